/**
 * The most that an agreement pays of an activity in a year: its share of the cost that it may pay for, beside the own share that it asks
 * for, of its categories no more than agreements for the same ones have left, and never what is kept free for own funds.
 *
 * The forecast keeps own shares free of the money of donors. Whether own funds really pay that of an expansion is the question of cover.
 */
import type { Formula } from '../formula/formula.ts'
import { nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { Plan } from '../plan/plan.ts'
import { besideOwn, type Due } from './due.ts'
import { eligibleFor } from './eligible.ts'
import { keptForOwn } from './kept-for-own.ts'
import { categoriesOf } from './scope.ts'

/** Null where nothing bounds it but what is unpaid. */
export const boundOf = (plan: Plan, agreement: AgreementRecord, due: Due, year: number): Formula | null => {
  const none = nothing(plan.currency)
  const categories = categoriesOf(agreement)
  const { donorShare, ownShare } = agreement
  const eligible = eligibleFor(plan, agreement, due, year)
  const byShare = donorShare === undefined ? [] : [eligible.times(plan.at(donorShare, year)).roundedDown()]
  const byOwn = ownShare === undefined ? [] : [besideOwn(eligible, plan.at(ownShare, year))]
  const taken = due.paid.flatMap(({ agreement: other, figure }) =>
    categoriesOf(other)?.some((category) => categories?.includes(category) === true) === true ? [figure] : [],
  )
  const left = taken.length === 0 ? eligible : eligible.minus(sum(taken, plan.currency)).atLeast(none)
  const kept = keptForOwn(plan, agreement, due, year)
  const ofAll = kept.ofAll && due.lacking.minus(kept.ofAll).atLeast(none)
  const ofCategories = kept.ofCategories && left.minus(kept.ofCategories).atLeast(none)
  const bounds = [...byShare, ...byOwn, ...(categories === null ? [] : [left]), ...[ofAll ?? [], ofCategories ?? []].flat()]
  const [first, ...others] = bounds
  return first === undefined ? null : others.reduce((least, each) => least.atMost(each), first)
}
