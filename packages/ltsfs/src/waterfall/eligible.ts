/** What of the cost of an activity an agreement may pay for: all of it, or what is of its categories. What is of none is nobody's. */
import type { Figure, Formula } from '../formula/formula.ts'
import { nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import type { Plan } from '../plan/plan.ts'
import { categoriesOf } from './scope.ts'

export interface Costing {
  readonly activity: ActivityRecord
  readonly cost: Figure
}

export const eligibleFor = (plan: Plan, agreement: AgreementRecord, { activity, cost }: Costing, year: number): Formula => {
  const categories = categoriesOf(agreement)
  if (categories === null) return cost
  const shares = (activity.categories ?? []).flatMap(({ category, share }) =>
    categories.includes(category) && plan.isInForce(share, year) ? [share] : [],
  )
  return shares.length === 0
    ? nothing(plan.currency)
    : sum(
        shares.map((share) => cost.times(plan.at(share, year))),
        plan.currency,
      ).roundedDown()
}
