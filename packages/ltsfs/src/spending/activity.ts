/**
 * What an activity of the work programme costs in a year: its cost while in force, scaled by the delivery rate of its project.
 *
 * A project that delivers 90 % of what it planned spends 90 % of the cost of its activities in that year (rules of the model, section 4).
 */
import type { Formula } from '../formula/formula.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'

/** The cost to the minor unit; null in a year without the activity. */
export const activityCost = (plan: Plan, activity: ActivityRecord, year: number): Formula | null => {
  if (!plan.isInForce(activity.cost, year)) return null
  const cost = inPlanCurrency(plan, plan.at(activity.cost, year), year)
  const project = plan.document.projectManagementFees.projects.find(({ id }) => id === activity.project)
  return (project === undefined ? cost : cost.times(plan.at(project.delivery, year))).rounded()
}

/** The order in which activities are paid: the base-line first, then by priority, equal priorities by id, whatever the order of the document. */
export const inOrderOfPayment = (activities: readonly ActivityRecord[]): readonly ActivityRecord[] =>
  activities.toSorted((a, b) => rank(a) - rank(b) || a.priority - b.priority || (a.id < b.id ? -1 : 1))

const rank = ({ kind }: ActivityRecord): number => (kind === 'base-line' ? 0 : 1)
