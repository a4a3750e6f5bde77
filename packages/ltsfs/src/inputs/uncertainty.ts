/** What is not known about the numbers of a plan: how they may turn out, which turn out together, how far a tornado moves them, and stresses by name. */
import * as z from 'zod'
import { countText, decimalText } from './amount.ts'
import { fiscalYearName } from './day.ts'
import { distributionRecord } from './distribution.ts'
import { identifier, sentence } from './identifier.ts'
import { changePath } from './option.ts'
import { stressRecord } from './stress.ts'

const about = { source: identifier, illustrative: z.boolean().optional(), note: sentence.optional() }

const drawRecord = z.strictObject({
  id: identifier,
  title: sentence,
  /** The dated numbers it moves, all by the same draw. */
  paths: z.array(changePath).min(1).max(50),
  /** How the draw meets the number of the plan: multiplied with it, added to it, or in its place. */
  as: z.enum(['times', 'plus', 'instead']),
  /** One draw for all years, one for each, or one for each that stays (a walk). */
  course: z.enum(['once', 'each-year', 'cumulative']),
  distribution: distributionRecord,
  ...about,
})

const correlationRecord = z.strictObject({ between: z.array(identifier).min(2).max(2), is: decimalText, ...about })

/** Factors of what a number is: from 0.9 to 1.2 of it. */
const rangeRecord = z.strictObject({ path: changePath, low: countText, high: countText, ...about })

export const uncertaintyRecord = z.strictObject({
  /** The first fiscal year that is not known yet. */
  from: fiscalYearName,
  draws: z.array(drawRecord).max(100),
  correlations: z.array(correlationRecord).max(500).optional(),
  ranges: z.array(rangeRecord).max(200).optional(),
  stresses: z.array(stressRecord).max(50).optional(),
})
export type UncertaintyRecord = z.infer<typeof uncertaintyRecord>
export type DrawRecord = z.infer<typeof drawRecord>
