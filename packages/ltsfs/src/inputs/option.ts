/**
 * An option: a titled, sourced set of changes to the plan, never a copy of it.
 *
 * A change names a value by its path. A dated value takes `from` (and `until`, a fiscal year that no longer belongs to the change);
 * a plain field takes neither. `add` puts a whole record into a list. What names no source of its own has that of its option.
 */
import * as z from 'zod'
import { fiscalYearName } from './day.ts'
import { identifier, sentence } from './identifier.ts'

export const changePath: z.ZodString = z
  .string({ error: 'not-a-path' })
  .max(300, { error: 'not-a-path', abort: true })
  .regex(/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/, { error: 'not-a-path' })

export const changeRecord = z.strictObject({
  path: changePath,
  from: fiscalYearName.optional(),
  until: fiscalYearName.optional(),
  value: z.json(),
  reason: sentence,
  source: identifier.optional(),
})
const additionRecord = z.strictObject({
  path: changePath,
  add: z.record(z.string(), z.json()),
  reason: sentence,
  source: identifier.optional(),
})

export const optionRecord = z.strictObject({
  id: identifier,
  title: sentence,
  summary: sentence,
  source: identifier,
  illustrative: z.boolean().optional(),
  /** Options laid under this one, in this order. */
  includes: z.array(identifier).max(20).optional(),
  changes: z.array(z.union([changeRecord, additionRecord])).max(1000),
})
export type ChangeRecord = z.infer<typeof changeRecord>
export type AdditionRecord = z.infer<typeof additionRecord>
export type OptionRecord = z.infer<typeof optionRecord>
