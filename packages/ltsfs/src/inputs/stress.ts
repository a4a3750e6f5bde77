/**
 * A named stress: something that may go wrong, as changes of the plan from a year on, so that its result can be read like any plan.
 *
 * Moves multiply, add to or replace dated numbers, all of them in the same way; changes are those of an option (an agreement that lapses).
 */
import * as z from 'zod'
import { decimalText } from './amount.ts'
import { fiscalYearName } from './day.ts'
import { identifier, sentence } from './identifier.ts'
import { changePath, changeRecord } from './option.ts'

const moveRecord = z.strictObject({
  paths: z.array(changePath).min(1).max(50),
  from: fiscalYearName,
  /** The first fiscal year that no longer belongs to the stress; without it, it stays. */
  until: fiscalYearName.optional(),
  as: z.enum(['times', 'plus', 'instead']),
  by: decimalText,
})

export const stressRecord = z.strictObject({
  id: identifier,
  title: sentence,
  moves: z.array(moveRecord).max(50).optional(),
  changes: z.array(changeRecord).max(50).optional(),
  source: identifier,
  illustrative: z.boolean().optional(),
  note: sentence.optional(),
})
export type MoveRecord = z.infer<typeof moveRecord>
export type StressRecord = z.infer<typeof stressRecord>
