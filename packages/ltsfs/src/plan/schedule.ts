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

/**
 * The years before from whose fees those of a year follow under a schedule: what they may rise and fall from, and where its phase-in
 * started. A schedule that is not in force has no phase-in: there is no year in which it began.
 */
export const yearsOfEarlierFees = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly number[] => {
  const { limits, phaseIn } = schedule
  const moves = [limits?.maximumRise, limits?.maximumFall].some((limit) => isInForce(plan, limit, year))
  const since = scheduleInForce(plan, year)?.id === schedule.id ? scheduleSince(plan, year) : null
  const phases = since !== null && year - since + 1 < (phaseIn?.years ?? 0)
  return [...(moves ? [year - 1] : []), ...(phases ? [since - 1] : [])]
}

/** The years before from whose fees or tiers those of a year follow. */
const needed = (plan: Plan, year: number): readonly number[] => {
  const schedule = scheduleInForce(plan, year)
  if (schedule === null) return []
  const review = reviewOf(plan, schedule, year)
  const stays = 'hysteresis' in schedule && isInForce(plan, schedule.hysteresis, review)
  return [...(stays ? [review - 1] : []), ...yearsOfEarlierFees(plan, schedule, year)]
}

/**
 * The fiscal years whose compositions a plan needs: its own, and those before it from which its fees follow: where a phase-in starts,
 * how far a fee may rise, in which tier a member stood. As far back as a schedule was in force.
 */
export const yearsOfComposition = (plan: Plan): readonly number[] => {
  const years = new Set(plan.years)
  const open = [...plan.years]
  for (let year = open.pop(); year !== undefined; year = open.pop()) {
    for (const before of needed(plan, year)) {
      if (years.has(before) || scheduleInForce(plan, before) === null) continue
      years.add(before)
      open.push(before)
    }
  }
  return [...years].toSorted((a, b) => a - b)
}
