/**
 * Why fees of a fiscal year cannot be worked out under a schedule: numbers not in force, members without an indicator, limits that cannot
 * all hold. Empty when every member's fee can be said. The fees of tiers are read, and reported, with the other figures of a forecast.
 */
import { multiplyUnits } from '../formula/unit.ts'
import { valueReader } from '../formula/value.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeScheduleRecord, ScheduleOf } from '../inputs/fee-schedule.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import { spell } from '../money/spell.ts'
import { hasRate, inPlanCurrency } from './in-plan-currency.ts'
import { membersText, notInForceTrouble, observationTroubles, placeOf } from './key-troubles.ts'
import { observations } from './observations.ts'
import type { Plan } from './plan.ts'
import { isAbove } from './scale-standing.ts'
import { scaleTroubles } from './scale-troubles.ts'
import { composition } from './tiers.ts'
import type { Trouble } from './trouble.ts'

/** Parts of a schedule whose numbers are asked for elsewhere, or may be missing. */
const LEFT_OUT: readonly string[] = ['entry', 'hysteresis', 'indexation', 'limits', 'phaseIn', 'tiers']

const datedIn = (value: unknown): readonly DatedNumber[] => {
  if (typeof value !== 'object' || value === null) return []
  if (!Array.isArray(value) && 'values' in value && 'unit' in value) return [value as DatedNumber]
  return Object.entries(value).flatMap(([key, item]) => (LEFT_OUT.includes(key) ? [] : datedIn(item)))
}

/** Money of the schedule in a currency whose rate of exchange is not in force counts as not in force itself. */
const rateInForce = (plan: Plan, dated: DatedNumber, year: number): boolean => {
  const rate = plan.document.exchangeRates.find(({ currency }) => currency === dated.unit)
  return rate === undefined || plan.isInForce(rate.rate, year)
}

const mixTroubles = (plan: Plan, schedule: ScheduleOf<'scale'>, year: number): readonly Trouble[] => {
  const { key } = schedule
  const zeros = (list: readonly { readonly name: string; readonly value: Decimal }[], path: string): readonly Trouble[] => {
    const names = list.filter(({ value }) => value.isZero()).map(({ name }) => name)
    const remedy = say`Write a number above zero, or take it out and name the member in a step of fixed shares.`
    const problem = { code: 'weight-of-zero', path, found: '0', expected: say`a number above zero`, remedy } as const
    return names.length === 0
      ? []
      : [{ problem, what: say`the weight of ${membersText(names)} in the key of schedule "${schedule.id}" is zero` }]
  }
  const { read } = valueReader()
  if ('base' in key)
    return zeros(
      key.base.map((record) => ({ name: record.member, value: read(plan.number(record, 'number', record.number, '1')) })),
      placeOf(plan, key),
    )
  if (!('mix' in key)) return []
  const parts = key.mix.map(({ part }, at) => ({ name: say`key ${at + 1}`, value: read(plan.at(part, year)) }))
  const all = parts.reduce((sum, { value }) => sum.plus(value), ZERO)
  const path = placeOf(plan, key)
  const remedy = say`Change the parts so that they add to "1".`
  const whole: readonly Trouble[] =
    !isAbove(all, ONE) && !isAbove(ONE, all)
      ? []
      : [
          {
            problem: { code: 'mix-not-whole', path, found: all.toFixed(), expected: say`parts that add to 1`, remedy },
            what: say`the parts of the key of schedule "${schedule.id}" add to ${all.toFixed()}`,
          },
        ]
  return [...zeros(parts, path), ...whole]
}

/** Trouble with what is left of an amount to assess after the fixed fees; money that cannot be converted is told with the rates. */
const fixedFeeTroubles = (plan: Plan, schedule: ScheduleOf<'classes'>, year: number): readonly Trouble[] => {
  const { read } = valueReader()
  const [name, path] = [say`schedule "${schedule.id}"`, placeOf(plan, schedule)]
  const present = new Set(plan.members(year).map(({ id }) => id))
  const fixed = (schedule.fixedFees ?? []).filter(({ member }) => present.has(member))
  const { toAssess: whole } = schedule
  if (whole === undefined || ![whole, ...fixed.map(({ fee }) => fee)].every((money) => hasRate(plan, money))) return []
  const toAssess = read(inPlanCurrency(plan, plan.at(whole, year), year))
  const all = fixed.reduce((sum, { fee }) => sum.plus(read(inPlanCurrency(plan, plan.at(fee, year), year))), ZERO)
  if (all.gt(toAssess)) {
    const said = (amount: Decimal): string => `${spell(amount, minorUnits(plan.currency))} ${plan.currency}`
    const [found, expected] = [said(all), say`at most ${said(toAssess)}`]
    const problem = {
      code: 'fixed-fees-above-amount',
      path,
      found,
      expected,
      remedy: say`Lower the fixed fees or raise the amount to assess.`,
    } as const
    return [
      {
        problem,
        what: say`the fixed fees of ${membersText(fixed.map(({ member }) => member))} in ${name} are ${found}, more than the ${said(toAssess)} to assess`,
      },
    ]
  }
  if (composition(plan, schedule, year).size > 0 || present.size === 0 || all.eq(toAssess)) return []
  const [found, expected, remedy] = [
    say`${membersText([...present])} in no class`,
    say`a member in a class`,
    say`Put a member into a class, or lower the amount to the fixed fees.`,
  ]
  return [
    {
      problem: { code: 'key-of-nothing', path, found, expected, remedy },
      what: say`${membersText([...present])} pay fixed fees in ${name} and nobody is in a class, so ${toAssess.minus(all).toFixed()} ${plan.currency} of the amount to assess fall on nobody`,
    },
  ]
}

const classTroubles = (plan: Plan, schedule: ScheduleOf<'classes'>, year: number): readonly Trouble[] => {
  const { read } = valueReader()
  const name = say`schedule "${schedule.id}"`
  const path = placeOf(plan, schedule)
  const given = [schedule.toAssess, schedule.unitValue].filter((value) => value !== undefined).length
  if (given !== 1) {
    const [found, remedy] = [given === 0 ? say`neither` : say`both`, say`Write "toAssess" or "unitValue", and not both.`]
    const problem = { code: 'one-of-two', path, found, expected: say`an amount to assess or the value of a unit`, remedy } as const
    return [
      {
        problem,
        what:
          given === 0
            ? say`${name} has neither an amount to assess nor a value of a unit`
            : say`${name} has both an amount to assess and a value of a unit`,
      },
    ]
  }
  const placed = composition(plan, schedule, year)
  const idle = schedule.classes.filter(({ units }) => read(plan.at(units, year)).isZero())
  const noUnits = idle.map((each): Trouble => {
    const remedy = say`Give the class its units, or name its members with fixed fees.`
    const problem = {
      code: 'weight-of-zero',
      path: placeOf(plan, each),
      found: say`0 units`,
      expected: say`units above zero`,
      remedy,
    } as const
    const inClass = [...placed].filter(([, { tier }]) => tier.id === each.id).map(([member]) => member)
    const what =
      inClass.length === 0
        ? say`the class "${each.id}" of ${name} has no units`
        : say`the class "${each.id}" of ${name} has no units, so ${membersText(inClass)} would pay nothing`
    return { problem, what }
  })
  return noUnits.length > 0 ? noUnits : fixedFeeTroubles(plan, schedule, year)
}

const formulaTroubles = (plan: Plan, schedule: ScheduleOf<'formula'>, year: number): readonly Trouble[] => {
  const { read } = valueReader()
  const of = observations(plan, schedule.indicator, plan.members(year), year)
  const found = observationTroubles(plan, schedule, of, { path: placeOf(plan, schedule), purpose: say`the formula` })
  const name = say`schedule "${schedule.id}"`
  const wrongUnits = schedule.brackets.flatMap((bracket, at): readonly Trouble[] => {
    const product = multiplyUnits(of.unit, bracket.rate.unit)
    const path = placeOf(plan, bracket)
    const remedy = say`Write the threshold in "${of.unit}" and the rate in money of the plan for one of it.`
    const problem = {
      code: 'wrong-unit',
      path,
      expected: say`a threshold in ${of.unit}, and a rate that makes ${plan.currency} of it`,
      remedy,
    } as const
    const units = say`${bracket.threshold.unit} and ${bracket.rate.unit}`
    return of.values.size === 0 || (bracket.threshold.unit === of.unit && product === plan.currency)
      ? []
      : [{ problem: { ...problem, found: units }, what: say`bracket ${at + 1} of ${name} stands in ${units}, its indicator in ${of.unit}` }]
  })
  const thresholds = schedule.brackets.map(({ threshold }) => read(plan.at(threshold, year)))
  const at = thresholds.findIndex((threshold, index) => index > 0 && threshold.lte(thresholds[index - 1] ?? ZERO))
  if (at < 0) return [...found, ...wrongUnits]
  const [before, here] = [thresholds[at - 1]?.toFixed() ?? '', thresholds[at]?.toFixed() ?? '']
  const problem = {
    code: 'thresholds-out-of-order',
    path: placeOf(plan, schedule.brackets[at] ?? schedule),
    found: say`${here} after ${before}`,
    expected: say`more than ${before}`,
    remedy: say`Write the brackets in the order of their thresholds, each above the one before.`,
  } as const
  return [
    ...found,
    ...wrongUnits,
    { problem, what: say`the threshold ${here} of bracket ${at + 1} of ${name} is not above the one before it, ${before}` },
  ]
}

export const feeTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const lapsed = datedIn(schedule).filter((dated) => !plan.isInForce(dated, year) || !rateInForce(plan, dated, year))
  if (lapsed.length > 0) return lapsed.map((dated) => notInForceTrouble(schedule, placeOf(plan, dated)))
  switch (schedule.method) {
    case 'tiers':
      return []
    case 'classes':
      return classTroubles(plan, schedule, year)
    case 'scale': {
      const own = mixTroubles(plan, schedule, year)
      return own.length > 0 ? own : scaleTroubles(plan, schedule, year)
    }
    case 'formula':
      return formulaTroubles(plan, schedule, year)
    default:
      return schedule satisfies never
  }
}
