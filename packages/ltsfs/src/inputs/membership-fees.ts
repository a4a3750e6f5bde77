/** Membership fees: the schedules, which one is in force when, how and when members pay, and what they already owe. */
import * as z from 'zod'
import { moneyRecord } from './amount.ts'
import { datedChoice, datedCount, datedRate } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { entryRule } from './entry-rule.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

const exception = z.strictObject({ member: memberIdentifier, reason: sentence })

export const tierRecord = z.strictObject({
  id: identifier,
  title: sentence,
  /** The annual fee. */
  fee: datedCount,
  /** A member belongs to the first tier of the schedule whose rule it meets. */
  entry: entryRule,
  /** Members in this tier whatever the rule says, and members the rule may not put here; each with its reason. */
  added: z.array(exception).optional(),
  takenOut: z.array(exception).optional(),
  /** The collection profile of the tier; without one, the default profile. */
  collection: identifier.optional(),
})

export const feeScheduleRecord = z.strictObject({
  id: identifier,
  title: sentence,
  source: identifier,
  method: z.literal('tiers'),
  tiers: z.array(tierRecord).min(1).max(50),
  /** Fees follow an index from the year after the base year; the yearly rise is capped where a cap is in force. */
  indexation: z.strictObject({ index: identifier, baseYear: fiscalYearName, cap: datedRate.optional() }).optional(),
  /** Linear steps from the last fee of the schedule before to this one: a third, two thirds, all of it over 3 years. */
  phaseIn: z.strictObject({ years: z.int().min(1).max(30) }).optional(),
})

/** The share of a fee that arrives in the year due, the year after, and the year after that; the rest is written off then. */
export const collectionProfileRecord = z.strictObject({
  id: identifier,
  title: sentence,
  inYearDue: datedRate,
  oneYearLater: datedRate,
  twoYearsLater: datedRate,
})

/** What a member owes when the plan begins, and the share of it expected in each year. The rest stays on the books. */
export const openingReceivableRecord = z.strictObject({
  member: memberIdentifier,
  owed: moneyRecord,
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
})

export type TierRecord = z.infer<typeof tierRecord>
export type FeeScheduleRecord = z.infer<typeof feeScheduleRecord>
export type CollectionProfileRecord = z.infer<typeof collectionProfileRecord>
export type OpeningReceivableRecord = z.infer<typeof openingReceivableRecord>
export type MembershipFeesRecord = z.infer<typeof membershipFeesRecord>
