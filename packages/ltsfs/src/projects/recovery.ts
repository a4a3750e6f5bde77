/**
 * Full-cost view: which part of the indirect cost of running projects the fees bring back, and what is left for the members.
 *
 * Due to projects = indirect pool x project share, split by what each delivers; what a fee does not recover of it is carried by the
 * members. True indirect cost rate = indirect pool / direct base.
 */
import type { Figure } from '../formula/formula.ts'
import { choose, figure, nothing, share, sum } from '../formula/write.ts'
import type { Plan } from '../plan/plan.ts'

interface Fees {
  readonly delivered: Figure
  readonly earned: Figure
}

/** Empty where the plan gives no pool, or no share of it, in force. */
export const recoveryOf = (plan: Plan, fees: readonly Fees[], year: number): readonly Figure[] => {
  const { indirectPool: pool, projectShare } = plan.document.projectManagementFees
  if (pool === undefined || projectShare === undefined || !plan.isInForce(pool, year) || !plan.isInForce(projectShare, year)) return []
  const due = figure('project-management-fees/indirect-cost', { year }, plan.at(pool, year).times(plan.at(projectShare, year)).rounded())
  const nil = nothing(plan.currency)
  const weights = fees.map(({ delivered }) => delivered)
  const parts = share(due, weights)
  const delivered = sum(weights, plan.currency)
  const byProject = fees.flatMap(({ delivered: { of }, earned }, at) => {
    const part = parts[at]
    if (part === undefined) return []
    const cost = figure('project-management-fees/indirect-cost', { ...of, year }, choose(delivered, '>', nil, part, nil))
    return [cost, figure('project-management-fees/not-recovered', { ...of, year }, cost.minus(earned))]
  })
  const all = sum(
    fees.map(({ earned }) => earned),
    plan.currency,
  )
  return [due, ...byProject, figure('project-management-fees/not-recovered', { year }, due.minus(all)), ...trueRate(plan, year)]
}

/** Where the plan gives the direct cost of everything that the pool serves. */
const trueRate = (plan: Plan, year: number): readonly Figure[] => {
  const { indirectPool: pool, directBase: base } = plan.document.projectManagementFees
  if (pool === undefined || base === undefined || !plan.isInForce(base, year)) return []
  return [figure('project-management-fees/true-indirect-rate', { year }, plan.at(pool, year).over(plan.at(base, year)))]
}
