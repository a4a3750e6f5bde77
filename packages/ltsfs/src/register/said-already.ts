/** Whether an entry says again what the register says: another estimate at the amount that stands, the same quote a second time. */
import type { MoneyRecord } from '../inputs/amount.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { estimateAfter, estimateOf } from './estimate.ts'
import type { Ledger } from './ledger.ts'
import { readLedger } from './read-ledger.ts'

/** The id of the entry that says it; null where the entry changes something, and for whatever else may be said twice. */
export const saidAlready = (plan: Plan, entries: readonly RegisterEntry[], entry: RegisterEntry): string | null => {
  switch (entry.kind) {
    case 're-estimated':
      return estimatedAlready(readLedger(plan, entries).ledger, entry)
    case 'quote-issued':
      return quotedAlready(readLedger(plan, entries).ledger, entry)
    default:
      return null
  }
}

const isSame = (one: MoneyRecord, other: MoneyRecord): boolean =>
  one.currency === other.currency && new Decimal(one.amount).eq(other.amount)

/** What it is estimated at is all that an estimate is about: another reason for the same amount changes nothing. */
const estimatedAlready = (ledger: Ledger, entry: EntryOf<'re-estimated'>): string | null => {
  const commitment = ledger.entries.get(entry.commitment)
  if (commitment?.kind !== 'committed' || ledger.reversals.has(commitment.id) || estimateAfter(ledger, entry) !== null) return null
  const standing = { ...entry.amount, amount: estimateOf(ledger, commitment).toFixed() }
  if (entry.amount.currency !== ledger.plan.currency || !isSame(entry.amount, standing)) return null
  const last = [...ledger.entries.values()].findLast(
    (other) => other.kind === 're-estimated' && other.commitment === commitment.id && !ledger.reversals.has(other.id),
  )
  return last?.id ?? commitment.id
}

/** The same paper of the same day about the same mission, amount and last day; how it is noted is no matter. */
const quotedAlready = (ledger: Ledger, { mission, on, validUntil, document, amount }: EntryOf<'quote-issued'>): string | null =>
  [...ledger.entries.values()].find(
    (other) =>
      other.kind === 'quote-issued' &&
      !ledger.reversals.has(other.id) &&
      other.mission === mission &&
      other.on === on &&
      other.validUntil === validUntil &&
      other.document === document &&
      isSame(other.amount, amount),
  )?.id ?? null
