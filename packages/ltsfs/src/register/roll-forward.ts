/**
 * Roll-forwards: opening + what came in - what went out = closing, for agreements, receivables and the stages of spending.
 *
 * The closing balance is read from the position of the last day and the movements are added up apart from it; when the two
 * disagree something is broken, and that throws.
 */
import { type Day, shiftDay } from '../calendar/day.ts'
import type { EntryKind, RegisterEntry } from '../inputs/register.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { type AccountKind, balance, type Movement } from './ledger.ts'
import type { RegisterProblem } from './problem.ts'
import { readLedger } from './read-ledger.ts'

export interface RollForward {
  readonly account: AccountKind
  /** The agreement, member, activity or mission; empty for expenses charged to general money. */
  readonly of: string
  readonly currency: string
  readonly opening: Decimal
  /** By kind of entry; below zero when it goes out. */
  readonly moved: ReadonlyMap<EntryKind, Decimal>
  readonly closing: Decimal
}

interface Question {
  /** Both days included. */
  readonly from: Day
  readonly to: Day
  readonly knownOn: string
}

type RollForwards =
  | { readonly ok: true; readonly value: readonly RollForward[] }
  | { readonly ok: false; readonly problems: readonly RegisterProblem[] }

export const rollForward = (plan: Plan, entries: readonly RegisterEntry[], { from, to, knownOn }: Question): RollForwards => {
  const { ledger, problems } = readLedger(plan, entries, knownOn)
  if (problems.length > 0) return { ok: false, problems }
  const groups = Map.groupBy([...ledger.movements.values()], ([first]) =>
    first === undefined ? '' : `${first.account.kind} ${first.account.of} ${first.account.currency}`,
  )
  const rows = [...groups.values()].map((accounts) => {
    const first = accounts[0]?.[0]
    if (first === undefined) throw new Error('an account without a movement')
    const heldOn = (day: Day) =>
      accounts.reduce((sum, [any]) => (any === undefined ? sum : sum.plus(balance(ledger, any.account, day))), ZERO)
    const { kind, of, currency } = first.account
    return footing({
      account: kind,
      of,
      currency,
      opening: heldOn(shiftDay(from, -1)),
      moved: movedIn(accounts.flat(), from, to),
      closing: heldOn(to),
    })
  })
  return { ok: true, value: rows }
}

const movedIn = (movements: readonly Movement[], from: Day, to: Day): ReadonlyMap<EntryKind, Decimal> => {
  const moved = new Map<EntryKind, Decimal>()
  for (const { by, on, amount } of movements) if (on >= from && on <= to) moved.set(by, (moved.get(by) ?? ZERO).plus(amount))
  return moved
}

const footing = (row: RollForward): RollForward => {
  const added = [...row.moved.values()].reduce((sum, amount) => sum.plus(amount), row.opening)
  if (!added.eq(row.closing)) throw new Error(`the roll-forward of ${row.account} ${row.of} does not foot: ${added} is not ${row.closing}`)
  return row
}
