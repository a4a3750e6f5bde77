/** Every option of the plan with what it changes by itself, and what it says but does not do. */
import { type Applied, applyOptions, type OptionRecord, type PlanDocument, type Problem } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'

export interface OptionShown {
  readonly option: OptionRecord
  readonly applied: Applied | null
  /** Why it cannot be applied; none when it can. */
  readonly problems: readonly Problem[]
}

/** Every option is laid on the plan to say what it changes: the lists of the most recent versions are kept. */
const KEPT = 8
const kept = recent<readonly OptionShown[]>(KEPT)

export const optionsOf = ({ plan, version }: Opening): readonly OptionShown[] => kept(version.sha256, () => shownOf(plan.document))

const shownOf = (document: PlanDocument): readonly OptionShown[] =>
  document.options.map((option) => {
    const applied = applyOptions(document, [option.id])
    return { option, applied: applied.ok ? applied.value : null, problems: applied.ok ? [] : applied.problems }
  })
