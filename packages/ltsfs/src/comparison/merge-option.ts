/**
 * Merges an option into the plan: its values become those of the plan itself, each with the option that brought it, and the option is gone.
 *
 * Options that lie over it no longer include it, for the plan holds what it held. An approved option stays in the list as it was approved.
 */
import type { OptionRecord } from '../inputs/option.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Result } from '../inputs/problem.ts'
import { applyOptions } from '../options/apply-options.ts'

export interface MergeAsked {
  readonly option: string
  /** Whether its record stays in the list. */
  readonly stays: boolean
}

const without = (options: readonly OptionRecord[], id: string): readonly OptionRecord[] =>
  options
    .filter((option) => option.id !== id)
    .map(({ includes, ...option }) => {
      const kept = (includes ?? []).filter((under) => under !== id)
      return kept.length === 0 ? option : { ...option, includes: kept }
    })

/** Whatever keeps it from being applied is a problem; what the plan then means is validated by whoever records it. */
export const mergeOption = (document: PlanDocument, { option, stays }: MergeAsked): Result<PlanDocument> => {
  const applied = applyOptions(document, [option])
  if (!applied.ok) return applied
  const options = stays ? document.options : without(document.options, option)
  return { ok: true, value: { ...applied.value.document, options: [...options] } }
}
