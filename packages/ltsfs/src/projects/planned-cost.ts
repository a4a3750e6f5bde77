/**
 * What an activity is planned to cost in a year: its cost while in force, scaled by the delivery rate of its project.
 *
 * A project that delivers 90 % of what it planned spends 90 % of the cost of its activities in that year (rules of the model, section 4).
 * Where the planned cost of a project holds its fee, it is direct cost and fee together, and what the activities cost is the direct cost:
 * each has its part of it in proportion to its plan.
 */
import type { Formula } from '../formula/formula.ts'
import { one, share, sum } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import { directCostWithin } from './direct-cost.ts'
import { feeTerms } from './fee.ts'

/** Whether the planned cost of a project is direct cost and fee together. */
export const holdsFee = ({ exclusions = [] }: ProjectRecord): boolean => exclusions.some(({ kind }) => kind === 'fee')

const written = (plan: Plan, { cost }: ActivityRecord, year: number): Formula => inPlanCurrency(plan, plan.at(cost, year), year)

/** The activities of a project in a year, in the order of the document. */
const activitiesOf = ({ document, isInForce }: Plan, { id }: ProjectRecord, year: number): readonly ActivityRecord[] =>
  document.spending.activities.filter(({ project, cost }) => project === id && isInForce(cost, year))

/** Of all activities of a project, to the minor unit; null in a year without any. */
export const plannedCostOfProject = (plan: Plan, project: ProjectRecord, year: number): Formula | null => {
  const activities = activitiesOf(plan, project, year)
  if (activities.length === 0) return null
  const all = sum(
    activities.map((activity) => written(plan, activity, year)),
    plan.currency,
  )
  const planned = all.times(plan.at(project.delivery, year))
  return (holdsFee(project) ? directCostWithin(feeTerms({ plan, project, year, cost: planned, weight: one }), planned) : planned).rounded()
}

/** Of one activity, to the minor unit; null in a year without it. */
export const plannedCost = (plan: Plan, activity: ActivityRecord, year: number): Formula | null => {
  if (!plan.isInForce(activity.cost, year)) return null
  const project = plan.document.projectManagementFees.projects.find(({ id }) => id === activity.project)
  const cost = written(plan, activity, year)
  if (project === undefined) return cost.rounded()
  if (!holdsFee(project)) return cost.times(plan.at(project.delivery, year)).rounded()
  const all = activitiesOf(plan, project, year)
  const whole = plannedCostOfProject(plan, project, year)
  if (whole === null || all.length === 1) return whole
  const parts = share(
    whole,
    all.map((each) => written(plan, each, year)),
  )
  return parts[all.indexOf(activity)] ?? null
}
