/**
 * A plan under a named stress: its moves laid on the numbers, then its changes as those of an option. A plan in, a document out.
 *
 * A number that is not in force in the year of a move, or a change that its place does not take, is a problem.
 */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Result } from '../inputs/problem.ts'
import type { StressRecord } from '../inputs/stress.ts'
import { Decimal } from '../money/decimal.ts'
import { applyOptions } from '../options/apply-options.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { numberInPlan } from './number-in-plan.ts'

const changed = (document: PlanDocument, { id, title, source, changes = [] }: StressRecord): Result<PlanDocument> => {
  if (changes.length === 0) return { ok: true, value: document }
  const applied = applyOptions({ ...document, options: [{ id, title, summary: title, source, changes }] }, [id])
  return applied.ok ? { ok: true, value: applied.value.document } : applied
}

export const stressedDocument = (plan: Plan, stress: StressRecord): Result<PlanDocument> => {
  let now = plan
  for (const { paths, from, until, as, by } of stress.moves ?? []) {
    for (const path of paths) {
      const number = numberInPlan(now, path, from)
      if (!number.ok) return number
      now = planOf(number.value.moved({ as, by: new Decimal(by), until: until ?? null }))
    }
  }
  return changed(now.document, stress)
}
