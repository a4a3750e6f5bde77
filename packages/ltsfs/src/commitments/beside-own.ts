/**
 * What own shares leave to donors together of a cost: of all of it, and of the categories that an agreement pays for which asks for one.
 *
 * An own share is a part of the cost that its agreement may pay for, so donors leave it free there: of travel of 60 with an own share of a
 * half, 30, whoever of them pays. Own funds that pay for a category serve every own share of it, so one set of categories within another
 * needs no more than the larger. Own shares of other categories add up.
 */
import { categoriesOf } from '../waterfall/scope.ts'
import { costParts } from './cost-parts.ts'
import type { Payers } from './limits.ts'
import { ownPartOf } from './own-share.ts'

export type Amounts = readonly number[]

export type ByCategory = ReadonlyMap<string, Amounts>

export const less = (one: Amounts, other: Amounts): Amounts => one.map((amount, at) => Math.max(0, amount - (other[at] ?? 0)))
export const lesser = (one: Amounts, other: Amounts): Amounts => one.map((amount, at) => Math.min(amount, other[at] ?? 0))

/** What donors may pay together of these categories, by period. */
export interface Beside {
  readonly of: readonly string[]
  readonly most: Amounts
}

export interface BesideOwn {
  readonly all: Amounts
  /** No two of them overlap but where one holds the other; the wider first. The same sets whatever the cost. */
  readonly sets: readonly Beside[]
}

export const categoriesIn = ({ horizon, demand }: Pick<Payers, 'horizon' | 'demand'>, cost: Amounts): ByCategory =>
  new Map(costParts(horizon, demand.activity, cost).map(({ category, amounts }) => [category, amounts]))

export const boundsDonors = ({ horizon, scope, own }: Payers): boolean =>
  scope.some(({ position: { agreement } }) => horizon.years.some((_, period) => own.binds(agreement, period)))

export const besideOwn = (payers: Payers, cost: Amounts): BesideOwn => {
  const parts = categoriesIn(payers, cost)
  const asked = keptBySet(payers, cost, parts)
  const whole = cost.map((_, period) => Math.max(0, ...asked.map(({ of, kept }) => (of === null ? (kept[period] ?? 0) : 0))))
  const narrow = asked.flatMap(({ of, kept }) => (of === null ? [] : [{ of, kept }]))
  const sets = uncrossed(narrow, parts, payers.own.isOpen)
    .map(({ of, kept }) => ({ of, most: less(sumOf(parts, of), kept) }))
    .toSorted((a, b) => b.of.length - a.of.length)
  return { all: lesser(less(cost, whole), mostOfAll(parts, sets)), sets }
}

export const sumOf = (parts: ByCategory, categories: readonly string[]): Amounts =>
  categories.map((category) => parts.get(category) ?? []).reduce((sum, amounts) => amounts.map((amount, at) => amount + (sum[at] ?? 0)), [])

/** What is kept free for own funds, of a set of categories or of all of the cost. */
interface Kept {
  readonly of: readonly string[] | null
  readonly kept: Amounts
}

/** The largest own share of each set. */
const keptBySet = ({ horizon, demand, scope, own }: Payers, cost: Amounts, parts: ByCategory): readonly Kept[] => {
  const all = new Map<string, Kept>()
  for (const { agreement } of scope.map(({ position }) => position)) {
    if (!cost.some((_, period) => own.binds(agreement, period))) continue
    const only = categoriesOf(agreement)
    const of = only && [...parts.keys()].filter((category) => only.includes(category))
    const asked = ownPartOf(horizon, agreement, demand.activity, cost)
    const key = of === null ? 'all' : of.join(' ')
    const known = all.get(key)?.kept ?? []
    const kept = cost.map((_, at) => Math.max(known[at] ?? 0, own.binds(agreement, at) ? (asked[at] ?? 0) : 0))
    all.set(key, { of, kept })
  }
  return [...all.values()]
}

type Narrow = Kept & { readonly of: readonly string[] }

/**
 * Sets of which one holds a part of another are no tree, and no flow can keep them all: then own funds pay category by category, first
 * what most sets ask for. That keeps every own share, and may keep more free than donors would have to.
 */
const uncrossed = (sets: readonly Narrow[], parts: ByCategory, isOpen: boolean): readonly Narrow[] => {
  const holds = (one: Narrow, other: Narrow): boolean => other.of.every((each) => one.of.includes(each))
  const crosses = (one: Narrow, other: Narrow): boolean =>
    one.of.some((each) => other.of.includes(each)) && !holds(one, other) && !holds(other, one)
  const crossing = sets.filter((one) => sets.some((other) => crosses(one, other)))
  if (crossing.length === 0) return sets
  // A choice that is made may have others keep their own shares of other categories, so none of these is sure.
  if (isOpen) return sets.filter((each) => !crossing.includes(each))
  const open = sets.map(({ of, kept }) => ({ of, kept: [...kept] }))
  const asking = (category: string) => open.filter(({ of }) => of.includes(category))
  return [...new Set(sets.flatMap(({ of }) => of))]
    .toSorted((a, b) => asking(b).length - asking(a).length || (a < b ? -1 : 1))
    .map((category): Narrow => {
      const kept = (parts.get(category) ?? []).map((amount, at) => {
        const own = Math.min(amount, Math.max(0, ...asking(category).map((each) => each.kept[at] ?? 0)))
        for (const each of asking(category)) each.kept[at] = Math.max(0, (each.kept[at] ?? 0) - own)
        return own
      })
      return { of: [category], kept }
    })
}

/** What donors may pay of everything: of each set no more than it lets pass, and of it no more than the sets within it do. */
const mostOfAll = (parts: ByCategory, sets: readonly Beside[]): Amounts => {
  const inner = sets.toReversed()
  const free = new Map([...parts].map(([category, amounts]) => [category, amounts]))
  // A set is done with once a narrower one has been counted in its first category.
  for (const { of, most } of inner) {
    const [first = '', ...others] = of
    free.set(first, lesser(sumOf(free, of), most))
    for (const other of others)
      free.set(
        other,
        most.map(() => 0),
      )
  }
  return sumOf(free, [...free.keys()])
}
