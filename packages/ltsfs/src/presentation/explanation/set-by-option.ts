/**
 * Who set a number that has no dates. A dated one says so itself; of any other, the changes of the options laid on the plan do.
 *
 * It has the source of the change, unless the change is a record that names a source of its own.
 */
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { AppliedChange } from '../../options/applied.ts'
import type { ExplanationRow } from './explanation.ts'

/** What the options laid on the plan changed, and the options of the plan, for their titles. */
export interface LaidOptions {
  readonly changes: readonly AppliedChange[]
  readonly options: readonly { readonly id: string; readonly title: string; readonly illustrative?: boolean | undefined }[]
}

const hasOwnSource = ({ after }: AppliedChange): boolean => typeof after === 'object' && after !== null && 'source' in after

export const setByOption = (row: ExplanationRow, { changes, options }: LaidOptions, { sources }: PlanDocument): ExplanationRow => {
  const { parameter } = row
  if (parameter === undefined || parameter.option !== null) return row
  const change = changes.findLast(({ path, kind }) => kind !== 'dated' && `${parameter.path}.`.startsWith(`${path}.`))
  if (change === undefined) return row
  const option = options.find(({ id }) => id === change.option)
  const named = { ...parameter, option: { title: option?.title ?? change.option, reason: change.reason } }
  if (hasOwnSource(change)) return { ...row, parameter: named }
  const source = sources.find(({ id }) => id === change.source)
  const illustrative = option?.illustrative === true || source?.illustrative === true
  return { ...row, parameter: { ...named, source: source?.title ?? change.source, link: source?.link ?? null, illustrative } }
}
