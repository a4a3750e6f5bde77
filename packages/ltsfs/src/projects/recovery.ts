/**
 * Full-cost view: which part of the indirect cost of running projects the fees bring back, and what is left for the members.
 *
 * Due to projects = indirect pool x project share; what the fees do not recover of it is carried by the members. A table splits both
 * by project and by member. True indirect cost rate = indirect pool / direct base.
 */
import type { Figure } from '../formula/formula.ts'
import { figure } from '../formula/write.ts'
import type { Plan } from '../plan/plan.ts'

/** Empty where the plan gives no pool, or no share of it, in force. */
export const recoveryOf = (plan: Plan, earned: Figure, year: number): readonly Figure[] => {
  const { indirectPool: pool, projectShare } = plan.document.projectManagementFees
  if (pool === undefined || projectShare === undefined || !plan.isInForce(pool, year) || !plan.isInForce(projectShare, year)) return []
  const due = figure('project-management-fees/indirect-cost', { year }, plan.at(pool, year).times(plan.at(projectShare, year)).rounded())
  return [due, figure('project-management-fees/not-recovered', { year }, due.minus(earned)), ...trueRate(plan, year)]
}

/** Where the plan gives the direct cost of everything that the pool serves. */
const trueRate = (plan: Plan, year: number): readonly Figure[] => {
  const { indirectPool: pool, directBase: base } = plan.document.projectManagementFees
  if (pool === undefined || base === undefined || !plan.isInForce(base, year)) return []
  return [figure('project-management-fees/true-indirect-rate', { year }, plan.at(pool, year).over(plan.at(base, year)))]
}
