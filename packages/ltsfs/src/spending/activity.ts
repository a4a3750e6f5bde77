/** What an activity of the work programme costs in a year, and in which order activities are paid. */
import type { Formula } from '../formula/formula.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import type { Plan } from '../plan/plan.ts'
import { plannedCost } from '../projects/planned-cost.ts'

/** The cost to the minor unit; null in a year without the activity. */
export const activityCost = (plan: Plan, activity: ActivityRecord, year: number): Formula | null => plannedCost(plan, activity, year)

/** The order in which activities are paid: the base-line first, then by priority, equal priorities by id, whatever the order of the document. */
export const inOrderOfPayment = (activities: readonly ActivityRecord[]): readonly ActivityRecord[] =>
  activities.toSorted((a, b) => rank(a) - rank(b) || a.priority - b.priority || (a.id < b.id ? -1 : 1))

const rank = ({ kind }: ActivityRecord): number => (kind === 'base-line' ? 0 : 1)
