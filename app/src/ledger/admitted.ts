/** Whether money admits entries, one after the other, each against everything entered before it; or an undo, as a whole. */
import {
  type AdmissionResult,
  admissionOnEveryDay,
  expenseProblems,
  lastDay,
  type Plan,
  planWithRegister,
  type RegisterEntry,
  raisedPromisesRefusal,
} from 'ltsfs'
import type { Books } from './books.ts'
import { type Refused, refusedFor } from './outcome.ts'

/** The first entry of which money does not admit it. An entry at fault in itself is left to the check of the register. */
export function notAdmitted(
  { plan, entries }: Pick<Books, 'plan' | 'entries'>,
  added: readonly RegisterEntry[],
  asOf: string,
): Refused | undefined {
  for (const [at, entry] of added.entries()) {
    const refusal = refusalOf(planWithRegister(plan, entries.concat(added.slice(0, at))), entry, asOf)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function refusalOf(plan: Plan, entry: RegisterEntry, asOf: string): Refused | undefined {
  switch (entry.kind) {
    case 'reserved':
    case 'committed':
      return refusedBy(admissionOnEveryDay({ plan, entry, asOf }))
    case 'expensed': {
      const problems = expenseProblems({ plan, entry, asOf })
      return problems.length > 0 ? refusedFor('refused', ...problems) : undefined
    }
    case 're-estimated':
    case 'carried-forward':
    case 'reversed':
      return refusedBy(raisedPromisesRefusal({ plan, entries: [entry], asOf }))
    default:
      return undefined
  }
}

/**
 * Entries that take an operation back: on the way there, one of them may raise what the next lowers. Whoever undoes names no day: as for every
 * question without one, it is that to which the register has come.
 */
export function undoNotAdmitted({ plan, entries }: Pick<Books, 'plan' | 'entries'>, added: readonly RegisterEntry[]): Refused | undefined {
  return refusedBy(raisedPromisesRefusal({ plan, entries: added, asOf: lastDay(plan, entries) }))
}

function refusedBy(result: AdmissionResult | null): Refused | undefined {
  if (result === null || result.ok) return undefined
  if (result.answer === null) return refusedFor('refused', ...result.problems)
  return { ...refusedFor('not-covered', ...result.problems), answer: result.answer }
}
