/**
 * Adds up on its own what donors pay of each activity in a period: where one pays that asks for an own share, they leave at least that share
 * of the eligible cost to own funds. Counts in unbounded integers, and knows no gate and no choice.
 *
 * Nobody says of which of its categories a donor pays. There is a way just where the donors of any categories pay together no more than
 * these let pass: each what it costs, and sets of them what their own shares leave (the theorem of Hall and Rado; where sets cross, the
 * least that is sure). What was charged counts for all of the cost and for the categories of each own share.
 */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { categoriesOf, isInScope } from '../waterfall/scope.ts'
import { type CostHorizon, costParts, eligibleOf } from './cost-parts.ts'
import type { CoverNetwork } from './cover-network.ts'
import type { Horizon } from './horizon.ts'
import type { Payment } from './network.ts'
import { inYear } from './prudent-rate.ts'

/** The cost of a year, the period in which it is paid, and what was charged of it by agreement. */
interface YearCost {
  readonly activity: ActivityRecord
  readonly period: number
  readonly year: number
  /** Null where it is paid in its own year. */
  readonly ofYear: number | null
  readonly whole: number
  readonly by: ReadonlyMap<string, number>
}

/** A donor with what it pays and what was charged to it; null for all categories. */
interface Donor {
  readonly agreement: AgreementRecord
  readonly of: readonly string[] | null
  readonly paid: bigint
  readonly charged: bigint
}

/** An agreement that pays and asks for an own share, and what that leaves of its categories. */
interface Asking {
  readonly id: string
  readonly of: readonly string[]
  readonly left: bigint
}

/** Every fault in words; none means that no donor pays a part of an own share that is asked for. */
export const verifyOwnShares = (
  horizon: Horizon,
  { funds, claims, demands, money }: Pick<CoverNetwork, 'funds' | 'claims' | 'demands' | 'money'>,
  payments: readonly Payment[],
): readonly string[] => {
  const paid = new Map<string, bigint>()
  for (const { fund, claim, period, amount } of payments) {
    const key = `${claims[claim]?.id} ${claims[claim]?.ofYear ?? ''} ${period} ${funds[fund]?.id}`
    paid.set(key, (paid.get(key) ?? 0n) + BigInt(amount))
  }
  const restricted = money.flatMap(({ position: { agreement } }) => (agreement.restriction === 'none' ? [] : [agreement]))
  if (restricted.every(({ ownShare }) => ownShare === undefined)) return []
  return demands.flatMap(({ activity, charges }) => {
    const years = horizon.years.map((year, period): YearCost => {
      const by = new Map([...charges.homeBy].map(([payer, amounts]) => [payer, amounts[period] ?? 0]))
      return { activity, period, year, ofYear: null, whole: charges.home[period] ?? 0, by }
    })
    const apart = [...charges.apart].flatMap(([year, own]) =>
      horizon.years.map((_, period): YearCost => ({ activity, period, year, ofYear: year, ...own })),
    )
    return [...years, ...apart].flatMap((cost) => {
      const donors = restricted.map((agreement): Donor => {
        const own = paid.get(`${activity.id} ${cost.ofYear ?? ''} ${cost.period} ${agreement.id}`) ?? 0n
        return { agreement, of: categoriesOf(agreement), paid: own, charged: BigInt(cost.by.get(agreement.id) ?? 0) }
      })
      return faultsIn(horizon, cost, donors)
    })
  })
}

const faultsIn = ({ plan }: Horizon, of: YearCost, donors: readonly Donor[]): readonly string[] => {
  const { activity, period } = of
  const horizon = { plan, years: [of.year] }
  const cost = new Map(costParts(horizon, activity, [of.whole]).map(({ category, amounts }) => [category, BigInt(amounts[0] ?? 0)]))
  const everything = [...cost.keys()]
  const asking = donors.flatMap(({ agreement, of: only, paid }): readonly Asking[] =>
    agreement.ownShare === undefined || paid === 0n
      ? []
      : [{ id: agreement.id, of: only ?? everything, left: leftOf(horizon, of, agreement) }],
  )
  if (asking.length === 0) return []
  // What was charged to an agreement that may not pay for it is a breach of its own, and of no category.
  const isWithin = ({ agreement, of: only }: Donor, categories: readonly string[]): boolean =>
    categories === everything ||
    (isInScope(agreement, activity) && (only ?? everything).every((each) => categories.includes(each) || !cost.has(each)))
  const check = (categories: readonly string[], amount: (donor: Donor) => bigint): readonly string[] => {
    const all = donors.reduce((sum, donor) => (isWithin(donor, categories) ? sum + amount(donor) : sum), 0n)
    const { left, by } = mostOf(cost, strictest(asking), categories)
    if (all <= left || by.length === 0) return []
    const what = categories.length === everything.length ? '' : ` for ${categories.join(' and ')}`
    return [`${activity.id}: donors pay ${all}${what} in period ${period}, and the own share of ${by.join(' and ')} leaves them ${left}`]
  }
  return [
    ...new Set([
      ...[everything, ...asking.map(({ of }) => of)].flatMap((categories) => check(categories, ({ paid, charged }) => paid + charged)),
      ...unionsOf(donors, everything).flatMap((categories) => check(categories, ({ paid }) => paid)),
    ]),
  ]
}

/** Of those that ask for a share of the same categories, the one that leaves least. */
const strictest = (asking: readonly Asking[]): readonly Asking[] =>
  asking.filter((one, at) =>
    asking.every((other, place) => other.of.join() !== one.of.join() || other.left > one.left || (other.left === one.left && place >= at)),
  )

/** What is eligible less the own share of it, which is rounded up; a share that is not in force is the whole. */
const leftOf = (horizon: CostHorizon, { activity, whole, year }: YearCost, agreement: AgreementRecord): bigint => {
  const share = agreement.ownShare && inYear(horizon.plan, agreement.ownShare, year)
  const eligible = eligibleOf(horizon, agreement, activity, [whole])[0] ?? 0
  return BigInt(eligible - (share?.times(eligible).ceil().toNumber() ?? eligible))
}

/** The most that donors may pay of categories: the least that own shares, and the cost of what these do not speak of, let pass. */
const mostOf = (cost: ReadonlyMap<string, bigint>, asking: readonly Asking[], categories: readonly string[]) => {
  let least: { readonly left: bigint; readonly by: readonly string[] } | null = null
  for (let set = 0; set < 2 ** asking.length; set++) {
    const some = asking.filter((_, at) => (set >> at) % 2 === 1)
    const open = categories.filter((each) => !some.some(({ of }) => of.includes(each)))
    const left = [...some.map((each) => each.left), ...open.map((each) => cost.get(each) ?? 0n)].reduce((sum, each) => sum + each, 0n)
    if (least === null || left < least.left) least = { left, by: some.map(({ id }) => id) }
  }
  return least ?? { left: 0n, by: [] }
}

/** The unions of what the donors that pay may pay for. */
const unionsOf = (donors: readonly Donor[], everything: readonly string[]): readonly (readonly string[])[] => {
  const found = new Map<string, readonly string[]>()
  for (const { of, paid } of donors) {
    if (paid === 0n) continue
    for (const known of [[], ...found.values()]) {
      const union = everything.filter((each) => known.includes(each) || of === null || of.includes(each))
      found.set(union.join(' '), union)
    }
  }
  return [...found.values()]
}
