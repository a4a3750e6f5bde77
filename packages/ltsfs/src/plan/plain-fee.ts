/**
 * The yearly fee of a member as far as it follows from the plan alone, without what others pay: that of its tier, or its units at their
 * value, indexed, within a floor and a ceiling that hold nobody. Null where it does not, or where a number is not in force.
 */
import type { Formula } from '../formula/formula.ts'
import { unknownNumbers } from '../formula/unknown-numbers.ts'
import { valueReader } from '../formula/value.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Decimal } from '../money/decimal.ts'
import { indexedFee } from './fee-index.ts'
import { inPlanCurrency, isConvertible } from './in-plan-currency.ts'
import type { Plan } from './plan.ts'
import { composition } from './tiers.ts'

const money = (plan: Plan, dated: DatedNumber, year: number): Formula | null =>
  isConvertible(plan, dated, year) ? inPlanCurrency(plan, plan.at(dated, year), year) : null

const methodFee = (plan: Plan, schedule: FeeScheduleRecord, member: string, year: number): Formula | null => {
  const tier = composition(plan, schedule, year).get(member)?.tier.id
  if (schedule.method === 'tiers') {
    const fee = schedule.tiers.find(({ id }) => id === tier)?.fee
    return fee === undefined ? null : money(plan, fee, year)
  }
  if (schedule.method !== 'classes' || schedule.unitValue === undefined) return null
  const fixed = schedule.fixedFees?.find((each) => each.member === member)?.fee
  if (fixed !== undefined) return money(plan, fixed, year)?.rounded() ?? null
  const units = schedule.classes.find(({ id }) => id === tier)?.units
  const value = money(plan, schedule.unitValue, year)
  return units === undefined || !plan.isInForce(units, year) ? null : (value?.times(plan.at(units, year)) ?? null)
}

const unlimited = (plan: Plan, schedule: FeeScheduleRecord, member: string, year: number): Decimal | null => {
  const fee = methodFee(plan, schedule, member, year)
  const { indexation } = schedule
  if (indexation !== undefined && !plan.document.indices.some(({ id }) => id === indexation.index)) return null
  const whole = fee && indexation ? indexedFee(plan, indexation, fee, year) : fee
  return whole === null || unknownNumbers([whole]).length > 0 ? null : valueReader().read(whole.rounded())
}

/** Whether the floor and the ceiling of a schedule leave a fee as it is. */
const isWithin = (plan: Plan, { limits }: FeeScheduleRecord, fee: Decimal, year: number): boolean => {
  const bound = (dated: DatedNumber | undefined): Decimal | null | undefined => {
    if (dated === undefined || !plan.isInForce(dated, year)) return undefined
    const amount = money(plan, dated, year)
    return amount && valueReader().read(amount.rounded())
  }
  const [floor, ceiling] = [bound(limits?.floor), bound(limits?.ceiling)]
  return floor !== null && ceiling !== null && floor?.gt(fee) !== true && ceiling?.lt(fee) !== true
}

export const plainFee = (plan: Plan, schedule: FeeScheduleRecord, member: string, year: number): Decimal | null => {
  const fee = unlimited(plan, schedule, member, year)
  if (fee === null || !isWithin(plan, schedule, fee, year)) return null
  if (schedule.limits?.shortfall !== 'other-members') return fee
  const { maximumRise, maximumFall } = schedule.limits
  if ([maximumRise, maximumFall].some((limit) => limit !== undefined && plan.isInForce(limit, year))) return null
  const others = plan.members(year).map(({ id }) => unlimited(plan, schedule, id, year))
  return others.every((each) => each !== null && isWithin(plan, schedule, each, year)) ? fee : null
}
