/** Which fee schedule is in force in a fiscal year, and since when; null before the first and where none is. */
import type { FeeScheduleRecord } from '../inputs/membership-fees.ts'
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
