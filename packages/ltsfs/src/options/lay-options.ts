/** Lays a stack of options on a document, change by change, as far as they go: what came out, and everything that is wrong with them. */
import type { FiscalYearRule } from '../calendar/fiscal-year.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import type { Applied, AppliedChange } from './applied.ts'
import { applyChange, type Frame } from './apply-change.ts'
import { conflictsOf } from './conflicts.ts'
import { draftOf } from './draft.ts'
import type { Stack } from './stack.ts'

export interface Laid extends Omit<Applied, 'document'> {
  readonly document: Readonly<Record<string, unknown>>
  readonly notes: readonly KnownProblem[]
  readonly problems: readonly KnownProblem[]
}

/** The fiscal years of a plan; null where it does not say them. */
export const frameOf = (rule: FiscalYearRule | undefined, period: Frame['period'] | undefined): Frame | null =>
  rule === undefined || period === undefined ? null : { rule, period }

export const layOptions = (document: Readonly<Record<string, unknown>>, stack: Stack, frame: Frame | null): Laid => {
  const draft = draftOf({ ...document, options: [] })
  const changes: AppliedChange[] = []
  const notes: KnownProblem[] = []
  const problems: KnownProblem[] = [...stack.problems, ...conflictsOf(stack, document)]
  for (const option of stack.options) {
    for (const at of option.changes.keys()) {
      const outcome = applyChange(draft, option, at, frame)
      if (!outcome.ok) {
        problems.push(outcome.problem)
        continue
      }
      changes.push(outcome.change)
      if (outcome.note !== null) notes.push(outcome.note)
    }
  }
  return { document: draft.document(), options: stack.options.map(({ id }) => id), changes, notes, problems }
}
