/** Which fee schedule is in force in a fiscal year, and since when; null before the first and where none is. */
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Plan } from './plan.ts'

export const scheduleInForce = (plan: Plan, year: number): FeeScheduleRecord | null => {
  const { scheduleInForce: inForce, schedules } = plan.document.membershipFees
  const id = plan.choice(inForce, year)
  return schedules.find((schedule) => schedule.id === id) ?? null
}

/** The first of the fiscal years, without a break, in which the schedule of a year is in force; also before the plan begins. */
export const scheduleSince = (plan: Plan, year: number): number => {
  const id = plan.choice(plan.document.membershipFees.scheduleInForce, year)
  let since = year
  while (id !== null && plan.choice(plan.document.membershipFees.scheduleInForce, since - 1) === id) since -= 1
  return since
}

/** The fiscal year whose thresholds place members in a year: that of the last review, and never one before the schedule came into force. */
export const reviewOf = (plan: Plan, schedule: FeeScheduleRecord, year: number): number => {
  const review = 'review' in schedule ? schedule.review : undefined
  if (review === undefined || year < review.from) return year
  const last = year - ((year - review.from) % review.everyYears)
  return scheduleInForce(plan, year)?.id === schedule.id ? Math.max(last, scheduleSince(plan, year)) : last
}

const isInForce = (plan: Plan, dated: DatedNumber | undefined, year: number): boolean => dated !== undefined && plan.isInForce(dated, year)

/** The year before whose fees, or whose tiers, those of a year follow from; null where they follow from that year alone. */
const needed = (plan: Plan, year: number): number | null => {
  const schedule = scheduleInForce(plan, year)
  if (schedule === null) return null
  const since = scheduleSince(plan, year)
  if ('hysteresis' in schedule && isInForce(plan, schedule.hysteresis, reviewOf(plan, schedule, year)))
    return reviewOf(plan, schedule, year) - 1
  if ([schedule.limits?.maximumRise, schedule.limits?.maximumFall].some((limit) => isInForce(plan, limit, year))) return year - 1
  return year - since + 1 < (schedule.phaseIn?.years ?? 0) ? since - 1 : null
}

/**
 * The fiscal years whose compositions a plan needs: its own, and those before it from which its fees follow: where a phase-in starts,
 * how far a fee may rise, in which tier a member stood. As far back as a schedule was in force.
 */
export const yearsOfComposition = (plan: Plan): readonly number[] => {
  const years = new Set(plan.years)
  for (const year of plan.years) {
    let before = needed(plan, year)
    while (before !== null && !years.has(before) && scheduleInForce(plan, before) !== null) {
      years.add(before)
      before = needed(plan, before)
    }
  }
  return [...years].toSorted((a, b) => a - b)
}
