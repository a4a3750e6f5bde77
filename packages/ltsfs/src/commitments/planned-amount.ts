/**
 * What an activity costs in a year at the prudent rate, in minor units. Of a project whose planned cost holds its management fee only the
 * direct cost, which its activities share by their plans: the fee is taken out of the agreement beside it.
 */
import type { ActivityRecord } from '../inputs/spending.ts'
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { directCostOf, projectHoldingFee } from '../spending/held-fee.ts'
import type { Horizon } from './horizon.ts'
import { owed } from './minor-units.ts'
import { inYear, prudentRate } from './prudent-rate.ts'

/** In the currency of the plan; nothing where the cost or its rate is not known. */
const writtenIn = ({ plan, position }: Horizon, { cost }: ActivityRecord, year: number): Decimal =>
  (inYear(plan, cost, year) ?? ZERO).times(prudentRate(plan, position, { currency: cost.unit, year }) ?? ZERO)

export const plannedAmount = (horizon: Horizon, activity: ActivityRecord, year: number): number => {
  const { plan } = horizon
  const written = writtenIn(horizon, activity, year)
  const project = projectHoldingFee(plan, activity)
  if (project === undefined || written.isZero()) return owed(written, plan.currency)
  const all = plan.document.spending.activities.filter((each) => each.project === project.id)
  const weights = all.map((each) => (each.id === activity.id ? written : writtenIn(horizon, each, year)))
  const direct = owed(directCostOf(plan, project, year, Decimal.sum(...weights)), plan.currency)
  const parts = allocateByLargestRemainder(new Decimal(direct), weights, 0)
  return parts[all.findIndex(({ id }) => id === activity.id)]?.toNumber() ?? direct
}
