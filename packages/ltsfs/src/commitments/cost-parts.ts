/**
 * How the cost of an activity falls into categories, and what of it an agreement may pay: in minor units and by period.
 *
 * The parts of a period add up to its cost (largest remainder). What is of no category stands last; only agreements that are not
 * restricted to categories pay for it.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import { categoriesOf } from '../waterfall/scope.ts'
import type { Horizon } from './horizon.ts'
import { inYear } from './prudent-rate.ts'

/** The category of what is of none; no record has it as its id. */
export const NO_CATEGORY = ''

export interface CostPart {
  readonly category: string
  readonly amounts: readonly number[]
}

/** What holds of a cost follows the year that it is of. */
export type CostHorizon = Pick<Horizon, 'plan' | 'years'>

/** The parts of a cost, kept for as long as there is the cost: each agreement asks for them, in every network that is tried. */
const known = new WeakMap<readonly number[], CostHorizon & { readonly activity: ActivityRecord; readonly parts: readonly CostPart[] }>()

export const costParts = ({ plan, years }: CostHorizon, activity: ActivityRecord, cost: readonly number[]): readonly CostPart[] => {
  const found = known.get(cost)
  if (found?.activity === activity && found.plan === plan && found.years === years) return found.parts
  const parts = partsOf({ plan, years }, activity, cost)
  known.set(cost, { plan, years, activity, parts })
  return parts
}

const partsOf = ({ plan, years }: CostHorizon, { categories = [] }: ActivityRecord, cost: readonly number[]): readonly CostPart[] => {
  if (categories.length === 0) return [{ category: NO_CATEGORY, amounts: cost }]
  const byYear = years.map((year, period) => {
    const shares = categories.map(({ share }) => inYear(plan, share, year) ?? ZERO)
    // Quotients such as 3/7 and 4/7 add to the whole but for their last digit.
    const rest = ONE.minus(Decimal.sum(0, ...shares)).toDecimalPlaces(30)
    return split(cost[period] ?? 0, [...shares, Decimal.max(0, rest)])
  })
  return [...categories.map(({ category }) => category), NO_CATEGORY].map((category, at) => ({
    category,
    amounts: byYear.map((parts) => parts[at] ?? 0),
  }))
}

/** Whole units by weights that are not all nothing. */
export const split = (amount: number, weights: readonly Decimal[]): readonly number[] =>
  allocateByLargestRemainder(new Decimal(amount), weights, 0).map((part) => part.toNumber())

/** What of a cost is of a category that the agreement pays for. */
export const eligibleOf = (
  horizon: CostHorizon,
  agreement: AgreementRecord,
  activity: ActivityRecord,
  cost: readonly number[],
): readonly number[] => {
  const categories = categoriesOf(agreement)
  if (categories === null) return cost
  const parts = costParts(horizon, activity, cost).filter(({ category }) => categories.includes(category))
  return cost.map((_, period) => parts.reduce((sum, { amounts }) => sum + (amounts[period] ?? 0), 0))
}
