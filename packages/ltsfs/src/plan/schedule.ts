/** Which fee schedule is in force in a fiscal year, and since when; null before the first and where none is. */
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

/**
 * The fiscal years whose compositions a plan needs: its own, and the year before a phase-in that goes on in them, if a schedule was in
 * force then. Its fees are what the phase-in starts from.
 */
export const yearsOfComposition = (plan: Plan): readonly number[] => {
  const starts = plan.years
    .filter((year) => year - scheduleSince(plan, year) + 1 < (scheduleInForce(plan, year)?.phaseIn?.years ?? 0))
    .map((year) => scheduleSince(plan, year) - 1)
    .filter((before) => scheduleInForce(plan, before) !== null)
  return [...new Set([...starts, ...plan.years])].toSorted((a, b) => a - b)
}
