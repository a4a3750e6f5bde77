/**
 * Schedules whose fees are multiples of one unit, by so few members of a group that the total would tell what one of them pays.
 *
 * Titles tell the units ("Eight units (1 member)"), so the total of all members is so many units, and one unit follows from it exactly.
 * A fixed fee beside them is what the total grows by less than the unit does.
 */

import type { FeeScheduleRecord } from '../../inputs/fee-schedule.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { isFew } from './redaction.ts'

export const tellsOfFew = (plan: Plan, schedule: FeeScheduleRecord, year: number): boolean => {
  if (schedule.method !== 'classes') return false
  const present = new Set(plan.members(year).map(({ id }) => id))
  const fixed = (schedule.fixedFees ?? []).filter(({ member }) => present.has(member))
  const byClass = Map.groupBy(composition(plan, schedule, year).values(), ({ tier }) => tier)
  return [fixed, ...byClass.values()].some(({ length }) => isFew(length))
}

/** Whether such a schedule is in force in any of the years. */
export const isByFewUnits = (plan: Plan, years: readonly number[]): boolean =>
  years.some((year) => {
    const schedule = scheduleInForce(plan, year)
    return schedule !== null && tellsOfFew(plan, schedule, year)
  })
