/**
 * Schedules whose fees are multiples of one amount, by so few members of a group that the total would tell what one of them pays.
 *
 * Titles tell the units ("Eight units (1 member)"), so the total of all members is so many units, and one unit follows from it exactly.
 * A fixed fee beside them is what the total grows by less than the unit does. Where the fees of tiers are multiples of the smallest, that
 * one follows from a tier of many, and few multiples of it lie in the bands of the others.
 */

import { valueReader } from '../../formula/value.ts'
import type { DatedNumber } from '../../inputs/dated.ts'
import type { FeeScheduleRecord } from '../../inputs/fee-schedule.ts'
import { ZERO } from '../../money/decimal.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { isFew } from './redaction.ts'

/** Whether the fees of the tiers in which anybody stands are whole multiples of the smallest. */
const areMultiples = (plan: Plan, fees: readonly DatedNumber[], year: number): boolean => {
  if (new Set(fees.map(({ unit }) => unit)).size > 1) return false
  const { read } = valueReader()
  const amounts = fees.flatMap((fee) => (plan.isInForce(fee, year) ? [read(plan.at(fee, year))] : [])).filter((fee) => !fee.isZero())
  const [smallest = ZERO] = amounts.toSorted((a, b) => a.comparedTo(b))
  return amounts.every((fee) => fee.modulo(smallest).isZero())
}

export const tellsOfFew = (plan: Plan, schedule: FeeScheduleRecord, year: number): boolean => {
  if (schedule.method !== 'classes' && schedule.method !== 'tiers') return false
  const present = new Set(plan.members(year).map(({ id }) => id))
  const fixed = (schedule.method === 'classes' ? (schedule.fixedFees ?? []) : []).filter(({ member }) => present.has(member))
  const byTier = Map.groupBy(composition(plan, schedule, year).values(), ({ tier }) => tier)
  if (![fixed, ...byTier.values()].some(({ length }) => isFew(length))) return false
  const fees = [...byTier.keys()].flatMap((tier) => ('fee' in tier ? [tier.fee] : []))
  return schedule.method === 'classes' || areMultiples(plan, fees, year)
}

/** Whether such a schedule is in force in any of the years. */
export const isByFewUnits = (plan: Plan, years: readonly number[]): boolean =>
  years.some((year) => {
    const schedule = scheduleInForce(plan, year)
    return schedule !== null && tellsOfFew(plan, schedule, year)
  })
