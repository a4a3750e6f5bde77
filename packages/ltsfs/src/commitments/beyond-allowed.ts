/** Expenses beyond what an agreement may pay of an activity: its share, what an own share leaves, or the categories that it pays for. */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { later, say } from '../language/say.ts'
import { categoriesOf, isInScope } from '../waterfall/scope.ts'
import type { AgreementMoney } from './agreement-money.ts'
import { mostOf } from './charges.ts'
import { costParts, eligibleOf } from './cost-parts.ts'
import type { Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'
import type { Names } from './names.ts'
import { isBesideOwn, ownPartOf } from './own-share.ts'
import { overplaced } from './placing.ts'
import { beyondCategories } from './room.ts'
import { titles } from './words.ts'

interface Beyond {
  readonly agreement: AgreementRecord
  /** The fiscal year of whose cost it is. */
  readonly year: number
  /** "the share it pays". */
  readonly why: string
  readonly lacking: number
}

/**
 * By year and agreement, the bound that is passed by most: of every year of whose cost something was charged, whether or not anything of it
 * is still to be paid.
 */
export const beyondAllowed = (horizon: Horizon, names: Names, demand: Demand, money: readonly AgreementMoney[]): readonly Beyond[] => {
  const agreements = money.map(({ position }) => position.agreement)
  // What is charged to an agreement that may not pay for it at all is told as that.
  const bounded = agreements.filter(
    (each) =>
      (each.donorShare !== undefined || each.ownShare !== undefined || categoriesOf(each) !== null) &&
      (each.restriction === 'none' || isInScope(each, demand.activity)),
  )
  if (bounded.length === 0) return []
  const donors = agreements.filter(({ restriction }) => restriction !== 'none')
  const scope = money.filter(({ position }) => isInScope(position.agreement, demand.activity))
  return [...demand.charges.years].flatMap(([year, { whole, by }]): readonly Beyond[] => {
    if (!bounded.some(({ id }) => by.has(id))) return []
    const homeBy = new Map([...by].map(([payer, amount]) => [payer, [amount]]))
    const own = { ...demand, charges: { ...demand.charges, home: [whole], homeBy } }
    return beyondIn({ ...{ horizon: { ...horizon, years: [year] }, year, demand: own }, ...{ names, scope, donors, bounded } })
  })
}

/** The cost of a year, as the only one there is. */
interface OneYear {
  readonly horizon: Horizon
  readonly year: number
  readonly demand: Demand
  readonly names: Names
  readonly scope: readonly AgreementMoney[]
  readonly donors: readonly AgreementRecord[]
  /** Those that do not pay all of every cost. */
  readonly bounded: readonly AgreementRecord[]
}

const beyondIn = ({ horizon, year, demand, names, scope, donors, bounded }: OneYear): readonly Beyond[] => {
  const { activity, charges } = demand
  const [whole = 0] = charges.home
  const outside = beyondCategories({ horizon, demand, scope })
  return bounded.flatMap((agreement): readonly Beyond[] => {
    if (!charges.homeBy.has(agreement.id)) return []
    const paid = chargedTo(demand, agreement)
    const [most] = mostOf(horizon, agreement, activity, charges.home) ?? [paid]
    const share = { why: isBesideOwn(horizon, agreement, 0) ? LEFT() : say`the share it pays`, lacking: paid - (most ?? 0) }
    const categories = {
      why: say`what of its cost is ${titles((categoriesOf(agreement) ?? []).map(names.category))}`,
      lacking: outside.get(agreement.id)?.[0] ?? 0,
    }
    const found = [share, { why: LEFT(), lacking: besideOwn({ horizon, demand, donors }, agreement, whole) }, categories]
    const [largest] = found.toSorted((a, b) => b.lacking - a.lacking)
    return largest === undefined || largest.lacking <= 0 ? [] : [{ agreement, year, ...largest }]
  })
}

const chargedTo = ({ charges }: Demand, ...agreements: readonly AgreementRecord[]): number =>
  agreements.reduce((sum, { id }) => sum + (charges.homeBy.get(id)?.[0] ?? 0), 0)

/**
 * What donors paid beyond what an own share leaves: of all of the cost by all of them, and of its categories by those who pay for nothing
 * else, and by others as far as their further categories do not hold what they paid.
 */
const besideOwn = (
  { horizon, demand, donors }: Pick<OneYear, 'horizon' | 'demand' | 'donors'>,
  agreement: AgreementRecord,
  whole: number,
): number => {
  if (agreement.ownShare === undefined) return 0
  const { activity, charges } = demand
  const [own = 0] = ownPartOf(horizon, agreement, activity, charges.home)
  const [eligible = 0] = eligibleOf(horizon, agreement, activity, charges.home)
  const ofAll = chargedTo(demand, ...donors) - (whole - own)
  const categories = categoriesOf(agreement)
  if (categories === null) return ofAll
  const within = donors.filter((donor) => categoriesOf(donor)?.every((each) => categories.includes(each)) === true)
  const left = { of: categories, most: BigInt(eligible - own) }
  return Math.max(ofAll, chargedTo(demand, ...within) - (eligible - own), overflow({ horizon, demand, donors }, left))
}

/** What more cannot be placed on categories when some of them are left so much. */
const overflow = (
  { horizon, demand, donors }: Pick<OneYear, 'horizon' | 'demand' | 'donors'>,
  left: { readonly of: readonly string[]; readonly most: bigint },
): number => {
  const { activity, charges } = demand
  const cost = new Map(costParts(horizon, activity, charges.home).map(({ category, amounts }) => [category, BigInt(amounts[0] ?? 0)]))
  const payers = donors.flatMap((donor) => {
    const of = (isInScope(donor, activity) ? categoriesOf(donor) : null) ?? [...cost.keys()]
    const amount = chargedTo(demand, donor)
    return amount > 0 ? [{ of, amount: BigInt(amount) }] : []
  })
  const unplaced = (...bounds: readonly (typeof left)[]): number => {
    const over = overplaced({ cost, payers, bounds })
    return over === null ? 0 : Number(over.paid - over.left)
  }
  return unplaced(left) - unplaced()
}

const LEFT = later`what the own share leaves`
