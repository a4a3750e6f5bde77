/** One way ahead: the plan as it stands or with an option laid over it, forecast on a basis and held against the checks. */

import type { Assessment } from '../checks/check.ts'
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import type { Applied, AppliedChange } from '../options/applied.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithOptions } from '../plan/plan-with-options.ts'
import type { Basis } from '../streams/stream.ts'

export interface Alternative {
  /** The id of the option; null for the plan as it stands. */
  readonly option: string | null
  readonly title: string
  readonly summary: string
  readonly illustrative: boolean
  /** The document with the option laid over it. */
  readonly document: PlanDocument
  readonly plan: Plan
  readonly assessment: Assessment
  readonly changes: readonly AppliedChange[]
  /** What the option does not do, although it says so: "changes nothing before 2029". */
  readonly notes: readonly Problem[]
}

interface Computed {
  readonly plan: Plan
  readonly applied: Pick<Applied, 'changes' | 'notes'>
  readonly assessment: Assessment
}

/** The column of an option whose outlook is computed already; null is the plan as it stands. */
export const alternativeFrom = (document: PlanDocument, option: string | null, { plan, applied, assessment }: Computed): Alternative => {
  const record = document.options.find(({ id }) => id === option)
  return {
    option,
    title: record?.title ?? say`The plan as it stands`,
    summary: record?.summary ?? document.title,
    illustrative: document.illustrative === true || record?.illustrative === true,
    document: plan.document,
    plan,
    assessment,
    changes: applied.changes,
    notes: applied.notes,
  }
}

/** An option that is not in the plan, cannot be laid over it or cannot be forecast is a problem. */
export const alternativeOf = (document: PlanDocument, option: string | null, basis: Basis): Result<Alternative> => {
  const laid = planWithOptions(document, option === null ? [] : [option])
  if (!laid.ok) return laid
  const { plan, applied } = laid.value
  const found = forecast(plan, { basis })
  return found.ok ? { ok: true, value: alternativeFrom(document, option, { plan, applied, assessment: assess(found.value) }) } : found
}
