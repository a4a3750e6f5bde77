/**
 * Whether an expense may be entered: never on money that may not pay it.
 *
 * One that only goes beyond what a fund holds is entered all the same, and told as a breach: the invoice is there, and somebody must pay it.
 */
import type { Day } from '../calendar/day.ts'
import type { Problem } from '../inputs/problem.ts'
import type { EntryOf } from '../inputs/register.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithRegister } from '../plan/plan-with-register.ts'
import { type CoverResult, cover } from './cover.ts'

export interface ExpenseProposal {
  readonly plan: Plan
  readonly entry: EntryOf<'expensed'>
  /** Today. */
  readonly asOf: Day
}

/** What is wrong with it; nothing when it may be entered. An entry at fault in itself is left to the check of the register. */
export const expenseProblems = ({ plan, entry, asOf }: ExpenseProposal): readonly Problem[] => {
  const after = ask(plan, entry, asOf)
  if (!after.ok) return after.problems.filter(({ path }) => !path.startsWith('register.'))
  const wrong = after.value.breached.find(({ kind, entries }) => kind === 'wrongly-charged' && entries.includes(entry.id))
  if (wrong === undefined) return []
  return [
    {
      code: 'not-chargeable',
      path: `register.entries.${entry.id}`,
      found: entry.agreement ?? 'general money',
      expected: 'money that may pay for it on that day',
      message: wrong.sentence.replace(/^Breached\. /, '').replace(/ Reverse it, and enter it again on .*$/, ''),
      remedy: 'Charge it to money that may pay it, or correct its day.',
    },
  ]
}

const ask = (plan: Plan, entry: EntryOf<'expensed'>, asOf: Day): CoverResult =>
  cover(planWithRegister(plan, [...(plan.document.register?.entries ?? []), entry]), {
    asOf: entry.on > asOf ? entry.on : asOf,
    activities: [],
  })
