/** Membership fees: the schedules, which one is in force when, how and when members pay, and what they already owe. */
import * as z from 'zod'
import { moneyRecord } from './amount.ts'
import { datedChoice, datedRate } from './dated.ts'
import { feeScheduleRecord } from './fee-schedule.ts'
import { feeWaiverRecord } from './fee-waiver.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'
import { promptPaymentRecord } from './prompt-payment.ts'
import { reducedDay } from './reduced-day.ts'

/** The share of a fee that arrives in the year due, the year after, and the year after that; the rest is written off then. */
const collectionProfileRecord = z.strictObject({
  id: identifier,
  title: sentence,
  inYearDue: datedRate,
  oneYearLater: datedRate,
  twoYearsLater: datedRate,
})

/** What a member owes when the plan begins, and the share of it expected in each year. The rest stays on the books. */
const openingReceivableRecord = z.strictObject({
  member: memberIdentifier,
  owed: moneyRecord,
  /** The day it fell due; without one, the first day of the last fiscal year before the plan. */
  due: reducedDay.optional(),
  source: identifier,
  expected: datedRate.optional(),
})

export const membershipFeesRecord = z.strictObject({
  scheduleInForce: datedChoice,
  schedules: z.array(feeScheduleRecord).min(1).max(100),
  collection: z.strictObject({
    default: identifier,
    profiles: z.array(collectionProfileRecord).min(1).max(100),
    members: z.array(z.strictObject({ member: memberIdentifier, profile: identifier, reason: sentence })).optional(),
  }),
  openingReceivables: z.array(openingReceivableRecord).optional(),
  waivers: z.array(feeWaiverRecord).max(1000).optional(),
  promptPayment: promptPaymentRecord.optional(),
  /** A member whose arrears reach its fees of so many preceding years has no vote. Without this record everyone votes. */
  votingRights: z.strictObject({ precedingYears: z.int().min(1).max(10), source: identifier }).optional(),
})

export type CollectionProfileRecord = z.infer<typeof collectionProfileRecord>
export type OpeningReceivableRecord = z.infer<typeof openingReceivableRecord>
export type MembershipFeesRecord = z.infer<typeof membershipFeesRecord>
