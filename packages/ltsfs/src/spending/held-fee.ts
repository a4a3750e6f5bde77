/** The direct cost of a project whose planned cost holds its fee, at another value of that cost than the plan's own. */
import { valueReader } from '../formula/value.ts'
import { constant, one } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { directCostWithin } from '../projects/direct-cost.ts'
import { feeTerms } from '../projects/fee.ts'
import { holdsFee } from '../projects/planned-cost.ts'

/** The project of an activity, if the cost of its activities holds its fee; else undefined. */
export const projectHoldingFee = ({ document }: Plan, activity: ActivityRecord): ProjectRecord | undefined => {
  if (activity.project === undefined) return undefined
  const project = document.projectManagementFees.projects.find(({ id }) => id === activity.project)
  return project !== undefined && holdsFee(project) ? project : undefined
}

/** What of so much in the currency of the plan is direct cost, to the minor unit as in the forecast; the rest is the fee. */
export const directCostOf = (plan: Plan, project: ProjectRecord, year: number, planned: Decimal): Decimal => {
  const cost = constant(planned, plan.currency)
  const direct = directCostWithin(feeTerms({ plan, project, year, cost, weight: one }), cost)
  return valueReader().read(direct).toDecimalPlaces(minorUnits(plan.currency), Decimal.ROUND_HALF_UP)
}
