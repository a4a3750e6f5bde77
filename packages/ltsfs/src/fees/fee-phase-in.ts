/**
 * Phase-in: linear steps from the last fee charged under the schedule before to the new one.
 *
 * The i-th of k years charges old + (new - old) * i / k; from the k-th on it is the new fee. Who joins meanwhile pays the new fee at once,
 * and so does everyone under the first schedule of all: there is no fee to come from.
 */
import { constant } from '../formula/write.ts'
import { scheduleSince } from '../plan/schedule.ts'
import type { FeeStep } from './fee-method.ts'

export const phasedIn: FeeStep = {
  id: 'phase-in',
  label: 'Phase-in',
  changes: ({ phaseIn }) => phaseIn !== undefined,
  byMember: true,
  apply: ({ plan, schedule, year, chargedIn }, member, fee) => {
    const { phaseIn } = schedule
    if (phaseIn === undefined) return fee
    const since = scheduleSince(plan, year)
    const step = year - since + 1
    const old = step < phaseIn.years ? chargedIn(since - 1).get(member) : undefined
    if (old === undefined) return fee
    const years = plan.number(phaseIn, 'years', phaseIn.years, 'year')
    return old.plus(
      fee
        .minus(old)
        .times(constant(step, 'year', 'years of phase-in begun'))
        .over(years),
    )
  },
}
