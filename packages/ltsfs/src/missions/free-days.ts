/**
 * Days of delivery that a member receives free of charge each year: missions use them up in the order of the plan, then the price begins.
 * A mission that is partly free pays for the days that are not.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { choose, figure, nothing, sum } from '../formula/write.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import type { Plan } from '../plan/plan.ts'
import { byTier } from './by-tier.ts'

const DAY = 'day'

const deliveryDays = (plan: Plan, { staffDays }: MissionRecord): Formula => plan.number(staffDays, 'delivery', staffDays.delivery, DAY)

/** The free days of each mission of a year, by mission; empty where the plan gives none. */
export const freeDaysOf = (plan: Plan, missions: readonly MissionRecord[]): ReadonlyMap<string, Figure> => {
  const { freeDays } = plan.document.userPaysMissions
  if (freeDays === undefined) return new Map()
  return new Map(
    missions.map((mission, at) => {
      const before = missions.slice(0, at).filter(({ member }) => member === mission.member)
      const used = sum(
        before.map((each) => deliveryDays(plan, each)),
        DAY,
      )
      const quota = plan.at(byTier(plan, freeDays, mission, 'days'), mission.fiscalYear)
      const left = before.length === 0 ? quota : quota.minus(used).atLeast(nothing(DAY))
      const free = deliveryDays(plan, mission).atMost(left)
      return [mission.id, figure('user-pays-missions/free-days', { mission: mission.id, year: mission.fiscalYear }, free)] as const
    }),
  )
}

/** The price of the days that are not free. A mission without a day of delivery uses none, and pays whole. */
export const afterFreeDays = (plan: Plan, mission: MissionRecord, price: Formula, free: Formula | undefined): Formula => {
  if (free === undefined) return price
  const days = deliveryDays(plan, mission)
  return choose(days, '>', nothing(DAY), price.times(days.minus(free).over(days)), price)
}
