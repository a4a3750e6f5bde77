/**
 * What commitments and reservations of the base-line promise beyond its own cost of a year: an expansion of the base-line, which only
 * confirmed money may pay (R1), and for which a year gone by leaves no room (R9).
 *
 * What is expensed uses up the cost first, then commitments, then reservations, each in the order of their days.
 */
import type { EntryOf } from '../inputs/register.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Horizon, Stages } from './horizon.ts'

type Live = (Stages['commitments'] | Stages['reservations'])[number]

interface Split<T> {
  /** Each with what of it is open within the cost. */
  readonly within: readonly T[]
  /** Each with what of it is open beyond the cost. */
  readonly beyond: readonly T[]
}

interface Promised {
  readonly committed: Stages['commitments']
  readonly reserved: Stages['reservations']
  readonly expenses: Stages['expenses']
}

/** `costIn` is the cost of a fiscal year in the currency of the plan. */
export const splitAtCost = (
  horizon: Horizon,
  { committed, reserved, expenses }: Promised,
  costIn: (year: number) => Decimal,
): { readonly committed: Split<Stages['commitments'][number]>; readonly reserved: Split<Stages['reservations'][number]> } => {
  const left = new Map<number, Decimal>()
  const take = (entry: EntryOf<'reserved' | 'committed'>, amount: Decimal): Decimal => {
    const year = horizon.belongsTo(entry)
    const room = left.get(year) ?? costIn(year)
    const taken = Decimal.min(room, amount)
    left.set(year, room.minus(taken))
    return taken
  }
  for (const { entry, of } of expenses) take(of, new Decimal(entry.amount.amount))
  const split = <T extends Live>(entries: readonly T[]): Split<T> => {
    const [within, beyond]: [T[], T[]] = [[], []]
    for (const each of entries.toSorted((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : 0))) {
      const taken = take(each.entry, each.open)
      if (taken.gt(ZERO)) within.push({ ...each, open: taken })
      if (each.open.gt(taken)) beyond.push({ ...each, open: each.open.minus(taken) })
    }
    return { within, beyond }
  }
  return { committed: split(committed), reserved: split(reserved) }
}
