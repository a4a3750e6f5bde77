/**
 * The share of a planned mission that a member still asks for at its price: linear demand through the reference point.
 *
 * demand = take-up x (1 - elasticity x (price - reference price) / reference price), from nothing to one mission.
 *
 * Linear, not of constant elasticity: missions are free today, and q = a p^-e has no value at a price of nothing and no price at which
 * the last one is lost. A line has both, is exact in decimals, and at the reference point its elasticity is the one that was written.
 */
import type { Formula } from '../formula/formula.ts'
import { choose, nothing, one } from '../formula/write.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import type { Plan } from '../plan/plan.ts'
import { byTier } from './by-tier.ts'
import { isConfirmed } from './quote.ts'

export interface Asked {
  readonly price: Formula
  readonly full: Formula
}

/** Without an elasticity it is the take-up as written, whatever the price. */
const demandFor = (plan: Plan, mission: MissionRecord, { price, full }: Asked): Formula => {
  const { takeUp: terms, elasticity } = plan.document.userPaysMissions
  const year = mission.fiscalYear
  const takeUp = plan.at(byTier(plan, terms, mission), year)
  if (elasticity === undefined) return takeUp
  const reference = full.times(plan.at(byTier(plan, elasticity.reference, mission), year))
  const increase = price.minus(reference).over(reference)
  const demand = takeUp.times(one.minus(plan.at(byTier(plan, elasticity.value, mission), year).times(increase)))
  return choose(reference, '>', nothing(plan.currency), demand.atLeast(nothing(one.unit)).atMost(one), takeUp)
}

/** How much of a mission takes place: all of what is confirmed, and of anything else where nothing is weighted. */
export const takesPlace = (plan: Plan, mission: MissionRecord, asked: Asked, isWeighted: boolean): Formula =>
  isConfirmed(mission) || !isWeighted ? one : demandFor(plan, mission, asked)
