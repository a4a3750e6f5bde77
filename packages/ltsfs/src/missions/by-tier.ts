/** A value that may differ by tier: that of the tier in which a member stands in the year, else the default. */
import type { DatedNumber } from '../inputs/dated.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { composition } from '../plan/tiers.ts'

interface ByTier<T> {
  readonly default: T
  readonly tiers?: readonly ({ readonly tier: string } & { readonly [key: string]: unknown })[] | undefined
}

/** The tier of the member that a mission goes to; undefined where no schedule, or no tier of it, holds it. */
export const tierOf = (plan: Plan, { member, fiscalYear }: Pick<MissionRecord, 'member' | 'fiscalYear'>): string | undefined => {
  const schedule = scheduleInForce(plan, fiscalYear)
  return schedule === null ? undefined : composition(plan, schedule, fiscalYear).get(member)?.tier.id
}

/** `key` is how the list of tiers names the value. */
export const byTier = (
  plan: Plan,
  terms: ByTier<DatedNumber>,
  mission: Pick<MissionRecord, 'member' | 'fiscalYear'>,
  key: 'share' | 'days' = 'share',
): DatedNumber => {
  const tier = tierOf(plan, mission)
  const own = terms.tiers?.find((each) => each.tier === tier)?.[key]
  return (own as DatedNumber | undefined) ?? terms.default
}
