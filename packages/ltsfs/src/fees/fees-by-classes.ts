/**
 * Fees by classes of contribution: units times the value of one unit.
 *
 * The value is given, or it is what is left of the amount to assess after the fixed fees, over the units of all members.
 */

import type { Formula } from '../formula/formula.ts'
import { PURE } from '../formula/unit.ts'
import { valueReader } from '../formula/value.ts'
import { share, sum } from '../formula/write.ts'
import type { ScheduleOf } from '../inputs/fee-schedule.ts'
import { say } from '../language/say.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { composition } from '../plan/tiers.ts'
import { type FeeMethod, type FeeSetting, onlyStage } from './fee-method.ts'
import { inOrderOfId, inOrderOfMembers } from './member-order.ts'

type Setting = FeeSetting<ScheduleOf<'classes'>>

const unitsOf = ({ plan, schedule, year }: Setting): ReadonlyMap<string, Formula> => {
  const units = new Map(schedule.classes.map((each) => [each.id, plan.at(each.units, year)]))
  return inOrderOfId(
    [...composition(plan, schedule, year)].flatMap(([member, { tier }]) => {
      const found = units.get(tier.id)
      return found === undefined ? [] : [[member, found] as const]
    }),
  )
}

const fixedOf = ({ plan, schedule, year }: Setting): ReadonlyMap<string, Formula> => {
  const present = new Set(plan.members(year).map(({ id }) => id))
  const fixed = (schedule.fixedFees ?? []).filter(({ member }) => present.has(member))
  return new Map(fixed.map(({ member, fee }) => [member, inPlanCurrency(plan, plan.at(fee, year), year).rounded()]))
}

/** None where there is nothing to assess. */
const sharesOf = (fees: ReadonlyMap<string, Formula>, toAssess: Formula): ReadonlyMap<string, Formula> =>
  valueReader().read(toAssess).isZero() ? new Map() : new Map([...fees].map(([member, fee]) => [member, fee.over(toAssess)]))

export const feesByClasses: FeeMethod<ScheduleOf<'classes'>> = (setting) => {
  const { plan, schedule, year } = setting
  const units = unitsOf(setting)
  const fixed = fixedOf(setting)
  const members = [...units.keys()]
  const toAssess = schedule.toAssess === undefined ? null : inPlanCurrency(plan, plan.at(schedule.toAssess, year), year).rounded()
  const byUnits = ((): readonly Formula[] => {
    const weights = [...units.values()]
    if (toAssess !== null) {
      const left = fixed.size === 0 ? toAssess : toAssess.minus(sum([...fixed.values()], plan.currency))
      if (schedule.rounding !== 'reproduce') return share(left, weights)
      const all = sum(weights, PURE)
      return weights.map((each) => left.times(each).over(all))
    }
    if (schedule.unitValue === undefined) throw new Error('a schedule of classes has neither an amount to assess nor a unit value')
    const value = inPlanCurrency(plan, plan.at(schedule.unitValue, year), year)
    return weights.map((each) => value.times(each))
  })()
  const fees = inOrderOfMembers(plan, year, new Map([...members.flatMap((member, at) => pair(member, byUnits[at])), ...fixed]))
  const shares = toAssess === null ? null : () => sharesOf(fees, toAssess)
  return { fees, stages: onlyStage(say`Class`, fees), toAssess, shares }
}

const pair = (member: string, fee: Formula | undefined): readonly (readonly [string, Formula])[] =>
  fee === undefined ? [] : [[member, fee]]
