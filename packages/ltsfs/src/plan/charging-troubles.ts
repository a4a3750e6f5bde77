/** Trouble with what comes after the method of a schedule: a phase-in that the plan is too short for, a floor above the ceiling in money. */
import { valueReader } from '../formula/value.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import type { Decimal } from '../money/decimal.ts'
import { spell } from '../money/spell.ts'
import { inPlanCurrency, isConvertible } from './in-plan-currency.ts'
import { placeOf } from './key-troubles.ts'
import { phaseInTroubles } from './phase-in-troubles.ts'
import type { Plan } from './plan.ts'
import type { Trouble } from './trouble.ts'

const limitTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const { limits } = schedule
  const { read } = valueReader()
  const money = (dated: DatedNumber | undefined): Decimal | null => {
    if (dated === undefined || !isConvertible(plan, dated, year)) return null
    return read(inPlanCurrency(plan, plan.at(dated, year), year).rounded())
  }
  const [floor, ceiling] = [money(limits?.floor), money(limits?.ceiling)]
  if (limits === undefined || floor === null || ceiling === null || floor.lte(ceiling)) return []
  const amount = (value: Decimal): string => `${spell(value, minorUnits(plan.currency))} ${plan.currency}`
  const problem = {
    code: 'floor-above-ceiling',
    path: placeOf(plan, limits),
    found: say`a floor of ${amount(floor)} and a ceiling of ${amount(ceiling)}`,
    expected: say`a floor at or below the ceiling`,
    remedy: say`Lower the floor or raise the ceiling.`,
  } as const
  return [
    {
      problem,
      what: say`the floor of schedule "${schedule.id}" asks of every member ${amount(floor)}, above its ceiling of ${amount(ceiling)}`,
    },
  ]
}

export const chargingTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => [
  ...phaseInTroubles(plan, schedule, year),
  ...limitTroubles(plan, schedule, year),
]
