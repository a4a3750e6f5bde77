/**
 * A waiver or relief: a part of the fee of one member that it is charged and need not pay, for a reason and for certain fiscal years.
 *
 * A share of the fee or an amount a year, one of the two; never more than the fee. What is charged stays as charged.
 */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

export const feeWaiverRecord = z.strictObject({
  id: identifier,
  member: memberIdentifier,
  reason: sentence,
  /** The first fiscal year, and the one that no longer belongs to it. */
  from: fiscalYearName,
  until: fiscalYearName,
  share: datedRate.optional(),
  amount: datedCount.optional(),
  source: identifier,
})
export type FeeWaiverRecord = z.infer<typeof feeWaiverRecord>
