/**
 * Adds up on its own what donors pay of the cost of each activity in a year, in whatever periods it is paid: where one pays, or was charged,
 * that asks for an own share, they leave at least that share of the eligible cost to own funds. Counts in unbounded integers, and knows no
 * gate and no choice.
 *
 * Nobody says of which of its categories a donor pays, so there must be a way to place what all of them pay on categories, none of which gets
 * more than it costs, and sets of them no more than their own shares leave (placing.ts). What was charged counts for
 * all of the cost and for the categories of each own share.
 */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { categoriesOf, isInScope } from '../waterfall/scope.ts'
import { type CostHorizon, costParts, eligibleOf } from './cost-parts.ts'
import type { CoverNetwork } from './cover-network.ts'
import type { Horizon } from './horizon.ts'
import type { Payment } from './network.ts'
import { overplaced, type Placing } from './placing.ts'
import { inYear } from './prudent-rate.ts'

/** The cost of a year, and what was charged of it by agreement. */
interface YearCost {
  readonly activity: ActivityRecord
  readonly year: number
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

/** An agreement that is used and asks for an own share, and what that leaves of its categories. */
interface Asking {
  readonly id: string
  readonly of: readonly string[]
  readonly most: bigint
}

/** Every fault in words; none means that no donor pays a part of an own share that is asked for. */
export const verifyOwnShares = (
  horizon: Horizon,
  { funds, claims, demands, money }: Pick<CoverNetwork, 'funds' | 'claims' | 'demands' | 'money'>,
  payments: readonly Payment[],
): readonly string[] => {
  const paid = new Map<string, bigint>()
  for (const { fund, claim, period, amount } of payments) {
    const key = `${claims[claim]?.id} ${claims[claim]?.ofYear ?? horizon.years[period]} ${funds[fund]?.id}`
    paid.set(key, (paid.get(key) ?? 0n) + BigInt(amount))
  }
  const restricted = money.flatMap(({ position: { agreement } }) => (agreement.restriction === 'none' ? [] : [agreement]))
  if (restricted.every(({ ownShare }) => ownShare === undefined)) return []
  return demands.flatMap(({ activity, charges }) => {
    const years = horizon.years.map((year, period): YearCost => {
      const by = new Map([...charges.homeBy].map(([payer, amounts]) => [payer, amounts[period] ?? 0]))
      return { activity, year, whole: Math.max(charges.home[period] ?? 0, charges.apart.get(year)?.whole ?? 0), by }
    })
    const goneBy = [...charges.apart].flatMap(([year, own]) => (horizon.years.includes(year) ? [] : [{ activity, year, ...own }]))
    return [...years, ...goneBy].flatMap((cost) => {
      const donors = restricted.map((agreement): Donor => {
        const own = paid.get(`${activity.id} ${cost.year} ${agreement.id}`) ?? 0n
        return { agreement, of: categoriesOf(agreement), paid: own, charged: BigInt(cost.by.get(agreement.id) ?? 0) }
      })
      return faultsIn(horizon, cost, donors)
    })
  })
}

const faultsIn = ({ plan }: Horizon, of: YearCost, donors: readonly Donor[]): readonly string[] => {
  const { activity, year } = of
  const horizon = { plan, years: [year] }
  const cost = new Map(costParts(horizon, activity, [of.whole]).map(({ category, amounts }) => [category, BigInt(amounts[0] ?? 0)]))
  const everything = [...cost.keys()]
  const within = ({ of: only }: Donor): readonly string[] => everything.filter((category) => only?.includes(category) !== false)
  const asking = donors.flatMap((donor): readonly Asking[] =>
    donor.agreement.ownShare === undefined || (donor.paid === 0n && !(donor.charged > 0n && isInScope(donor.agreement, activity)))
      ? []
      : [{ id: donor.agreement.id, of: within(donor), most: leftOf(horizon, of, donor.agreement) }],
  )
  if (asking.length === 0) return []
  const check = (payers: Placing['payers']): readonly string[] => {
    const found = overplaced({ cost, payers, bounds: asking })
    if (found === null) return []
    const what = found.of.length === everything.length ? '' : ` for ${found.of.join(' and ')}`
    const by = found.bounds.length === 0 ? 'its cost' : `the own share of ${found.bounds.map((at) => asking[at]?.id).join(' and ')}`
    return [`${activity.id}: donors pay ${found.paid}${what} of its cost of ${year}, and ${by} leaves them ${found.left}`]
  }
  // What was charged to an agreement that may not pay for it is a breach of its own, and of no category; so is what is beyond the cost.
  const isWithin = (donor: Donor, categories: readonly string[]): boolean =>
    categories === everything || (isInScope(donor.agreement, activity) && within(donor).every((each) => categories.includes(each)))
  const chargedTo = (categories: readonly string[]): readonly string[] => {
    const inside = donors.filter((donor) => isWithin(donor, categories))
    // What was charged beyond is a breach of its own: nothing more may be paid.
    if (inside.every(({ paid }) => paid === 0n)) return []
    const all = sum(inside.map((donor) => donor.paid + donor.charged))
    const most = sum(categories.map((category) => cost.get(category) ?? 0n))
    return check([{ of: categories, amount: all < most ? all : most }])
  }
  const paid = donors.flatMap((donor) => (donor.paid === 0n ? [] : [{ of: within(donor), amount: donor.paid }]))
  return [...new Set([...[everything, ...asking.map(({ of: own }) => own)].flatMap(chargedTo), ...check(paid)])]
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n)

/** What is eligible less the own share of it, which is rounded up; a share that is not in force is the whole. */
const leftOf = (horizon: CostHorizon, { activity, whole, year }: YearCost, agreement: AgreementRecord): bigint => {
  const share = agreement.ownShare && inYear(horizon.plan, agreement.ownShare, year)
  const eligible = eligibleOf(horizon, agreement, activity, [whole])[0] ?? 0
  return BigInt(eligible - (share?.times(eligible).ceil().toNumber() ?? eligible))
}
