/**
 * A fee schedule: one method of charging, and what happens to its fees afterwards.
 *
 * `tiers`: an annual fee for every tier. `classes`: contribution units times the value of one. `scale`: shares of an amount to assess.
 * `formula`: a base and a rate on an indicator in marginal brackets.
 */
import * as z from 'zod'
import { countText } from './amount.ts'
import { datedCount, datedRate } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { entryRule } from './entry-rule.ts'
import { feeKeyRecord } from './fee-key.ts'
import { feeLimitsRecord } from './fee-limits.ts'
import { feeStepRecord } from './fee-step.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

const exception = z.strictObject({ member: memberIdentifier, reason: sentence })

const category = {
  id: identifier,
  title: sentence,
  /** Members in it whatever the rule says, and members the rule may not put here; each with its reason. */
  added: z.array(exception).optional(),
  takenOut: z.array(exception).optional(),
  /** Its collection profile; without one, the default profile. */
  collection: identifier.optional(),
}

const tierRecord = z.strictObject({
  ...category,
  /** The annual fee. */
  fee: datedCount,
  /** A member belongs to the first tier of the schedule whose rule it meets. */
  entry: entryRule,
})

const classRecord = z.strictObject({
  ...category,
  /** How many contribution units a member of the class pays; a fraction where no decimal is exact. */
  units: datedRate,
  /** Without a rule the class holds whoever is added by name. */
  entry: entryRule.optional(),
})

/** `tie`: amounts add up to the amount to assess, left-over units go to the largest remainders. `reproduce`: each is rounded by itself. */
const rounding = z.enum(['tie', 'reproduce'])

const schedule = {
  id: identifier,
  title: sentence,
  source: identifier,
  /**
   * Fees follow an index from the year after the base year; the yearly rise is capped where a cap is in force. Rebased every so many
   * years, they stand still between.
   */
  indexation: z
    .strictObject({
      index: identifier,
      baseYear: fiscalYearName,
      cap: datedRate.optional(),
      rebasedEvery: z.int().min(1).max(30).optional(),
    })
    .optional(),
  /**
   * From the last fee of the schedule before to this one. Linear: a third, two thirds, all of it over 3 years; or by steps of its own,
   * each the share of the way that is behind it, the last of them 1.
   */
  phaseIn: z.strictObject({ years: z.int().min(1).max(30), steps: z.array(countText).min(1).max(30).optional() }).optional(),
  limits: feeLimitsRecord.optional(),
  /** Who joins or leaves within a fiscal year pays the whole fee (without a word), or for the days of its membership. */
  proration: z.enum(['whole-year', 'days']).optional(),
}

/** How a member moves between tiers or classes as thresholds pass it by. */
const moving = {
  /** A member changes only when it passes a threshold by this share of it. */
  hysteresis: datedRate.optional(),
  /** Who stands where is looked at in the first of these years and every so many years after it, and stays as it is between. */
  review: z.strictObject({ from: fiscalYearName, everyYears: z.int().min(1).max(30) }).optional(),
}

export const feeScheduleRecord = z.discriminatedUnion('method', [
  z.strictObject({ ...schedule, ...moving, method: z.literal('tiers'), tiers: z.array(tierRecord).min(1).max(50) }),
  z.strictObject({
    ...schedule,
    ...moving,
    method: z.literal('classes'),
    classes: z.array(classRecord).min(1).max(100),
    /** What all members pay together, or what one unit costs: one of the two. */
    toAssess: datedCount.optional(),
    unitValue: datedCount.optional(),
    /** Members that pay a fixed fee and no units. It counts towards the amount to assess. */
    fixedFees: z
      .array(z.strictObject({ member: memberIdentifier, fee: datedCount, reason: sentence }))
      .max(1000)
      .optional(),
    rounding: rounding.optional(),
  }),
  z.strictObject({
    ...schedule,
    method: z.literal('scale'),
    toAssess: datedCount,
    key: feeKeyRecord,
    steps: z.array(feeStepRecord).max(30),
    rounding: rounding.optional(),
  }),
  z.strictObject({
    ...schedule,
    method: z.literal('formula'),
    base: datedCount,
    indicator: identifier,
    /** The rate on what lies above each threshold, up to the next one. */
    brackets: z
      .array(z.strictObject({ threshold: datedCount, rate: datedCount }))
      .min(1)
      .max(30),
  }),
])

export type FeeScheduleRecord = z.infer<typeof feeScheduleRecord>
export type ScheduleOf<M extends FeeScheduleRecord['method']> = Extract<FeeScheduleRecord, { readonly method: M }>
export type TierRecord = ScheduleOf<'tiers'>['tiers'][number]
export type ClassRecord = ScheduleOf<'classes'>['classes'][number]
/** What a member is placed in by rule or by name. */
export type CategoryRecord = TierRecord | ClassRecord
