/** Fees by tiers: every member pays the annual fee of the tier it stands in. */
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { composition } from '../plan/tiers.ts'
import type { FeeMethod } from './fee-method.ts'

export const feesByTiers: FeeMethod = ({ plan, schedule, year }) =>
  new Map([...composition(plan, schedule, year)].map(([member, { tier }]) => [member, inPlanCurrency(plan, plan.at(tier.fee, year), year)]))
