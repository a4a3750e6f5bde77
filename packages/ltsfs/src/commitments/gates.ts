/**
 * The gates of the claims of an activity: what of its cost is of a category that only some agreements may pay for, and what an own share
 * leaves to donors.
 *
 * Claims of one activity share both. What is expensed or asked for apart takes its part first; of an agreement for several categories, in
 * proportion to what is left of each. Whoever may pay for every category needs no part of its own.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { Decimal } from '../money/decimal.ts'
import { categoriesOf } from '../waterfall/scope.ts'
import { costParts, split } from './cost-parts.ts'
import type { Apart } from './demand.ts'
import type { Payers } from './limits.ts'
import type { Claim, Gate } from './network.ts'
import { ownPartOf } from './own-share.ts'

type Amounts = readonly number[]
type Paying = Pick<Payers, 'horizon' | 'demand' | 'scope'>

/** What is left, by period: of each category, and to donors; null where nothing bounds them together. */
interface Room {
  readonly categories: ReadonlyMap<string, Amounts>
  readonly donors: Amounts | null
}

const plus = (one: Amounts, other: Amounts | undefined): Amounts => one.map((amount, at) => amount + (other?.[at] ?? 0))
const less = (one: Amounts, other: Amounts): Amounts => one.map((amount, at) => Math.max(0, amount - (other[at] ?? 0)))
const lesser = (one: Amounts, other: Amounts): Amounts => one.map((amount, at) => Math.min(amount, other[at] ?? 0))

const narrow = ({ scope }: Pick<Payers, 'scope'>): readonly AgreementRecord[] =>
  scope
    .flatMap(({ position: { agreement } }) => (categoriesOf(agreement) === null ? [] : [agreement]))
    // The fewest categories first: what others paid may have been of the rest.
    .toSorted((a, b) => (categoriesOf(a)?.length ?? 0) - (categoriesOf(b)?.length ?? 0))

const boundsDonors = ({ horizon, scope, own }: Payers): boolean =>
  scope.some(({ position: { agreement } }) => horizon.years.some((_, period) => own.binds(agreement, period)))

const categoriesIn = (room: Room, agreement: AgreementRecord): readonly string[] =>
  [...room.categories.keys()].filter((category) => categoriesOf(agreement)?.includes(category) === true)

/** What donors together may pay of a cost beside the largest own share that binds them. */
const besideOwn = ({ horizon, demand, scope, own }: Payers, cost: Amounts): Amounts =>
  scope
    .map(({ position: { agreement } }) => {
      const part = ownPartOf(horizon, agreement, demand.activity, cost)
      return cost.map((amount, period) => (own.binds(agreement, period) ? Math.max(0, amount - (part[period] ?? 0)) : amount))
    })
    .reduce((least, each) => lesser(least, each), cost)

const categoriesFor = (payers: Paying, cost: Amounts): ReadonlyMap<string, Amounts> =>
  new Map(costParts(payers.horizon, payers.demand.activity, cost).map(({ category, amounts }) => [category, amounts]))

const spentBy = ({ demand: { charges } }: Paying, id: string): Amounts =>
  charges.home.map((_, at) => (charges.homeBy.get(id)?.[at] ?? 0) + (charges.movedBy.get(id)?.[at] ?? 0))

/** The whole cost by category. */
const wholeBy = (payers: Paying): Room['categories'] => {
  const { home, moved } = payers.demand.charges
  const away = categoriesFor(payers, moved)
  return new Map([...categoriesFor(payers, home)].map(([category, amounts]) => [category, plus(amounts, away.get(category))]))
}

/** By agreement, what is expensed on it beyond the categories that it pays for. */
export const beyondCategories = (payers: Paying): ReadonlyMap<string, Amounts> => {
  let room: Room = { categories: wholeBy(payers), donors: null }
  const found = new Map<string, Amounts>()
  for (const agreement of narrow(payers)) {
    const spent = spentBy(payers, agreement.id)
    const left = categoriesIn(room, agreement).map((category) => room.categories.get(category) ?? [])
    found.set(
      agreement.id,
      left.reduce((rest, each) => less(rest, each), spent),
    )
    room = { ...room, categories: taken(room, agreement, spent) }
  }
  return found
}

/** Before any claim: the whole cost, less what is expensed. */
const roomOf = (payers: Payers): Room => {
  const { charges } = payers.demand
  let categories = wholeBy(payers)
  for (const agreement of narrow(payers)) categories = taken({ categories, donors: null }, agreement, spentBy(payers, agreement.id))
  if (!boundsDonors(payers)) return { categories, donors: null }
  const all = plus(besideOwn(payers, charges.home), besideOwn(payers, charges.moved))
  const donors = payers.horizon.plan.document.donorCoFunding.agreements.filter(({ restriction }) => restriction !== 'none')
  return { categories, donors: donors.reduce((left, { id }) => less(left, spentBy(payers, id)), all) }
}

/** The categories that are left when an agreement has taken amounts out of those it pays for. */
const taken = (room: Room, agreement: AgreementRecord, amounts: Amounts): Room['categories'] => {
  const own = categoriesIn(room, agreement)
  if (own.length === 0 || amounts.every((amount) => amount === 0)) return room.categories
  const held = own.map((category) => room.categories.get(category) ?? [])
  const parts = amounts.map((amount, period) => {
    const left = held.map((each) => each[period] ?? 0)
    const all = left.reduce((sum, each) => sum + each, 0)
    return all === 0
      ? left
      : split(
          Math.min(amount, all),
          left.map((each) => new Decimal(each)),
        )
  })
  const after = own.map((category, at): readonly [string, Amounts] => [
    category,
    less(
      held[at]!,
      parts.map((each) => each[at] ?? 0),
    ),
  ])
  return new Map([...room.categories, ...after])
}

/** What one claim may use of the room: of a claim that names no agreement beside the main one, its own part of it. */
const within = (payers: Payers, room: Room, part: Apart | null): Room => {
  if (part === null || part.agreement !== undefined) return room
  const own = categoriesFor(payers, part.amounts)
  return {
    categories: new Map([...room.categories].map(([category, left]) => [category, lesser(left, own.get(category) ?? [])])),
    donors: room.donors && lesser(room.donors, besideOwn(payers, part.amounts)),
  }
}

const after = (payers: Payers, room: Room, part: Apart): Room => {
  const own = within(payers, room, part)
  if (part.agreement === undefined)
    return {
      categories: new Map([...room.categories].map(([category, left]) => [category, less(left, own.categories.get(category) ?? [])])),
      donors: room.donors && own.donors && less(room.donors, own.donors),
    }
  const named = payers.scope.find(({ position: { agreement } }) => agreement.id === part.agreement)?.position.agreement
  if (named === undefined) return room
  return { categories: taken(room, named, part.amounts), donors: room.donors && less(room.donors, part.amounts) }
}

const agreementsByFund = ({ scope, fundOfAgreement, kept }: Payers): ReadonlyMap<number, AgreementRecord> =>
  new Map(
    scope.flatMap(({ position: { agreement } }) => [
      [fundOfAgreement.get(agreement.id) ?? -1, agreement] as const,
      ...kept.flatMap((each) => (each.agreement === agreement.id ? [[each.fund, agreement] as const] : [])),
    ]),
  )

const gatesOf = (payers: Payers, claim: Claim, { categories, donors }: Room): readonly Gate[] => {
  const agreements = agreementsByFund(payers)
  const paying = claim.funds.flatMap((fund) => {
    const agreement = agreements.get(fund)
    return agreement === undefined ? [] : [{ fund, only: categoriesOf(agreement) }]
  })
  const whole = paying.flatMap(({ fund, only }) => (only === null ? [fund] : []))
  // Categories that the same funds pay for are one part.
  const parts = Map.groupBy(categories, ([category]) =>
    paying.flatMap(({ fund, only }) => (only?.includes(category) === true ? [fund] : [])).join(),
  )
  const gates = [...parts].flatMap(([funds, each]): readonly Gate[] => {
    if (funds === '') return []
    const most = each.map(([, amounts]) => amounts).reduce((sum, amounts) => plus(sum, amounts))
    return [{ of: each.map(([category]) => category), funds: funds.split(',').map(Number), most }]
  })
  return donors === null || paying.length === 0
    ? gates
    : [{ of: [], funds: whole, most: donors }, ...gates.map((gate) => ({ ...gate, into: 0 }))]
}

/** The claims of an activity with their gates, the main one last; as they are where nothing asks for any. */
export const withGates = (payers: Payers, claims: readonly { readonly part: Apart | null; readonly claim: Claim }[]): readonly Claim[] => {
  if (narrow(payers).length === 0 && !boundsDonors(payers)) return claims.map(({ claim }) => claim)
  let room = roomOf(payers)
  return claims.map(({ part, claim }) => {
    const gates = gatesOf(payers, claim, within(payers, room, part))
    if (part !== null) room = after(payers, room, part)
    return gates.length === 0 ? claim : { ...claim, gates }
  })
}
