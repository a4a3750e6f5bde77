/** Which places of a document do not read: what stands at, above or below such a place is left out of the checks between records. */
import type { Keys } from './path-text.ts'

export interface BrokenParts {
  readonly mark: (keys: Keys) => void
  /** Whether the very place was marked. */
  readonly isMarked: (keys: Keys) => boolean
  /** Whether the place, one above it or one below it was marked. */
  readonly touches: (keys: Keys) => boolean
  readonly isEmpty: () => boolean
  /** Every place that was marked. */
  readonly places: () => readonly Keys[]
  readonly root: BrokenPart
}

export interface BrokenPart {
  readonly marked: boolean
  readonly below: ReadonlyMap<string, BrokenPart>
}

interface Growing {
  marked: boolean
  readonly below: Map<string, Growing>
}

const placesIn = ({ marked, below }: BrokenPart, keys: Keys): readonly Keys[] => [
  ...(marked ? [keys] : []),
  ...[...below].flatMap(([key, part]) => placesIn(part, [...keys, key])),
]

export const brokenParts = (): BrokenParts => {
  const root: Growing = { marked: false, below: new Map() }
  const find = (keys: Keys): { readonly part: Growing | undefined; readonly inside: boolean } => {
    let part: Growing | undefined = root
    for (const key of keys) {
      if (part?.marked === true) return { part, inside: true }
      part = part?.below.get(String(key))
    }
    return { part, inside: false }
  }
  return {
    root,
    mark: (keys) => {
      let part = root
      for (const key of keys) {
        const below = part.below.get(String(key)) ?? { marked: false, below: new Map<string, Growing>() }
        part.below.set(String(key), below)
        part = below
      }
      part.marked = true
    },
    isMarked: (keys) => {
      const { part, inside } = find(keys)
      return !inside && part?.marked === true
    },
    touches: (keys) => {
      const { part, inside } = find(keys)
      return inside || part !== undefined
    },
    places: () => placesIn(root, []),
    isEmpty: () => !root.marked && root.below.size === 0,
  }
}
