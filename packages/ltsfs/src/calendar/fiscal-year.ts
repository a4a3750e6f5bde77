/**
 * Fiscal years: named by the calendar year in which they start or end, starting on the organisation's own day.
 *
 * With a start on 1 July, "2019" is 2019-07-01 to 2020-06-30 when named by its start, 2018-07-01 to 2019-06-30 when named by its end.
 */
import type { Day } from './day.ts'
import type { Span } from './span.ts'

export interface FiscalYearRule {
  /** Month and day, "07-01". */
  readonly starts: string
  readonly namedBy: 'start' | 'end'
}

const startsInYearBefore = (rule: FiscalYearRule): boolean => rule.namedBy === 'end' && rule.starts !== '01-01'

/** The first day of a fiscal year. */
export const firstDay = (year: number, rule: FiscalYearRule): Day =>
  `${String(startsInYearBefore(rule) ? year - 1 : year).padStart(4, '0')}-${rule.starts}`

/** The days of a fiscal year, half-open. */
export const fiscalYear = (year: number, rule: FiscalYearRule): Span & { readonly from: Day; readonly until: Day } => ({
  from: firstDay(year, rule),
  until: firstDay(year + 1, rule),
})

/** The fiscal year a day falls in. */
export const fiscalYearOf = (day: Day, rule: FiscalYearRule): number => {
  const calendar = Number(day.slice(0, 4))
  const inStarted = day.slice(5) >= rule.starts ? calendar : calendar - 1
  return startsInYearBefore(rule) ? inStarted + 1 : inStarted
}
