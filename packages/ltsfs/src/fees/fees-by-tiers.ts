/** Fees by tiers: every member pays the annual fee of the tier it stands in. */

import type { ScheduleOf } from '../inputs/fee-schedule.ts'
import { say } from '../language/say.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { composition } from '../plan/tiers.ts'
import { type FeeMethod, onlyStage } from './fee-method.ts'

export const feesByTiers: FeeMethod<ScheduleOf<'tiers'>> = ({ plan, schedule, year }) => {
  const ofTier = new Map(schedule.tiers.map((tier) => [tier.id, inPlanCurrency(plan, plan.at(tier.fee, year), year)]))
  const fees = new Map(
    [...composition(plan, schedule, year)].flatMap(([member, { tier }]) => {
      const fee = ofTier.get(tier.id)
      return fee === undefined ? [] : [[member, fee] as const]
    }),
  )
  return { fees, stages: onlyStage(say`Tier`, fees), toAssess: null, shares: null }
}
