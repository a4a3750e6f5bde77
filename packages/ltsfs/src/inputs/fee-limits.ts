/**
 * What holds fees after the method, the index and the phase-in: how far one may rise or fall in a year, how low and how high it may be.
 *
 * A limit that is not in force in a year holds nothing. What members at their highest fee leave short falls on the reserves unless said
 * otherwise.
 */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'

export const feeLimitsRecord = z.strictObject({
  /** From one fiscal year to the next, as a share of the fee of the year before. */
  maximumRise: datedRate.optional(),
  maximumFall: datedRate.optional(),
  /** The annual fee of every member; who is left out of a scale by an exclusion is charged none, and pays nothing. */
  floor: datedCount.optional(),
  ceiling: datedCount.optional(),
  /** Who carries what the limits leave short: the reserves, or the members that no limit holds, in proportion to their fees. */
  shortfall: z.enum(['reserves', 'other-members']).optional(),
})
export type FeeLimitsRecord = z.infer<typeof feeLimitsRecord>
