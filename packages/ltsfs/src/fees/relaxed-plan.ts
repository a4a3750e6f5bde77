/**
 * A plan with a limit of one schedule relaxed, charged once more from its first year to its last: whether the limits hold then, or which
 * fiscal year fails first. What a relaxation does later follows from the fees it changes earlier, so nothing less answers that.
 */
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeLimitsRecord } from '../inputs/fee-limits.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Decimal } from '../money/decimal.ts'
import { rateValue } from '../parameters/rate.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { assessment } from './assessment.ts'
import { annualFees, assessmentInForce } from './charged-fees.ts'

/** A fiscal year under a schedule, in force or not. */
export interface LimitedYear {
  readonly plan: Plan
  readonly schedule: FeeScheduleRecord
  readonly year: number
}

export type LimitName = 'maximumRise' | 'maximumFall' | 'ceiling' | 'floor'

/** The values of a limit in force at any time, each once. */
export const valuesOf = ({ values }: DatedNumber): readonly Decimal[] => {
  const all = Object.values(values).flatMap((value) => (value === null ? [] : [rateValue(value)]))
  return [...new Map(all.map((value) => [value.toFixed(), value])).values()]
}

/** Every value that is stricter becomes `to`: below it, or above it where the limit is a floor. */
export const relaxedTo = (limits: FeeLimitsRecord, name: LimitName, to: Decimal): FeeLimitsRecord => {
  const dated: DatedNumber | undefined = limits[name]
  if (dated === undefined) return limits
  const isStricter = (value: Decimal): boolean => (name === 'floor' ? value.gt(to) : value.lt(to))
  const entries = Object.entries(dated.values).map(([day, value]) => [
    day,
    value !== null && isStricter(rateValue(value)) ? to.toFixed() : value,
  ])
  return { ...limits, [name]: { ...dated, values: Object.fromEntries(entries) } }
}

/** The first fiscal year whose limits cannot hold under other limits; null when all can. Of a schedule that is not in force, the year asked about. */
export const firstFailing = ({ plan, schedule, year }: LimitedYear, limits: FeeLimitsRecord): number | null => {
  const { membershipFees } = plan.document
  const schedules = membershipFees.schedules.map((each) => (each.id === schedule.id ? { ...each, limits } : each))
  const relaxed = planOf({ ...plan.document, membershipFees: { ...membershipFees, schedules } })
  if (scheduleInForce(plan, year)?.id === schedule.id)
    return plan.years.find((each) => (assessmentInForce(relaxed, each)?.trouble ?? null) !== null) ?? null
  const chargedIn = (earlier: number) => annualFees(relaxed, earlier)
  const own = schedules.find(({ id }) => id === schedule.id)
  if (own === undefined) return year
  const { phaseIn: _, ...atOnce } = own
  return assessment({ plan: relaxed, schedule: atOnce, year, chargedIn }).trouble === null ? null : year
}
