/** The small plan, or a document of its own, changed as an error document says: what provokes the error. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

type Key = string | number

/** One change of the small plan; `nest` and `length` stand for what nobody wants to write out. */
interface Patch {
  readonly at: readonly Key[]
  readonly set?: unknown
  readonly remove?: true
  readonly add?: unknown
  /** The very record that stands elsewhere, not a copy. */
  readonly sameAs?: readonly Key[]
  /** So many lists within each other. */
  readonly nest?: number
  /** A list of so many items. */
  readonly length?: number
}

export interface ErrorDocument {
  /** What goes wrong, in the words of whoever wrote the plan. */
  readonly name: string
  readonly document?: unknown
  readonly patch?: readonly Patch[]
  readonly problems?: readonly Readonly<Record<string, string>>[]
  readonly warnings?: readonly Readonly<Record<string, string>>[]
}

const base = readFileSync(new URL('../../fixtures/cases/base-plan.yaml', import.meta.url), 'utf8')

const at = (document: unknown, keys: readonly Key[]): unknown =>
  keys.reduce((value, key) => (value as Readonly<Record<Key, unknown>>)[key], document)

const nested = (depth: number): unknown => {
  let value: unknown = []
  for (let level = 1; level < depth; level += 1) value = [value]
  return value
}

const newValue = (document: unknown, patch: Patch): unknown => {
  if (patch.sameAs !== undefined) return at(document, patch.sameAs)
  if (patch.nest !== undefined) return nested(patch.nest)
  return patch.length === undefined ? patch.set : new Array(patch.length).fill(0)
}

const apply = (document: unknown, patch: Patch): void => {
  const holder = at(document, patch.at.slice(0, -1)) as Record<Key, unknown>
  const key = patch.at[patch.at.length - 1] ?? ''
  if (patch.add !== undefined) (holder[key] as unknown[]).push(patch.add)
  else if (patch.remove === true) delete holder[key]
  else Object.defineProperty(holder, key, { value: newValue(document, patch), configurable: true, enumerable: true, writable: true })
}

export const provoke = (error: ErrorDocument): unknown => {
  if (error.patch === undefined) return error.document
  const document: unknown = parse(base)
  for (const patch of error.patch) apply(document, patch)
  return document
}
