/**
 * A later day with which an entry that is refused would not be: the first that is found among those on which the register or the fiscal
 * year changes, up to today. What is refused today is refused with every day, because today is always looked at (days-to-check.ts).
 */
import type { Day } from '../calendar/day.ts'
import { firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithRegister } from '../plan/plan-with-register.ts'
import { daysToCheck } from './days-to-check.ts'
import { type Change, refusalOnDay } from './refusal-on-a-day.ts'

interface Refused {
  readonly change: Omit<Change, 'after' | 'laterDay'>
  /** All that is entered, the entry that gets another day among them. */
  readonly entries: readonly RegisterEntry[]
  readonly entry: RegisterEntry
  /** Today. */
  readonly asOf: Day
}

export const laterDayFor = ({ change, entries, entry, asOf }: Refused): Day | null => {
  const { plan } = change
  const known = plan.document.register?.entries ?? []
  const passes = (on: Day): boolean => {
    const after = planWithRegister(plan, [...known, ...entries.map((each) => (each.id === entry.id ? { ...each, on } : each))])
    return daysToCheck(plan, { from: on, asOf }).every((day) => refusalOnDay(day, { ...change, after, laterDay: () => null }) === null)
  }
  const days = daysBetween(plan, entry.on, asOf)
  if (days.length === 0 || !passes(asOf)) return null
  // Halved, so that a long register takes few looks; whatever comes out has been looked at.
  let [least, found] = [0, days.length - 1]
  while (least < found) {
    const middle = Math.floor((least + found) / 2)
    if (passes(days[middle] ?? asOf)) found = middle
    else least = middle + 1
  }
  return days[found] ?? null
}

/** After a day, up to another: those of entries, the first of fiscal years, and that one itself. */
const daysBetween = ({ document }: Plan, from: Day, until: Day): readonly Day[] => {
  const { fiscalYear } = document.organisation
  const [first, last] = [fiscalYearOf(from, fiscalYear), fiscalYearOf(until, fiscalYear)]
  const years = Array.from({ length: Math.max(0, last - first) }, (_, at) => firstDay(first + 1 + at, fiscalYear))
  const days = [...(document.register?.entries ?? []).map(({ on }) => on), ...years, until]
  return [...new Set(days)].filter((day) => day > from && day <= until).toSorted()
}
