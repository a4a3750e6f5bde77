/** Trouble with what comes after the method of a schedule: a phase-in that the plan is too short for, a floor above the ceiling in money. */
import { valueReader } from '../formula/value.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { minorUnits } from '../money/currency.ts'
import type { Decimal } from '../money/decimal.ts'
import { spell } from '../money/spell.ts'
import { inPlanCurrency } from './in-plan-currency.ts'
import { membersText, placeOf } from './key-troubles.ts'
import type { Plan } from './plan.ts'
import { scheduleInForce, scheduleSince } from './schedule.ts'
import type { Trouble } from './trouble.ts'

/** The fiscal years of a phase-in that begins in the plan, or is longer than it; null where the plan is not what cuts it short. */
const phaseInYears = (plan: Plan, schedule: FeeScheduleRecord, year: number): { readonly from: number; readonly to: number } | null => {
  const { from, to } = plan.document.period
  const years = schedule.phaseIn?.years ?? 0
  const isInForce = scheduleInForce(plan, year)?.id === schedule.id
  // Of a schedule that is not in force nobody knows when it would begin: at best in the first year.
  const since = isInForce ? scheduleSince(plan, year) : from
  const last = since + years - 1
  return since < from || last <= to ? null : { from: since, to: last }
}

const phaseInTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const { phaseIn } = schedule
  const years = phaseInYears(plan, schedule, year)
  if (phaseIn === undefined || years === null) return []
  const { to } = plan.document.period
  const members = membersText(plan.members(year).map(({ id }) => id))
  const most = Math.min(plan.years.length, to - years.from + 1)
  const problem = {
    code: 'phase-in-longer-than-plan',
    path: `${placeOf(plan, phaseIn)}.years`,
    found: `${phaseIn.years} years from ${years.from}`,
    expected: `at most ${most} ${most === 1 ? 'year' : 'years'}, to ${to}`,
    remedy: 'Shorten the phase-in, let the schedule begin earlier, or plan over more years.',
  } as const
  return [
    {
      problem,
      what: `the phase-in of schedule "${schedule.id}" takes ${phaseIn.years} years from ${years.from} and would end in ${years.to}, and the plan ends in ${to}: ${members} never pay the whole fee in it`,
    },
  ]
}

const limitTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const { limits } = schedule
  const { read } = valueReader()
  const money = (dated: DatedNumber | undefined): Decimal | null => {
    if (dated === undefined || !plan.isInForce(dated, year)) return null
    const rate = plan.document.exchangeRates.find(({ currency }) => currency === dated.unit)?.rate
    const isConvertible = dated.unit === plan.currency || (rate !== undefined && plan.isInForce(rate, year))
    return isConvertible ? read(inPlanCurrency(plan, plan.at(dated, year), year).rounded()) : null
  }
  const [floor, ceiling] = [money(limits?.floor), money(limits?.ceiling)]
  if (limits === undefined || floor === null || ceiling === null || floor.lte(ceiling)) return []
  const amount = (value: Decimal): string => `${spell(value, minorUnits(plan.currency))} ${plan.currency}`
  const problem = {
    code: 'floor-above-ceiling',
    path: placeOf(plan, limits),
    found: `a floor of ${amount(floor)} and a ceiling of ${amount(ceiling)}`,
    expected: 'a floor at or below the ceiling',
    remedy: 'Lower the floor or raise the ceiling.',
  } as const
  return [
    {
      problem,
      what: `the floor of schedule "${schedule.id}" asks of every member ${amount(floor)}, above its ceiling of ${amount(ceiling)}`,
    },
  ]
}

export const chargingTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => [
  ...phaseInTroubles(plan, schedule, year),
  ...limitTroubles(plan, schedule, year),
]
