/** A stretch of days, half-open: `from` belongs to it, `until` does not. A missing end is open. */
import type { Day } from './day.ts'

export interface Span {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

export const isWithin = (day: Day, span: Span): boolean =>
  (span.from === undefined || day >= span.from) && (span.until === undefined || day < span.until)

/** Whether two spans share at least one day. */
export const overlaps = (a: Span, b: Span): boolean =>
  (a.until === undefined || b.from === undefined || b.from < a.until) && (b.until === undefined || a.from === undefined || a.from < b.until)
