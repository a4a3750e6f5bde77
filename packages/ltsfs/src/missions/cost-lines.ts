/**
 * What an in-country mission costs, line by line, each to the minor unit: what is paid in cash, then staff days at the charge-out rate,
 * then overhead on top of everything. The lines add up to the full cost.
 *
 * Charge-out day rate = gross annual cost / productive days.
 */

import type { Figure, Formula } from '../formula/formula.ts'
import { constant, figure, one, sum } from '../formula/write.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import { say } from '../language/say.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import { perDiemCost } from './per-diem.ts'

/** In the order of a costing sheet. `trip` is the part of a trip shared with others, instead of airfare and terminal allowance. */
export const CASH_LINES = [
  'airfare',
  'terminal-allowance',
  'trip',
  'per-diem',
  'local-transport',
  'materials',
  'venue',
  'translation',
] as const
export const COST_LINES = [...CASH_LINES, 'staff-time', 'overhead'] as const
export type CostLine = (typeof COST_LINES)[number]

export interface MissionCost {
  readonly lines: readonly Figure[]
  /** Without the time of staff who are paid anyway. */
  readonly cash: Formula
  readonly full: Figure
}

/** Of so many legs; nothing where the plan pays no allowance in that year. */
export const terminalAllowance = (plan: Plan, legs: number, year: number): Formula | undefined => {
  const { terminalAllowance: each } = plan.document.userPaysMissions
  if (each === undefined || legs === 0 || !plan.isInForce(each, year)) return undefined
  return inPlanCurrency(plan, plan.at(each, year), year)
    .times(constant(legs, one.unit, say`legs of the trip`))
    .rounded()
}

/** What travelling costs a mission that goes alone. */
export const travelAlone = (plan: Plan, mission: MissionRecord): Readonly<Partial<Record<CostLine, Formula>>> => {
  const allowance = terminalAllowance(plan, mission.itinerary?.length ?? 0, mission.fiscalYear)
  return {
    airfare: plan.money(mission.airfare, mission.fiscalYear),
    ...(allowance === undefined ? {} : { 'terminal-allowance': allowance }),
  }
}

const staffTime = (plan: Plan, { staffDays, fiscalYear }: MissionRecord): Formula => {
  const { grossAnnualCost, productiveDays } = plan.document.userPaysMissions
  const days = (['preparation', 'travel', 'delivery', 'report'] as const).map((part) =>
    plan.number(staffDays, part, staffDays[part], 'day'),
  )
  const dayRate = inPlanCurrency(plan, plan.at(grossAnnualCost, fiscalYear), fiscalYear).over(plan.at(productiveDays, fiscalYear))
  return sum(days, 'day').times(dayRate).rounded()
}

/** `trip` is its part of a trip with others; without one it goes alone. */
export const missionCost = (plan: Plan, mission: MissionRecord, trip: Formula | undefined): MissionCost => {
  const { id, fiscalYear: year } = mission
  const line = (name: CostLine, body: Formula): Figure => figure('user-pays-missions/cost-line', { mission: id, line: name, year }, body)
  const paid: Readonly<Partial<Record<CostLine, Formula>>> = {
    ...(trip === undefined ? travelAlone(plan, mission) : { trip }),
    'per-diem': perDiemCost(plan, mission).rounded(),
    ...Object.fromEntries(
      (
        [
          ['local-transport', mission.localTransport],
          ['materials', mission.materials],
          ['venue', mission.venue],
          ['translation', mission.translation],
        ] as const
      ).flatMap(([name, record]) => (record === undefined ? [] : [[name, plan.money(record, year)]])),
    ),
  }
  const cashLines = CASH_LINES.flatMap((name) => (paid[name] === undefined ? [] : [line(name, paid[name])]))
  const staff = line('staff-time', staffTime(plan, mission))
  const before = [...cashLines, staff]
  const overhead = line('overhead', sum(before, plan.currency).times(plan.at(plan.document.userPaysMissions.overhead, year)).rounded())
  const lines = [...before, overhead]
  return {
    lines,
    cash: sum(cashLines, plan.currency),
    full: figure('user-pays-missions/full-cost', { mission: id, year }, sum(lines, plan.currency)),
  }
}
