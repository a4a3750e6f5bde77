/**
 * What the index of a schedule makes of a fee: from the year after the base year it rises with the index, each year by no more than the
 * cap in force that year.
 *
 * Rebased every n years it stands still between, and takes over what the index rose meanwhile all at once: n, 2n, ... years after the
 * base year.
 */
import type { Formula } from '../formula/formula.ts'
import { one } from '../formula/write.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Plan } from './plan.ts'

type Indexation = NonNullable<FeeScheduleRecord['indexation']>

/** One plus the year's rate of the index, at most one plus the cap. */
const yearlyRise = (plan: Plan, { index, cap }: Indexation, year: number): Formula => {
  const rise = plan.growth(index, year - 1, year)
  return cap !== undefined && plan.isInForce(cap, year) ? rise.atMost(one.plus(plan.at(cap, year))) : rise
}

export const indexedFee = (plan: Plan, indexation: Indexation, fee: Formula, year: number): Formula => {
  const { baseYear, rebasedEvery = 1 } = indexation
  const last = year - (Math.max(0, year - baseYear) % rebasedEvery)
  let risen = fee
  for (let later = baseYear + 1; later <= last; later += 1) risen = risen.times(yearlyRise(plan, indexation, later))
  return risen
}
