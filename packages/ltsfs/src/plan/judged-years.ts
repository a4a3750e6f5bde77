/**
 * The fiscal years in which the thresholds of a fee schedule place members, and on which day each takes them: its own first day, or that
 * of the review before it. Years of the plan in which the schedule is in force; all of them where it is in force in none, as a schedule
 * that is only weighed is.
 */
import { type FiscalYearRule, firstDay } from '../calendar/fiscal-year.ts'
import type { DatedChoice } from '../inputs/dated.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { inForce } from '../parameters/in-force.ts'
import { type Reading, soundPart } from './reading.ts'
import { LONGEST_PERIOD } from './validate-days.ts'

export interface JudgedYear {
  readonly year: number
  readonly day: string
}

/** None where the period or the fiscal year of the plan does not read. */
export const judgedYears = (reading: Reading, schedule: FeeScheduleRecord): readonly JudgedYear[] => {
  const period = soundPart<{ readonly from: number; readonly to: number }>(reading, ['period'])
  const rule = soundPart<FiscalYearRule>(reading, ['organisation', 'fiscalYear'])
  const choice = soundPart<DatedChoice>(reading, ['membershipFees', 'scheduleInForce'])
  if (period === undefined || rule === undefined) return []
  const isChosen = (year: number): boolean =>
    choice !== undefined && inForce<string>(choice.values, firstDay(year, rule))?.value === schedule.id
  const length = Math.max(0, Math.min(period.to - period.from + 1, LONGEST_PERIOD))
  const years = Array.from({ length }, (_, at) => period.from + at)
  const chosen = years.filter(isChosen)
  const review = 'review' in schedule ? schedule.review : undefined
  const placedIn = (year: number): number => {
    if (review === undefined || year < review.from) return year
    const last = year - ((year - review.from) % review.everyYears)
    if (!isChosen(year)) return last
    let since = year
    while (since > last && isChosen(since - 1)) since -= 1
    return since
  }
  return (chosen.length > 0 ? chosen : years).map((year) => ({ year, day: firstDay(placedIn(year), rule) }))
}
