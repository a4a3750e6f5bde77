/**
 * What is left of the cost of an activity for the claims on it: of each category, and to donors beside own shares.
 *
 * What is expensed or asked for apart takes its part first; of an agreement for several categories, in proportion to what is left of each.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { Decimal } from '../money/decimal.ts'
import { categoriesOf } from '../waterfall/scope.ts'
import { type Amounts, type Beside, type ByCategory, besideOwn, boundsDonors, categoriesIn, less, lesser } from './beside-own.ts'
import { split } from './cost-parts.ts'
import { usesAllLeft } from './cost-years.ts'
import type { Apart } from './demand.ts'
import type { Payers } from './limits.ts'

type Paying = Pick<Payers, 'horizon' | 'demand' | 'scope'>

export interface Room {
  readonly categories: ByCategory
  /** To all donors together, and of sets of categories; null where nothing bounds them together. */
  readonly donors: Amounts | null
  readonly sets: readonly Beside[]
}

/** Agreements that pay for some categories. */
export const narrow = ({ scope }: Pick<Payers, 'scope'>): readonly AgreementRecord[] =>
  scope
    .flatMap(({ position: { agreement } }) => (categoriesOf(agreement) === null ? [] : [agreement]))
    // The fewest categories first: what others paid may have been of the rest.
    .toSorted((a, b) => (categoriesOf(a)?.length ?? 0) - (categoriesOf(b)?.length ?? 0))

const ownOf = (categories: ByCategory, agreement: AgreementRecord): readonly string[] =>
  [...categories.keys()].filter((category) => categoriesOf(agreement)?.includes(category) === true)

const spentBy = ({ demand: { charges } }: Paying, id: string): Amounts => charges.home.map((_, at) => charges.homeBy.get(id)?.[at] ?? 0)

/** The whole cost by category. */
const wholeBy = (payers: Paying): ByCategory => categoriesIn(payers, payers.demand.charges.home)

/** By agreement, what is expensed on it beyond the categories that it pays for. */
export const beyondCategories = (payers: Paying): ReadonlyMap<string, Amounts> => {
  let room: Room = { categories: wholeBy(payers), donors: null, sets: [] }
  const found = new Map<string, Amounts>()
  for (const agreement of narrow(payers)) {
    const spent = spentBy(payers, agreement.id)
    const left = ownOf(room.categories, agreement).map((category) => room.categories.get(category) ?? [])
    found.set(
      agreement.id,
      left.reduce((rest, each) => less(rest, each), spent),
    )
    room = taken(room, agreement, spent)
  }
  return found
}

/** Before any claim: the whole cost, less what is expensed. */
export const roomOf = (payers: Payers): Room => {
  const beside = boundsDonors(payers) ? besideOwn(payers, payers.demand.charges.home) : { all: null, sets: [] }
  let room: Room = { categories: wholeBy(payers), donors: beside.all, sets: beside.sets }
  for (const agreement of narrow(payers)) room = taken(room, agreement, spentBy(payers, agreement.id))
  const donors = payers.horizon.plan.document.donorCoFunding.agreements.filter(({ restriction }) => restriction !== 'none')
  return { ...room, donors: room.donors && donors.reduce((left, { id }) => less(left, spentBy(payers, id)), room.donors) }
}

/** What is left of categories and of sets of them when an agreement has taken amounts out of those it pays for. */
const taken = (room: Room, agreement: AgreementRecord, amounts: Amounts): Room => {
  const own = ownOf(room.categories, agreement)
  if (own.length === 0 || amounts.every((amount) => amount === 0)) return room
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
  const by = new Map(own.map((category, at) => [category, parts.map((each) => each[at] ?? 0)]))
  const sets = room.sets.map(({ of, most }) => ({
    of,
    // All of it, beyond the categories too, where it pays for none but these.
    most: own.every((category) => of.includes(category))
      ? less(most, amounts)
      : of.reduce((left, category) => less(left, by.get(category) ?? []), most),
  }))
  return {
    ...room,
    categories: new Map([...room.categories].map(([category, left]) => [category, less(left, by.get(category) ?? [])])),
    sets: withRest(room.sets, sets, by),
  }
}

/** Where own funds pay category by category, what donors paid beyond what one of them leaves was of another one. */
const withRest = (before: readonly Beside[], sets: readonly Beside[], by: ByCategory): readonly Beside[] => {
  const isOne = ({ of: [first = '', ...others] }: Beside): boolean => others.length === 0 && by.has(first)
  const partOf = ({ of: [first = ''] }: Beside): Amounts => by.get(first) ?? []
  let rest = before.filter(isOne).reduce<Amounts>((sum, set) => less(partOf(set), set.most).map((each, at) => each + (sum[at] ?? 0)), [])
  return sets.map((set) => {
    if (!isOne(set)) return set
    const most = less(set.most, rest)
    rest = less(rest, set.most)
    return { ...set, most }
  })
}

/** What one claim may use of the room: of a claim that names no agreement beside the main one, its own part of it. */
export const within = (payers: Payers, room: Room, part: Apart | null): Room => {
  if (part === null || part.agreement !== undefined || usesAllLeft(part)) return room
  const categories = categoriesIn(payers, part.amounts)
  const beside = room.donors && besideOwn(payers, part.amounts)
  return {
    categories: new Map([...room.categories].map(([category, left]) => [category, lesser(left, categories.get(category) ?? [])])),
    donors: room.donors && beside && lesser(room.donors, beside.all),
    sets: room.sets.map(({ of, most }, at) => ({ of, most: lesser(most, beside?.sets[at]?.most ?? []) })),
  }
}

export const after = (payers: Payers, room: Room, part: Apart): Room => {
  // Of which categories it is paid is not said: it may be any.
  if (usesAllLeft(part))
    return {
      categories: new Map([...room.categories].map(([category, left]) => [category, less(left, part.amounts)])),
      donors: room.donors && less(room.donors, part.amounts),
      sets: room.sets.map(({ of, most }) => ({ of, most: less(most, part.amounts) })),
    }
  if (part.agreement === undefined) {
    const own = within(payers, room, part)
    return {
      categories: new Map([...room.categories].map(([category, left]) => [category, less(left, own.categories.get(category) ?? [])])),
      donors: room.donors && own.donors && less(room.donors, own.donors),
      sets: room.sets.map(({ of, most }, at) => ({ of, most: less(most, own.sets[at]?.most ?? []) })),
    }
  }
  const named = payers.scope.find(({ position: { agreement } }) => agreement.id === part.agreement)?.position.agreement
  if (named === undefined) return room
  return { ...taken(room, named, part.amounts), donors: room.donors && less(room.donors, part.amounts) }
}
