/** Every option of the plan with what it changes by itself, and what it says but does not do. */
import { type Applied, applyOptions, type OptionRecord, type Problem } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'

export interface OptionShown {
  readonly option: OptionRecord
  readonly source: string
  readonly applied: Applied | null
  /** Why it cannot be applied; none when it can. */
  readonly problems: readonly Problem[]
}

export const optionsOf = ({ plan: { document } }: Opening): readonly OptionShown[] =>
  document.options.map((option) => {
    const applied = applyOptions(document, [option.id])
    const source = document.sources.find(({ id }) => id === option.source)?.title ?? option.source
    return { option, source, applied: applied.ok ? applied.value : null, problems: applied.ok ? [] : applied.problems }
  })
