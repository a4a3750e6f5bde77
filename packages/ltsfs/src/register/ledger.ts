/**
 * What entries move: amounts on accounts that may never fall below nothing nor rise above their limit, on any effective day.
 *
 * Entries are taken in the order recorded. Each is checked against all that were recorded before it, so that whatever was known on
 * some day is sound in itself; an entry at fault moves nothing.
 */
import type { Day } from '../calendar/day.ts'
import type { EntryKind, EntryOf, RegisterEntry } from '../inputs/register.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import type { Refusal } from './problem.ts'

/** What an account holds, and about what: the open amount of an invoice of a member, what came in under an agreement, ... */
const ACCOUNTS = ['received', 'charged', 'receivable', 'reservation', 'commitment', 'expense', 'quote'] as const
export type AccountKind = (typeof ACCOUNTS)[number]

export interface Account {
  readonly kind: AccountKind
  /** The member, agreement, activity or mission. */
  readonly of: string
  /** The entry or the instalment it stands for. */
  readonly id: string
  readonly currency: string
}

export interface Movement {
  readonly account: Account
  readonly by: EntryKind
  readonly entry: string
  readonly on: Day
  /** Below zero when it goes out. */
  readonly amount: Decimal
}

export interface Ledger {
  readonly plan: Plan
  /** Accepted entries by id, in the order recorded. */
  readonly entries: Map<string, RegisterEntry>
  /** The reversal of an entry, by the id of what it reverses. */
  readonly reversals: Map<string, EntryOf<'reversed'>>
  readonly movements: Map<string, Movement[]>
  /** Ids of entries refused so far, and of those still to come. */
  readonly refused: Set<string>
  readonly toCome: ReadonlySet<string>
  /** Signatures by agreement, and the currencies with a market rate: asked for by every receipt. */
  readonly signatures: Map<string, EntryOf<'signed'>[]>
  readonly rated: Set<string>
  /** Ids of entries taken back on their own day, by an entry known on that day or not: their own days are no matter any more. */
  readonly undone: ReadonlySet<string>
  /** Agreements the register speaks of, known on that day or not. */
  readonly agreements: ReadonlySet<string>
}

/** What an entry does when nothing is wrong with it. */
export type Posting = { readonly movements: readonly Movement[] } | { readonly refusal: Refusal } | { readonly follows: string }

export const keyOf = ({ kind, of, id }: Account): string => `${kind} ${of} ${id}`

/** What an account holds at the end of a day. */
export const balance = (ledger: Ledger, account: Account, asOf: Day): Decimal =>
  (ledger.movements.get(keyOf(account)) ?? []).reduce((sum, { on, amount }) => (on <= asOf ? sum.plus(amount) : sum), ZERO)

export interface Extremes {
  readonly least: Decimal
  readonly most: Decimal
}

/** The least and the most that an account holds from a day on, were an amount added on that day. */
export const extremes = (ledger: Ledger, account: Account, on: Day, amount: Decimal): Extremes => {
  const moved = ledger.movements.get(keyOf(account)) ?? []
  const days = [on, ...new Set(moved.filter((movement) => movement.on > on).map((movement) => movement.on))]
  const held = days.map((day) => balance(ledger, account, day).plus(amount))
  return {
    least: held.reduce((least, each) => (each.lt(least) ? each : least)),
    most: held.reduce((most, each) => (each.gt(most) ? each : most)),
  }
}

export const enter = (ledger: Ledger, movements: readonly Movement[]): void => {
  for (const movement of movements) {
    const key = keyOf(movement.account)
    const known = ledger.movements.get(key)
    if (known === undefined) ledger.movements.set(key, [movement])
    else known.push(movement)
  }
}

/** Whether an entry is in force at the end of a day: effective by then and not reversed by then. */
export const isInEffect = (ledger: Ledger, entry: RegisterEntry, asOf: Day): boolean => {
  const reversal = ledger.reversals.get(entry.id)
  return entry.on <= asOf && (reversal === undefined || reversal.on > asOf)
}
