/**
 * Indexation: from the year after the base year a fee rises with its index, each year by no more than the cap in force that year.
 *
 * Rebased every n years it stands still between, and takes over what the index rose meanwhile all at once: n, 2n, ... years after the
 * base year.
 */
import type { Formula } from '../formula/formula.ts'
import { one } from '../formula/write.ts'
import type { FeeSetting, FeeStep } from './fee-method.ts'

/** One plus the year's rate of the index, at most one plus the cap. */
const yearlyRise = ({ plan, schedule }: FeeSetting, index: string, year: number): Formula => {
  const cap = schedule.indexation?.cap
  const rise = plan.growth(index, year - 1, year)
  return cap !== undefined && plan.isInForce(cap, year) ? rise.atMost(one.plus(plan.at(cap, year))) : rise
}

export const indexed: FeeStep = {
  id: 'indexation',
  label: 'Indexation',
  changes: ({ indexation }) => indexation !== undefined,
  byMember: false,
  apply: (setting, _, fee) => {
    const { schedule, year } = setting
    if (schedule.indexation === undefined) return fee
    const { index, baseYear, rebasedEvery = 1 } = schedule.indexation
    const last = year - (Math.max(0, year - baseYear) % rebasedEvery)
    let risen = fee
    for (let later = baseYear + 1; later <= last; later += 1) risen = risen.times(yearlyRise(setting, index, later))
    return risen
  },
}
