/** The plan that options make of a document: laid on it, validated as a whole, with every change and all that is doubtful. */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { type Applied, applyOptions } from '../options/apply-options.ts'
import { blamedOn } from '../options/blame.ts'
import type { Plan } from './plan.ts'
import { validate } from './validate.ts'

export interface PlanWithOptions {
  readonly plan: Plan
  readonly applied: Applied
  readonly warnings: readonly Problem[]
}

export const planWithOptions = (document: PlanDocument, options: readonly string[]): Result<PlanWithOptions> => {
  const applied = applyOptions(document, options)
  if (!applied.ok) return applied
  const validated = validate(applied.value.document)
  const top = options[options.length - 1]
  if (validated.ok) return { ok: true, value: { plan: validated.value.plan, applied: applied.value, warnings: validated.value.warnings } }
  const problems = validated.problems.map((problem) =>
    top === undefined ? problem : blamedOn(problem, top, applied.value.changes, document),
  )
  return { ok: false, problems }
}
