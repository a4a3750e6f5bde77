/**
 * A dated parameter: its value by effective day, with unit, source and the day of its last review.
 *
 * A value holds from its day until the next one. `null` ends it: not in force is not zero. Before the first day it is not in force.
 */
import * as z from 'zod'
import { countText, decimalText, rateText } from './amount.ts'
import { day } from './day.ts'
import { identifier, sentence } from './identifier.ts'

const about = {
  source: identifier,
  reviewed: day.optional(),
  illustrative: z.boolean().optional(),
  note: sentence.optional(),
}

/** Which option set a value, and with which source and reason: written when an option is laid on, read by an explanation. */
const changedBy = z.record(
  day,
  z.strictObject({ option: identifier, title: sentence, source: identifier, illustrative: z.boolean().optional(), reason: sentence }),
)
export type ChangedBy = z.infer<typeof changedBy>

const dated = <V extends z.ZodType>(value: V) =>
  z.strictObject({
    unit: z
      .string({ error: 'not-a-unit' })
      .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:[*/][A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)*$/, { error: 'not-a-unit' }),
    values: z.record(day, value.nullable()).refine((values) => Object.keys(values).length > 0, { error: 'no-value' }),
    ...about,
    changedBy: changedBy.optional(),
  })

/** Amounts, counts, thresholds: not below zero. */
export const datedCount = dated(countText)
/** Any number, also below zero. */
export const datedNumber = dated(decimalText)
/** Rates and shares: unit "1", written as decimal or as { of, per }. */
export const datedRate = dated(rateText)
/** A choice among records of the plan by id, such as the fee schedule in force; its unit is "choice". */
export const datedChoice = dated(identifier)

export type DatedNumber = z.infer<typeof datedNumber> | z.infer<typeof datedRate>
export type DatedChoice = z.infer<typeof datedChoice>
