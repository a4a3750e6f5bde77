/**
 * The first look at a document from outside: is it plain data (records, lists, texts, numbers, true, false, null) of a sensible size?
 *
 * Walks without recursion, so that no depth can end it. What no schema may see (a cycle, a value that JSON cannot hold, a key that means
 * something to the language) is left out of the copy the schema reads; a document without any of it is passed on as it is.
 */
import { type BrokenParts, brokenParts } from './broken-parts.ts'
import { leaveOut } from './leave-out.ts'
import type { Key, Keys } from './path-text.ts'

export const DEEPEST = 60
export const MOST_VALUES = 2_000_000

type Hazard = 'not-plain-data' | 'contains-itself' | 'too-deep' | 'unusable-key' | 'too-large'

export interface PlainData {
  readonly document: unknown
  readonly hazards: readonly { readonly code: Hazard; readonly keys: Keys; readonly found: unknown }[]
  readonly broken: BrokenParts
}

/** One step of the walk; the steps above it lead back to the root. */
interface Step {
  readonly key: Key
  readonly value: unknown
  readonly above: Step | null
  readonly depth: number
}

const keysOf = (step: Step): Keys => {
  const keys: Key[] = []
  for (let at: Step = step; at.above !== null; at = at.above) keys.push(at.key)
  return keys.reverse()
}

const isInside = (step: Step): boolean => {
  for (let at = step.above; at !== null; at = at.above) if (at.value === step.value) return true
  return false
}

const isPlain = (value: unknown): boolean => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      return value === null || Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
    default:
      return false
  }
}

const hazardOf = (step: Step): Hazard | null => {
  if (step.key === '__proto__') return 'unusable-key'
  if (!isPlain(step.value)) return 'not-plain-data'
  if (typeof step.value !== 'object' || step.value === null) return null
  return isInside(step) ? 'contains-itself' : step.depth > DEEPEST ? 'too-deep' : null
}

const tooLarge = (document: unknown): PlainData => ({
  document: null,
  hazards: [{ code: 'too-large', keys: [], found: document }],
  broken: brokenParts(),
})

/** `before`: how many values of the whole were looked at before. */
export const plainData = (document: unknown, before = 0): PlainData => {
  const broken = brokenParts()
  const hazards: { readonly code: Hazard; readonly keys: Keys; readonly found: unknown }[] = []
  const steps: Step[] = [{ key: '', value: document, above: null, depth: 0 }]
  let seen = before
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    seen += 1
    const hazard = hazardOf(step)
    if (hazard !== null) {
      hazards.push({ code: hazard, keys: keysOf(step), found: step.value })
      broken.mark(keysOf(step))
      continue
    }
    if (typeof step.value !== 'object' || step.value === null) continue
    const size = Array.isArray(step.value) ? step.value.length : Object.keys(step.value).length
    if (seen + steps.length + size > MOST_VALUES) return tooLarge(document)
    const keys: readonly Key[] = Array.isArray(step.value) ? Array.from(step.value.keys()) : Object.keys(step.value)
    for (const key of keys.toReversed()) {
      const value = (step.value as Readonly<Record<Key, unknown>>)[key]
      if (value !== undefined || Array.isArray(step.value)) steps.push({ key, value, above: step, depth: step.depth + 1 })
    }
  }
  return { document: broken.isEmpty() ? document : leaveOut(document, broken.root, (key) => key !== '__proto__'), hazards, broken }
}
