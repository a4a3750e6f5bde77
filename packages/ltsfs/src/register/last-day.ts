/** The day to which a register has come: what a question without a day is about. */
import type { Day } from '../calendar/day.ts'
import { latestDay } from '../calendar/moment.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import type { Plan } from '../plan/plan.ts'

/** Ids of entries taken back on their own day, as an undo does: they say nothing about any day. */
export const takenBack = (entries: readonly RegisterEntry[]): ReadonlySet<string> => {
  const days = new Map(entries.map(({ id, on }) => [id, on]))
  return new Set(entries.flatMap((entry) => (entry.kind === 'reversed' && days.get(entry.entry) === entry.on ? [entry.entry] : [])))
}

/**
 * The latest effective day of the entries; the first of the plan when there are none.
 *
 * What was undone does not count, nor what undid it; neither does what was entered ahead of its day, because nobody knew that day.
 */
export const lastDay = (plan: Plan, entries: readonly RegisterEntry[]): Day => {
  const undone = takenBack(entries)
  return entries.reduce(
    (latest, entry) =>
      entry.on <= latest ||
      entry.on > latestDay(entry.recorded) ||
      undone.has(entry.id) ||
      (entry.kind === 'reversed' && undone.has(entry.entry))
        ? latest
        : entry.on,
    plan.span(plan.years[0] ?? 0).from,
  )
}
