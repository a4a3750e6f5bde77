/**
 * The parts of documents that were read before, as they came out: an option changes one part of a plan, and the others are not read again.
 *
 * They are frozen to their last value: what was found sound stays so, and documents may share it.
 */
import { alikeParts } from './alike-parts.ts'
import { plainData } from './plain-data.ts'
import { type PlanDocument, planDocument } from './plan-document.ts'

interface Part {
  readonly name: string
  /** How many values it holds, itself counted. */
  readonly values: number
}

const parts = new WeakMap<object, Part>()
const alike = alikeParts()
/** Every record and list that came out of a reading. */
const kept = new WeakSet<object>()

/** Every part a document may have. */
export const PART_NAMES: readonly string[] = Object.keys(planDocument.shape)

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A part that was read under this name before; undefined for any other value. */
const readBefore = (name: string, value: unknown): Part | undefined => {
  const part = isContainer(value) ? parts.get(value) : undefined
  return part?.name === name ? part : undefined
}

export const isReadPart = (value: object): boolean => parts.has(value)

/** The copy that the schema made, with what came out of an earlier reading in place of its copy: the schema changes no value. */
const keep = (original: unknown, copy: unknown, count: () => void): unknown => {
  count()
  if (!isContainer(copy)) return copy
  const from = original as Record<string, unknown>
  const isKept = kept.has(from)
  for (const key of Object.keys(copy)) {
    const below = keep(from[key], copy[key], count)
    if (!isKept && below !== copy[key]) copy[key] = below
  }
  if (isKept) return from
  kept.add(copy)
  return Object.freeze(copy)
}

const keptPart = (name: string, original: unknown, copy: unknown): unknown => {
  if (!isContainer(copy) || readBefore(name, copy) !== undefined) return copy
  let values = 0
  const part = keep(original, copy, () => {
    values += 1
  }) as object
  parts.set(part, { name, values })
  alike.keep(name, part)
  return part
}

/** What the schema made of a document, to be known again. */
export const keptDocument = (original: Readonly<Record<string, unknown>>, read: PlanDocument): PlanDocument =>
  Object.fromEntries(Object.entries(read).map(([name, copy]) => [name, keptPart(name, original[name], copy)])) as PlanDocument

/** A document of which some parts were read before: the others are read by themselves. Null where none was, or where anything is wrong. */
export const readAgain = (document: unknown): PlanDocument | null => {
  if (!isContainer(document) || Array.isArray(document)) return null
  const known = Object.entries(document).flatMap(([name, value]) => readBefore(name, value) ?? [])
  const others = Object.fromEntries(Object.entries(document).filter(([name, value]) => readBefore(name, value) === undefined))
  if (known.length === 0) return null
  const seen = known.reduce((sum, { values }) => sum + values, 0)
  if (plainData(others, seen).hazards.length > 0 || Object.keys(others).some((name) => !Object.hasOwn(planDocument.shape, name)))
    return null
  const read: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(planDocument.shape)) {
    const value = Object.hasOwn(document, name) ? document[name] : undefined
    const known = readBefore(name, value) === undefined ? alike.find(name, value) : value
    const result = known === undefined ? schema.safeParse(value) : { success: true as const, data: known }
    if (!result.success) return null
    if (result.data !== undefined) read[name] = result.data
  }
  return keptDocument(document, read as PlanDocument)
}
