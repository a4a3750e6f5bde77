/** Every option of the plan with what it changes by itself, and what it says but does not do. */
import type { Applied, OptionRecord, Problem } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'

export interface OptionShown {
  readonly option: OptionRecord
  readonly source: string
  readonly applied: Applied | null
  /** Why it cannot be applied; none when it can. */
  readonly problems: readonly Problem[]
}

export const optionsOf = ({ plan, under }: Opening): readonly OptionShown[] =>
  plan.document.options.map((option) => {
    const outlook = under([option.id])
    const source = plan.document.sources.find(({ id }) => id === option.source)?.title ?? option.source
    return outlook.ok
      ? { option, source, applied: outlook.value.applied, problems: [] }
      : { option, source, applied: null, problems: outlook.problems }
  })
