/** Entries whose own days contradict each other, whatever else the register says. */

import { latestDay } from '../calendar/moment.ts'
import type { EntryKind, RegisterEntry } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import type { Refusal } from './problem.ts'

/** What somebody saw happen. A decision may be made today for a later day: a signature, a rate, a reservation, a release. */
const FACTS: readonly EntryKind[] = [
  ...(['condition-met', 'received', 'invoiced', 'paid', 'waived', 'written-off'] as const),
  ...(['expensed', 'paid-out', 'quote-issued', 'accepted', 'settled'] as const),
]

export const outOfTime = (entry: RegisterEntry): Refusal | null => notYetCome(entry) ?? overBefore(entry)

const notYetCome = ({ kind, on, recorded }: RegisterEntry): Refusal | null => {
  if (!FACTS.includes(kind) || on <= latestDay(recorded)) return null
  const day = recorded.slice(0, 10)
  return {
    code: 'effective-after-recorded',
    found: on,
    expected: say`${latestDay(recorded)} or earlier`,
    because: say`is effective on ${on}, but was recorded on ${day}, when that day had not come`,
    remedy: say`Enter it when it has happened, or correct its day.`,
  }
}

const lastDayOf = (entry: RegisterEntry): string | undefined => {
  if (entry.kind === 'quote-issued') return entry.validUntil
  return entry.kind === 'reserved' || entry.kind === 'override-granted' ? entry.expires : undefined
}

const overBefore = (entry: RegisterEntry): Refusal | null => {
  const last = lastDayOf(entry)
  if (last === undefined || last >= entry.on) return null
  return {
    code: 'ends-before-it-begins',
    found: last,
    expected: say`${entry.on} or later`,
    because: say`holds until ${last}, but is effective only on ${entry.on}`,
    remedy: say`Write ${entry.on} or a later day as its last, or correct the day on which it begins.`,
  }
}
