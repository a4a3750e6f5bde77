/** What a place of the plan takes as its number: the sheet of inputs refuses what the plan refuses, and nothing else. */
import * as z from 'zod'
import { itemName } from '../inputs/item-name.ts'
import { valueAt } from '../inputs/path-text.ts'
import { type PlanDocument, planDocument } from '../inputs/plan-document.ts'
import { schemaBelow, unwrap } from '../inputs/schema-node.ts'
import { DATED_PLACES } from '../plan/dated-places.ts'

/** Null is no limit. */
export interface Limits {
  readonly least: number | null
  readonly most: number | null
}

/** A rate of exchange is above nothing; none is smaller than this, and every program reads it as it is written. */
const ABOVE_NOTHING = 0.000001
const EXCHANGE_RATE = /^exchangeRates\.[^.]+\.rate$/

const SHARES = DATED_PLACES.filter(({ share }) => share).map(({ pattern }) => pattern.split('.'))
const isShare = (path: string): boolean => {
  const names = path.split('.')
  return SHARES.some((pattern) => pattern.length === names.length && pattern.every((name, at) => name === '*' || name === names[at]))
}

/** The schema of a number by its path; of a dated one that of its values. */
const schemaOf = (document: PlanDocument, path: string): z.core.$ZodType | undefined => {
  let schema: z.core.$ZodType | undefined = planDocument
  let value: unknown = document
  const isDated = (): boolean => valueAt(value, ['values']) !== undefined
  const below = (name: string): void => {
    schema = schema === undefined ? undefined : schemaBelow(schema, value, name)
    value = Array.isArray(value) ? value.find((item, at) => itemName(item, at) === name) : valueAt(value, [name])
  }
  for (const name of path.split('.')) below(name)
  if (isDated()) for (const name of ['values', Object.keys(valueAt(value, ['values']) as object)[0] ?? '']) below(name)
  return schema
}

const takes = (schema: z.core.$ZodType, value: string | number): boolean => z.safeParse(schema, value).success

/** Of a whole number, such as the nights of a mission, the limits that stand in its schema. */
const wholeLimits = (schema: z.core.$ZodType): Limits => {
  const { def } = unwrap(schema)._zod
  const bounds = (def.type === 'number' ? (def.checks ?? []) : []).map(
    (check) => check._zod.def as { readonly check: string; readonly value?: number },
  )
  const bound = (kind: string): number | null => bounds.find(({ check }) => check === kind)?.value ?? null
  return { least: bound('greater_than'), most: bound('less_than') }
}

/** Without limits where the path names no number of the plan. */
export const limitsAt = (document: PlanDocument, path: string): Limits => {
  const schema = schemaOf(document, path)
  if (schema === undefined) return { least: null, most: null }
  if (!takes(schema, '1')) return wholeLimits(schema)
  if (EXCHANGE_RATE.test(path)) return { least: ABOVE_NOTHING, most: null }
  return { least: takes(schema, '-1') ? null : 0, most: isShare(path) ? 1 : null }
}
