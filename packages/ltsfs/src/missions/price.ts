/** What the receiving member is charged for a mission: the price quoted, else its part of the cost by the sharing key in force, less free days. */
import type { Formula } from '../formula/formula.ts'
import { type MissionRecord, SHARING_KEYS, type SharingKey } from '../inputs/user-pays-missions.ts'
import type { Plan } from '../plan/plan.ts'
import { byTier } from './by-tier.ts'
import type { MissionCost } from './cost-lines.ts'
import { afterFreeDays } from './free-days.ts'
import { quotedPrice } from './quote.ts'

/** The member share, where the plan says nothing else. */
export const sharingKey = (plan: Plan, year: number): SharingKey => {
  const { sharing } = plan.document.userPaysMissions
  const chosen = sharing === undefined ? null : plan.choice(sharing, year)
  return SHARING_KEYS.find((key) => key === chosen) ?? 'member-share'
}

const memberPart = (plan: Plan, mission: MissionRecord, { cash, full }: MissionCost): Formula => {
  const key = sharingKey(plan, mission.fiscalYear)
  switch (key) {
    case 'member-share':
      return full.times(plan.at(byTier(plan, plan.document.userPaysMissions.memberShare, mission), mission.fiscalYear))
    case 'marginal-cost':
      return cash
    case 'full-cost':
      return full
    default:
      return key satisfies never
  }
}

/** Not rounded: take-up follows the price itself, so that at the reference price it is exactly what was written. */
export const priceOf = (plan: Plan, mission: MissionRecord, cost: MissionCost, free: Formula | undefined): Formula =>
  quotedPrice(plan, mission) ?? afterFreeDays(plan, mission, memberPart(plan, mission, cost), free)
