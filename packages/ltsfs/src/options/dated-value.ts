/** A dated value under a change: replaced from one fiscal year on, and what it would have been again from another. */
import { type FiscalYearRule, firstDay } from '../calendar/fiscal-year.ts'

type Values = Readonly<Record<string, unknown>>

export interface Dated {
  readonly unit: string
  readonly values: Values
  readonly changedBy?: Values | undefined
}

export const isDated = (value: unknown): value is Dated => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { unit, values } = value as Readonly<Record<string, unknown>>
  return typeof unit === 'string' && typeof values === 'object' && values !== null && !Array.isArray(values)
}

/** What is in force on a day: the value of the latest effective day not after it; null before the first. */
export const valueOn = (values: Values, day: string): unknown => {
  let found: string | undefined
  for (const from of Object.keys(values)) if (from <= day && (found === undefined || from > found)) found = from
  return found === undefined ? null : values[found]
}

export interface YearSpan {
  readonly from: number
  /** The first fiscal year that no longer belongs to the change. */
  readonly until?: number | undefined
}

/** The values with one laid over them; from `until` on they are what they were. */
export const overlaid = (values: Values, value: unknown, { from, until }: YearSpan, rule: FiscalYearRule): Values => {
  const first = firstDay(from, rule)
  const end = until === undefined ? undefined : firstDay(until, rule)
  const kept = Object.entries(values).filter(([day]) => day < first || (end !== undefined && day > end))
  const restored = end === undefined ? [] : [[end, valueOn(values, end)] as const]
  return Object.fromEntries([...kept, [first, value] as const, ...restored].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Who set each value, after one is laid over them: days that are gone are forgotten, and a value that comes back brings its option with it. */
export const overlaidBy = (dated: Dated, change: unknown, { from, until }: YearSpan, rule: FiscalYearRule): Values => {
  const before = dated.changedBy ?? {}
  const setBy = (day: string): unknown => {
    const effective = Object.keys(dated.values)
      .filter((other) => other <= day)
      .toSorted()
      .at(-1)
    return effective === undefined ? undefined : before[effective]
  }
  const days = Object.keys(overlaid(dated.values, null, { from, until }, rule))
  const first = firstDay(from, rule)
  return Object.fromEntries(days.map((day) => [day, day === first ? change : setBy(day)] as const).filter(([, by]) => by !== undefined))
}
