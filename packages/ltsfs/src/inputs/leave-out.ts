/** A copy of a document without its marked parts: copied along the way to them, shared everywhere else. */
import type { BrokenPart } from './broken-parts.ts'

/** A marked item of a list becomes null, so that the others keep their places; so does a marked key that is to stay. */
export const leaveOut = (value: unknown, part: BrokenPart, stays: (key: string) => boolean): unknown => {
  if (part.marked) return null
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value]
    for (const [key, below] of part.below) copy[Number(key)] = leaveOut(copy[Number(key)], below, stays)
    return copy
  }
  const entries = Object.entries(value as object).flatMap(([key, item]) => {
    const below = part.below.get(key)
    if (below === undefined) return [[key, item] as const]
    return below.marked && !stays(key) ? [] : [[key, leaveOut(item, below, stays)] as const]
  })
  return Object.fromEntries(entries)
}
