/**
 * The position: what holds at the end of a day, as it was known at the end of another.
 *
 * A pure fold over the register. `asOf` is the day asked about, `knownOn` the day (or instant) whose knowledge counts: an entry recorded
 * later does not exist for it. Agreements the register does not speak of are as the plan says. Entries at fault come back as problems, all at once.
 */
import type { Day } from '../calendar/day.ts'
import type { EntryKind, EntryOf, RegisterEntry } from '../inputs/register.ts'
import { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { type AgreementPosition, agreementPosition } from './agreement-position.ts'
import { balance, isInEffect, type Ledger } from './ledger.ts'
import { quoteAccount, receivableAccount } from './post-receivable.ts'
import { stageAccount } from './post-spending.ts'
import type { RegisterProblem } from './problem.ts'
import { readLedger } from './read-ledger.ts'

/** The two days of a question. */
export interface AsKnown {
  readonly asOf: Day
  readonly knownOn: string
}

/** An entry with what is still open of it. */
interface Open<K extends EntryKind> {
  readonly entry: EntryOf<K>
  readonly open: Decimal
}

export interface Quote extends Open<'quote-issued'> {
  readonly state: 'quoted' | 'expired' | 'accepted' | 'settled'
}

interface Reservation extends Open<'reserved'> {
  /** What of it is neither committed nor taken back, expired or not. */
  readonly left: Decimal
  /** The fiscal year it is for: its own, or that into which it was carried. */
  readonly fiscalYear: number
  readonly carried: boolean
}

interface Commitment extends Open<'committed'> {
  readonly expensed: Decimal
}

export interface Position extends AsKnown {
  readonly agreements: readonly AgreementPosition[]
  /** Invoices in the order entered; those paid in full have nothing open. */
  readonly receivables: readonly Open<'invoiced'>[]
  readonly reservations: readonly Reservation[]
  readonly commitments: readonly Commitment[]
  readonly expenses: readonly Open<'expensed'>[]
  readonly quotes: readonly Quote[]
  /** Market rates by currency, and rates agreed with donors by agreement. */
  readonly rates: ReadonlyMap<string, Decimal>
  readonly agreedRates: ReadonlyMap<string, Decimal>
  /** Those that have not expired. */
  readonly overrides: readonly EntryOf<'override-granted'>[]
  /** Entries in effect, in the order recorded. */
  readonly entries: readonly RegisterEntry[]
}

export type PositionResult =
  | { readonly ok: true; readonly value: Position }
  | { readonly ok: false; readonly problems: readonly RegisterProblem[] }

export const position = (plan: Plan, entries: readonly RegisterEntry[], { asOf, knownOn }: AsKnown): PositionResult => {
  const { ledger, problems } = readLedger(plan, entries, knownOn)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: positionOf(ledger, { asOf, knownOn }) }
}

/** Everything wrong with a register, whatever the day. */
export const registerProblems = (plan: Plan, entries: readonly RegisterEntry[]): readonly RegisterProblem[] =>
  readLedger(plan, entries).problems

const positionOf = (ledger: Ledger, { asOf, knownOn }: AsKnown): Position => {
  const { plan } = ledger
  const entries = [...ledger.entries.values()].filter((entry) => isInEffect(ledger, entry, asOf))
  const of = <K extends EntryKind>(kind: K) => entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  const stage = (kind: 'reservation' | 'commitment' | 'expense', activity: string, id: string) =>
    balance(ledger, stageAccount(kind, activity, id, plan.currency), asOf)
  const activityOf = (commitment: string): string => {
    const entry = ledger.entries.get(commitment)
    if (entry?.kind !== 'committed') throw new Error(`"${commitment}" is no commitment`)
    return entry.activity
  }
  const carried = new Map(of('carried-forward').map((entry) => [entry.reservation, entry.into]))
  const rates = of('rate-set').toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return {
    asOf,
    knownOn,
    agreements: plan.document.donorCoFunding.agreements.map((agreement) => agreementPosition(ledger, agreement, entries, asOf)),
    receivables: of('invoiced').map((entry) => ({ entry, open: balance(ledger, receivableAccount(entry), asOf) })),
    reservations: of('reserved').map((entry) => {
      const left = stage('reservation', entry.activity, entry.id)
      const open = entry.expires !== undefined && asOf > entry.expires ? new Decimal(0) : left
      return { entry, left, open, fiscalYear: carried.get(entry.id) ?? entry.fiscalYear, carried: carried.has(entry.id) }
    }),
    commitments: of('committed').map((entry) => {
      const expensed = of('expensed').filter(({ commitment }) => commitment === entry.id)
      return {
        entry,
        open: stage('commitment', entry.activity, entry.id),
        expensed: Decimal.sum(0, ...expensed.map(({ amount }) => amount.amount)),
      }
    }),
    expenses: of('expensed').map((entry) => ({ entry, open: stage('expense', activityOf(entry.commitment), entry.id) })),
    quotes: of('quote-issued').map((entry) => quoteOf(ledger, entry, entries, asOf)),
    rates: new Map(rates.flatMap((entry) => (entry.agreement === undefined ? [[entry.currency, new Decimal(entry.rate)]] : []))),
    agreedRates: new Map(rates.flatMap((entry) => (entry.agreement === undefined ? [] : [[entry.agreement, new Decimal(entry.rate)]]))),
    overrides: of('override-granted').filter(({ expires }) => asOf <= expires),
    entries,
  }
}

const quoteOf = (ledger: Ledger, entry: EntryOf<'quote-issued'>, entries: readonly RegisterEntry[], asOf: Day): Quote => {
  const open = balance(ledger, quoteAccount(entry), asOf)
  const accepted = entries.some((other) => other.kind === 'accepted' && other.quote === entry.id)
  const state = accepted ? (open.isZero() ? 'settled' : 'accepted') : asOf > entry.validUntil ? 'expired' : 'quoted'
  return { entry, open, state }
}
