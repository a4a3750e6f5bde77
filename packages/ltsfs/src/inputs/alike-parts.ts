/**
 * Parts of documents by what is in them: an option that is laid again, or another one that sets the same, makes a part that was read
 * before in all but identity, and what is known of that one, that it is sound and which member stands in which tier, is then found again.
 *
 * Nothing is assumed of what a change may touch. The most recent are kept, as far as a few pages of memory go.
 */

const MOST_OF_A_NAME = 32
/** Of the texts of one name together: a plan a hundred times as large as most has the last few. */
const MOST_CHARACTERS = 2 ** 22

/** The same by its text; undefined for what says its own text and fails at it. */
const textOf = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

/** A text leaves out what is undefined, and may be that of something else where a value says its own. */
const holdsTheSame = (part: unknown, value: unknown): boolean => {
  if (part === value) return true
  if (typeof part !== 'object' || typeof value !== 'object' || part === null || value === null) return false
  const [keys, others] = [Object.keys(part), Object.keys(value)]
  return (
    keys.length === others.length &&
    Array.isArray(part) === Array.isArray(value) &&
    keys.every((key, at) => key === others[at] && holdsTheSame(Reflect.get(part, key), Reflect.get(value, key)))
  )
}

interface Alike {
  readonly parts: Map<string, object>
  characters: number
}

export interface AlikeParts {
  /** A part of this name that was kept and holds the same; undefined where there is none. */
  readonly find: (name: string, value: unknown) => object | undefined
  readonly keep: (name: string, part: object) => void
}

export const alikeParts = (): AlikeParts => {
  const byName = new Map<string, Alike>()
  return {
    find: (name, value) => {
      const found = byName.get(name)?.parts.get(textOf(value) ?? '')
      return found !== undefined && holdsTheSame(found, value) ? found : undefined
    },
    keep: (name, part) => {
      const alike = byName.get(name) ?? { parts: new Map<string, object>(), characters: 0 }
      byName.set(name, alike)
      const text = JSON.stringify(part)
      if (!alike.parts.delete(text)) alike.characters += text.length
      alike.parts.set(text, part)
      // The last kept stands last, so that the first is the one to go.
      for (const oldest of alike.parts.keys()) {
        if (alike.parts.size <= MOST_OF_A_NAME && alike.characters <= MOST_CHARACTERS) break
        alike.parts.delete(oldest)
        alike.characters -= oldest.length
      }
    },
  }
}
