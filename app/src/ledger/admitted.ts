/** Whether money admits entries, one after the other, each against everything entered before it. */
import { type AdmissionResult, admissionOnEveryDay, expenseProblems, planWithRegister, type RegisterEntry } from 'ltsfs'
import type { Books } from './books.ts'
import { type Refused, refusedFor } from './outcome.ts'

/** The first entry of which money does not admit it. An entry at fault in itself is left to the check of the register. */
export function notAdmitted(
  { plan, entries }: Pick<Books, 'plan' | 'entries'>,
  added: readonly RegisterEntry[],
  asOf: string,
): Refused | undefined {
  for (const [at, entry] of added.entries()) {
    if (entry.kind !== 'reserved' && entry.kind !== 'committed' && entry.kind !== 'expensed') continue
    const before = planWithRegister(plan, entries.concat(added.slice(0, at)))
    if (entry.kind === 'expensed') {
      const problems = expenseProblems({ plan: before, entry, asOf })
      if (problems.length > 0) return refusedFor('refused', ...problems)
      continue
    }
    const result: AdmissionResult = admissionOnEveryDay({ plan: before, entry, asOf })
    if (result.ok) continue
    if (result.answer === null) return refusedFor('refused', ...result.problems)
    return { ...refusedFor('not-covered', ...result.problems), answer: result.answer }
  }
  return undefined
}
