/** An indicator of a member in the currency of the plan, at the rate of exchange of a year; null where it is not known, nothing, or without a rate. */
import type { Formula } from '../formula/formula.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { Plan } from './plan.ts'

export const observedMoney = (plan: Plan, member: MemberRecord, indicator: string, year: number): Formula | null => {
  const seen = plan.observation(member, indicator, year)
  if (seen?.op !== 'parameter' || seen.parameter.value === null || seen.parameter.value.isZero()) return null
  if (seen.unit === plan.currency) return seen
  const rate = plan.document.exchangeRates.find(({ currency }) => currency === seen.unit)?.rate
  return rate !== undefined && plan.isInForce(rate, year) ? seen.times(plan.at(rate, year)) : null
}
