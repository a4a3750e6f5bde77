/**
 * The most that an agreement pays of an activity in a year: its share of the cost that it may pay for, beside the own share that it asks
 * for, and of its categories no more than agreements for the same ones have left.
 *
 * The forecast bounds each agreement by its own terms. Whether own funds really pay the own share of an expansion is the question of cover.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import type { Plan } from '../plan/plan.ts'
import { categoriesOf } from './scope.ts'

export interface Bounded {
  readonly activity: ActivityRecord
  readonly cost: Figure
  /** What agreements before this one pay of it. */
  readonly paid: readonly { readonly agreement: AgreementRecord; readonly figure: Figure }[]
}

/** Null where nothing bounds it but what is unpaid. */
export const boundOf = (plan: Plan, agreement: AgreementRecord, { activity, cost, paid }: Bounded, year: number): Formula | null => {
  const categories = categoriesOf(agreement)
  const { donorShare, ownShare } = agreement
  if (categories === null && donorShare === undefined && ownShare === undefined) return null
  const eligible = categories === null ? cost : partOf(plan, activity, cost, { categories, year })
  const byShare = donorShare === undefined ? [] : [eligible.times(plan.at(donorShare, year)).roundedDown()]
  const besideOwn = ownShare === undefined ? [] : [eligible.minus(eligible.times(plan.at(ownShare, year))).roundedDown()]
  const taken = paid.flatMap(({ agreement: other, figure }) =>
    categoriesOf(other)?.some((category) => categories?.includes(category) === true) === true ? [figure] : [],
  )
  const left =
    categories === null ? [] : [taken.length === 0 ? eligible : eligible.minus(sum(taken, plan.currency)).atLeast(nothing(plan.currency))]
  const [first, ...others] = [...byShare, ...besideOwn, ...left]
  return first === undefined ? null : others.reduce((least, each) => least.atMost(each), first)
}

/** What of a cost is of these categories; what is of none is nobody's. */
const partOf = (
  plan: Plan,
  { categories: all = [] }: ActivityRecord,
  cost: Figure,
  { categories, year }: { readonly categories: readonly string[]; readonly year: number },
): Formula => {
  const shares = all.flatMap(({ category, share }) => (categories.includes(category) && plan.isInForce(share, year) ? [share] : []))
  return shares.length === 0
    ? nothing(plan.currency)
    : sum(
        shares.map((share) => cost.times(plan.at(share, year))),
        plan.currency,
      ).roundedDown()
}
