/**
 * Phase-in: steps from the last fee charged under the schedule before to the new one.
 *
 * The i-th of k years charges old + (new - old) * i / k, or the schedule's own share of the way; from the k-th on it is the new fee. Who
 * joins meanwhile pays the new fee at once, and so does everyone under the first schedule of all: there is no fee to come from.
 */

import type { Formula } from '../formula/formula.ts'
import { constant } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { scheduleSince } from '../plan/schedule.ts'
import type { FeeSetting, FeeStep } from './fee-method.ts'

/** So much of the difference, in the i-th year. */
const partOf = (difference: Formula, { plan, schedule }: FeeSetting, step: number): Formula => {
  const { phaseIn } = schedule
  if (phaseIn === undefined) return difference
  const way = phaseIn.steps?.[step - 1]
  if (way !== undefined) return difference.times(plan.number(phaseIn, `steps.${step - 1}`, way, '1'))
  return difference.times(constant(step, 'year', say`years of phase-in begun`)).over(plan.number(phaseIn, 'years', phaseIn.years, 'year'))
}

export const phasedIn: FeeStep = {
  id: 'phase-in',
  label: later`Phase-in`,
  changes: ({ phaseIn }) => phaseIn !== undefined,
  byMember: true,
  apply: (setting, member, fee) => {
    const { plan, schedule, year, chargedIn } = setting
    const { phaseIn } = schedule
    if (phaseIn === undefined) return fee
    const since = scheduleSince(plan, year)
    const step = year - since + 1
    const old = step < phaseIn.years ? chargedIn(since - 1).get(member) : undefined
    return old === undefined ? fee : old.plus(partOf(fee.minus(old), setting, step))
  },
}
