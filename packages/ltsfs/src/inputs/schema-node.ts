/** Reads the schema of the plan document as a map: what stands at a place, which keys belong there, and where a key belongs. */
import type * as z from 'zod'
import { type Keys, valueAt } from './path-text.ts'

/** A schema behind its wrappers: what may be left out, be null, or refer to itself. */
export type SchemaNode = z.core.$ZodTypes

export const unwrap = (schema: z.core.$ZodType): SchemaNode => {
  const node = schema as SchemaNode
  switch (node._zod.def.type) {
    case 'optional':
    case 'nullable':
      return unwrap(node._zod.def.innerType)
    case 'lazy':
      return unwrap((node as z.core.$ZodLazy)._zod.innerType)
    default:
      return node
  }
}

export const isOptional = (schema: z.core.$ZodType): boolean => (schema as SchemaNode)._zod.def.type === 'optional'

export const isNullable = (schema: z.core.$ZodType): boolean => {
  const { def } = (schema as SchemaNode)._zod
  return def.type === 'nullable' || (def.type === 'optional' && isNullable(def.innerType))
}

/** The keys of a record, with their schemas; null where any key goes or the schema is no record. */
export const shapeOf = (schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | null => {
  const { def } = unwrap(schema)._zod
  return def.type === 'object' ? def.shape : null
}

const isLiteral = (schema: z.core.$ZodType | undefined, value: unknown): boolean => {
  const def = schema === undefined ? undefined : unwrap(schema)._zod.def
  return def?.type === 'literal' && def.values.includes(value as string)
}

/** How well a value fits a branch of a union; below zero: not at all. */
const likeness = (branch: z.core.$ZodType, value: unknown): number => {
  const { def } = unwrap(branch)._zod
  switch (def.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return -1
      const keys = Object.keys(def.shape)
      const shared = keys.filter((key) => Object.hasOwn(value, key))
      const named = shared.some((key) => isLiteral(def.shape[key], (value as Readonly<Record<string, unknown>>)[key]))
      return shared.length + (named ? 100 : 0)
    }
    case 'record':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? 0 : -1
    case 'array':
      return Array.isArray(value) ? 0 : -1
    case 'union':
      return Math.max(...def.options.map((option) => likeness(option, value)))
    case 'string':
      return typeof value === 'string' || typeof value === 'number' ? 0 : -1
    default:
      return -1
  }
}

/** The branch of a union that was probably meant, by position; -1 when the value fits none. */
export const branchMeant = (options: readonly z.core.$ZodType[], value: unknown): number => {
  const found = options.map((option) => likeness(option, value))
  const best = Math.max(...found)
  return best < 0 ? -1 : found.indexOf(best)
}

const meant = (schema: z.core.$ZodType, value: unknown): SchemaNode => {
  const node = unwrap(schema)
  const { def } = node._zod
  if (def.type !== 'union') return node
  const branch = def.options[branchMeant(def.options, value)]
  return branch === undefined ? node : meant(branch, value)
}

/** The schema of one key of a value, wrappers included; undefined where the key means nothing. */
export const schemaBelow = (schema: z.core.$ZodType, value: unknown, key: string): z.core.$ZodType | undefined => {
  const { def } = meant(schema, value)._zod
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, key) ? def.shape[key] : undefined
    case 'array':
      return def.element
    case 'record':
      return def.valueType
    default:
      return undefined
  }
}

/** The schema of a place in a document, wrappers included. */
export const schemaAt = (schema: z.core.$ZodType, document: unknown, keys: Keys): z.core.$ZodType | undefined => {
  let node: z.core.$ZodType | undefined = schema
  let value = document
  for (const key of keys) {
    if (node === undefined) return undefined
    node = schemaBelow(node, value, String(key))
    value = valueAt(value, [key])
  }
  return node
}

/** The keys that belong into a record at a place. */
export const keysBelonging = (schema: z.core.$ZodType, value: unknown): readonly string[] => {
  const { def } = meant(schema, value)._zod
  return def.type === 'object' ? Object.keys(def.shape) : []
}

/** Where each key of the schema belongs, as patterns: "projectManagementFees.projects.<name>.feeRate". */
export const placesOfKeys = (schema: z.core.$ZodType): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, string[]>()
  const visit = (at: z.core.$ZodType, path: readonly string[], above: readonly SchemaNode[]): void => {
    const node = unwrap(at)
    if (above.includes(node)) return
    const { def } = node._zod
    const within = [...above, node]
    if (def.type === 'array') visit(def.element, [...path, '<name>'], within)
    if (def.type === 'record') visit(def.valueType, [...path, '<name>'], within)
    if (def.type === 'union') for (const option of def.options) visit(option, path, within)
    if (def.type !== 'object') return
    for (const [key, below] of Object.entries(def.shape)) {
      const place = [...path, key].join('.')
      const known = places.get(key) ?? []
      places.set(key, known.includes(place) ? known : [...known, place])
      visit(below, [...path, key], within)
    }
  }
  visit(schema, [], [])
  return places
}
