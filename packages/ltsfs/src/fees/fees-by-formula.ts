/**
 * Fees by formula: a base, and on what lies above each threshold a rate, up to the next threshold (marginal brackets).
 *
 * Continuous in the indicator, and never lower for a larger one.
 */

import type { Formula } from '../formula/formula.ts'
import { sum } from '../formula/write.ts'
import type { ScheduleOf } from '../inputs/fee-schedule.ts'
import { say } from '../language/say.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { observations } from '../plan/observations.ts'
import { type FeeMethod, onlyStage } from './fee-method.ts'

export const feesByFormula: FeeMethod<ScheduleOf<'formula'>> = ({ plan, schedule, year }) => {
  const base = inPlanCurrency(plan, plan.at(schedule.base, year), year)
  const brackets = schedule.brackets.map(({ threshold, rate }) => ({ above: plan.at(threshold, year), rate: plan.at(rate, year) }))
  const inBracket = (value: Formula, at: number): Formula => {
    const [bracket, next] = [brackets[at], brackets[at + 1]]
    if (bracket === undefined) throw new Error('a bracket is missing')
    const reached = value.atLeast(bracket.above)
    return (next === undefined ? reached : reached.atMost(next.above)).minus(bracket.above).times(bracket.rate)
  }
  const feeOf = (value: Formula): Formula => sum([base, ...brackets.map((_, at) => inBracket(value, at))], plan.currency)
  const { values } = observations(plan, schedule.indicator, plan.members(year), year)
  const fees = new Map([...values].map(([member, value]) => [member, feeOf(value)]))
  return { fees, stages: onlyStage(say`Formula`, fees), toAssess: null, shares: null }
}
