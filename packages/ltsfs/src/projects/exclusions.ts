/**
 * What part of a project's planned cost carries no management fee: shares of it, and amounts a year.
 *
 * An item of equipment is left out whole when its cost passes the limit, else not at all: the operator is written in the plan.
 */
import type { Formula } from '../formula/formula.ts'
import { choose, nothing, one, sum } from '../formula/write.ts'
import type { ExclusionRecord } from '../inputs/project-exclusion.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'

export interface Exclusions {
  /** Of all that is delivered; undefined where there is none. */
  readonly share: Formula | undefined
  /** As much of the planned amounts as the project delivers of what it plans; undefined where there is none. */
  readonly amount: Formula | undefined
}

const amountOf = (plan: Plan, exclusion: ExclusionRecord, year: number): readonly Formula[] => {
  if (!('amount' in exclusion) || !plan.isInForce(exclusion.amount, year)) return []
  const amount = inPlanCurrency(plan, plan.at(exclusion.amount, year), year)
  if (!('limit' in exclusion)) return [amount]
  const limit = inPlanCurrency(plan, plan.at(exclusion.limit.value, year), year)
  return [choose(amount, exclusion.limit.is, limit, amount, nothing(plan.currency))]
}

/** Parts that are not in force in the year are none of it. */
export const exclusionsOf = (plan: Plan, { excluded, exclusions = [], delivery }: ProjectRecord, year: number): Exclusions => {
  const dated = [...(excluded === undefined ? [] : [excluded]), ...exclusions.flatMap((each) => ('share' in each ? [each.share] : []))]
  const shares = dated.filter((share) => plan.isInForce(share, year)).map((share) => plan.at(share, year))
  const amounts = exclusions.flatMap((each) => amountOf(plan, each, year))
  return {
    share: shares.length > 1 ? sum(shares, one.unit).atMost(one) : shares[0],
    amount: amounts.length === 0 ? undefined : sum(amounts, plan.currency).times(plan.at(delivery, year)),
  }
}

/** What is left of a cost. */
export const baseOf = (plan: Plan, cost: Formula, { share, amount }: Exclusions): Formula => {
  const without = share === undefined ? cost : cost.times(one.minus(share))
  return amount === undefined ? without : without.minus(amount).atLeast(nothing(plan.currency))
}
