/**
 * What an in-country mission costs: in cash, and in full with staff days at the charge-out rate and overhead on top of everything.
 *
 * Charge-out day rate = gross annual cost / productive days.
 */
import type { Formula } from '../formula/formula.ts'
import { one, sum } from '../formula/write.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'

/** Travel and materials, without the time of staff who are paid anyway. Not rounded. */
export const cashCost = (plan: Plan, mission: MissionRecord): Formula => {
  const year = mission.fiscalYear
  const perDiem = plan.money(mission.perDiem, year).times(plan.number(mission, 'nights', mission.nights, one.unit))
  const others = [mission.localTransport, mission.materials].flatMap((record) => (record === undefined ? [] : [plan.money(record, year)]))
  return sum([plan.money(mission.airfare, year), perDiem, ...others], plan.currency)
}

const staffCost = (plan: Plan, { staffDays, fiscalYear }: MissionRecord): Formula => {
  const { grossAnnualCost, productiveDays } = plan.document.userPaysMissions
  const days = (['preparation', 'travel', 'delivery', 'report'] as const).map((part) =>
    plan.number(staffDays, part, staffDays[part], 'day'),
  )
  return sum(days, 'day').times(
    inPlanCurrency(plan, plan.at(grossAnnualCost, fiscalYear), fiscalYear).over(plan.at(productiveDays, fiscalYear)),
  )
}

/** What a mission costs the organisation, its staff and its overhead included. Not rounded. */
export const fullCost = (plan: Plan, mission: MissionRecord): Formula =>
  cashCost(plan, mission)
    .plus(staffCost(plan, mission))
    .times(one.plus(plan.at(plan.document.userPaysMissions.overhead, mission.fiscalYear)))
