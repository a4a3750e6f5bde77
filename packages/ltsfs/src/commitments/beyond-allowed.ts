/** Expenses beyond what an agreement may pay of an activity: its share, what an own share leaves, or the categories that it pays for. */

import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { later, say } from '../language/say.ts'
import { categoriesOf, isInScope } from '../waterfall/scope.ts'
import type { AgreementMoney } from './agreement-money.ts'
import { mostOf } from './charges.ts'
import { eligibleOf } from './cost-parts.ts'
import { type CostYear, costYears } from './cost-years.ts'
import type { Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'
import type { Names } from './names.ts'
import { total } from './network.ts'
import { isBesideOwn, ownPartOf } from './own-share.ts'
import { beyondCategories } from './room.ts'
import { titles } from './words.ts'

interface Beyond {
  readonly agreement: AgreementRecord
  /** "the share it pays". */
  readonly why: string
  /** By period. */
  readonly lacking: readonly number[]
}

/** By agreement, the bound that is passed by most. */
export const beyondAllowed = (horizon: Horizon, names: Names, demand: Demand, money: readonly AgreementMoney[]): readonly Beyond[] =>
  costYears(horizon, demand).flatMap((own) => beyondIn(own, names, money))

const beyondIn = ({ horizon, demand }: CostYear, names: Names, money: readonly AgreementMoney[]): readonly Beyond[] => {
  const { activity, charges } = demand
  if (charges.homeBy.size === 0) return []
  const agreements = money.map(({ position }) => position.agreement)
  const scope = money.filter(({ position }) => isInScope(position.agreement, activity))
  const outside = beyondCategories({ horizon, demand, scope })
  const donors = agreements.filter(({ restriction }) => restriction !== 'none')
  return agreements.flatMap((agreement): readonly Beyond[] => {
    const paid = charges.homeBy.get(agreement.id)
    if (paid === undefined) return []
    const over = (most: readonly number[] | null) => most?.map((limit, period) => Math.max(0, (paid[period] ?? 0) - limit)) ?? []
    const byDonors = charges.home.map((_, period) => donors.reduce((sum, { id }) => sum + (charges.homeBy.get(id)?.[period] ?? 0), 0))
    const own = ownPartOf(horizon, agreement, activity, charges.home)
    const eligible = eligibleOf(horizon, agreement, activity, charges.home)
    const beyond = (amount: number, cost: readonly number[], period: number): number => amount - ((cost[period] ?? 0) - (own[period] ?? 0))
    // Of all of the cost by all donors, and of its categories by those who pay for nothing else.
    const besideOwn = byDonors.map((amount, period) =>
      Math.max(0, beyond(amount, charges.home, period), beyond(chargedWithin(demand, donors, agreement, period), eligible, period)),
    )
    const share = over(mostOf(horizon, agreement, activity, charges.home))
    const bound = isBesideOwn(
      horizon,
      agreement,
      share.findIndex((amount) => amount > 0),
    )
    const found: readonly Beyond[] = [
      { agreement, why: bound ? LEFT() : say`the share it pays`, lacking: share },
      { agreement, why: LEFT(), lacking: agreement.ownShare === undefined ? [] : besideOwn },
      {
        agreement,
        why: say`what of its cost is ${titles((categoriesOf(agreement) ?? []).map(names.category))}`,
        lacking: outside.get(agreement.id) ?? [],
      },
    ]
    const [most] = found.toSorted((a, b) => total(b.lacking) - total(a.lacking))
    return most === undefined || total(most.lacking) === 0 ? [] : [most]
  })
}

/** By donors that pay for no category but those of an agreement. */
const chargedWithin = ({ charges }: Demand, donors: readonly AgreementRecord[], agreement: AgreementRecord, period: number): number => {
  const categories = categoriesOf(agreement)
  return donors.reduce((sum, donor) => {
    const isWithin = categories === null || categoriesOf(donor)?.every((each) => categories.includes(each)) === true
    return isWithin ? sum + (charges.homeBy.get(donor.id)?.[period] ?? 0) : sum
  }, 0)
}

const LEFT = later`what the own share leaves`
