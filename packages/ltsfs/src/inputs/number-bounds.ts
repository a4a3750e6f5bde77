/** Between which bounds the schema of the plan document takes a number at a place. */
import * as z from 'zod'
import { itemName } from './item-name.ts'
import { valueAt } from './path-text.ts'
import { type PlanDocument, planDocument } from './plan-document.ts'
import { schemaBelow, unwrap } from './schema-node.ts'

/** Null is no bound. */
export interface NumberBounds {
  readonly least: number | null
  readonly most: number | null
  /** Such as nights: nothing stands between 2 and 3. */
  readonly isWhole: boolean
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

/** Of a whole number, such as the nights of a mission, the bounds that stand in its schema. */
const wholeBounds = (schema: z.core.$ZodType): NumberBounds => {
  const { def } = unwrap(schema)._zod
  const bounds = (def.type === 'number' ? (def.checks ?? []) : []).map(
    (check) => check._zod.def as { readonly check: string; readonly value?: number },
  )
  const bound = (kind: string): number | null => bounds.find(({ check }) => check === kind)?.value ?? null
  const least = bound('greater_than')
  return { least, most: bound('less_than'), isWhole: def.type === 'number' && !takes(schema, (least ?? 0) + 0.5) }
}

/** Undefined where the path names no place of the plan. */
export const numberBounds = (document: PlanDocument, path: string): NumberBounds | undefined => {
  const schema = schemaOf(document, path)
  if (schema === undefined) return undefined
  return takes(schema, '1') ? { least: takes(schema, '-1') ? null : 0, most: null, isWhole: false } : wholeBounds(schema)
}
