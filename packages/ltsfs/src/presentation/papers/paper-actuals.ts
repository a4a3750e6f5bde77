/**
 * What the register says came in and was paid in a fiscal year, by the lines of the statement that it keeps, each with the reason why it is
 * not what was budgeted.
 *
 * All in the currency of the plan: what the bank booked where it is known, else at the budget rate of the year of the entry.
 */

import { fiscalYearOf } from '../../calendar/fiscal-year.ts'
import type { MoneyRecord } from '../../inputs/amount.ts'
import type { AgreementState } from '../../inputs/donor-co-funding.ts'
import { spoken } from '../../inputs/id-words.ts'
import type { EntryKind, EntryOf } from '../../inputs/register.ts'
import { counted, say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { exchange } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import type { AgreementPosition } from '../../register/agreement-position.ts'
import type { Position } from '../../register/position.ts'
import { added, budgetRate } from '../agreements/agreements-lines.ts'
import { amountIn } from '../sentences.ts'
import { ENOUGH } from './redaction.ts'

export interface ActualsView {
  readonly plan: Plan
  /** At the end of the year. */
  readonly position: Position
  readonly year: number
  /** Where single members may not be seen, no count says that an amount is of one or two of them. */
  readonly amounts: 'bands' | 'members'
}

const clauses = (parts: readonly string[]): string => parts.join(say`; `)

export interface ActualLine {
  /** As the statement names it. */
  readonly id: string
  readonly amount: Decimal
  readonly reason: string
}

export const isInYear = ({ plan, year }: ActualsView, day: string): boolean =>
  fiscalYearOf(day, plan.document.organisation.fiscalYear) === year

/** Nothing for want of a rate; the forecast would have said so. */
export const ownAmount = ({ plan }: ActualsView, { amount, currency }: MoneyRecord, day: string): Decimal => {
  const rate = budgetRate(plan, currency, day)
  return rate === null ? ZERO : exchange({ amount: new Decimal(amount), currency }, rate, plan.currency).amount
}

/** Entries in effect of a kind. */
export const entriesOf = <K extends EntryKind>({ position }: ActualsView, kind: K): readonly EntryOf<K>[] =>
  position.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)

const sumOf = (view: ActualsView, entries: readonly { readonly amount: MoneyRecord; readonly on: string }[]): Decimal =>
  added(entries.map(({ amount, on }) => ownAmount(view, amount, on)))

const inYear = <K extends EntryKind>(view: ActualsView, kind: K): readonly EntryOf<K>[] =>
  entriesOf(view, kind).filter(({ on }) => isInYear(view, on))

const fees = (view: ActualsView): ActualLine => {
  const { plan, position, year } = view
  const invoices = entriesOf(view, 'invoiced').filter(({ fiscalYear }) => fiscalYear === year)
  const ids = new Set(invoices.map(({ id }) => id))
  const ofThem = (kind: 'paid' | 'waived' | 'written-off') => entriesOf(view, kind).filter(({ invoice }) => ids.has(invoice))
  const open = added(position.receivables.flatMap((each) => (ids.has(each.entry.id) ? [each.open] : [])))
  const tell = (amount: Decimal, words: (amount: string) => string): readonly string[] =>
    amount.isZero() ? [] : [words(amountIn(plan.currency, amount))]
  const payments = inYear(view, 'paid')
  const parts = [
    ...tell(sumOf(view, ofThem('paid')), (amount) => say`${amount} paid`),
    ...tell(sumOf(view, ofThem('waived')), (amount) => say`${amount} waived`),
    ...tell(sumOf(view, ofThem('written-off')), (amount) => say`${amount} written off`),
    ...tell(open, (amount) => say`${amount} open at the end`),
  ]
  const earlier = tell(
    sumOf(
      view,
      payments.filter(({ invoice }) => !ids.has(invoice)),
    ),
    (amount) => say`${amount} paid for other years`,
  )
  return {
    id: 'income-recurrent-membership-fees',
    amount: sumOf(view, payments),
    reason: `${clauses([invoicedText(view, invoices, parts.join(', ')), ...earlier])}.`,
  }
}

const invoicedText = (view: ActualsView, invoices: readonly EntryOf<'invoiced'>[], parts: string): string => {
  const { plan, year, amounts } = view
  if (invoices.length === 0) return say`The register holds no invoice of ${year}`
  const amount = amountIn(plan.currency, sumOf(view, invoices))
  return amounts === 'bands' && invoices.length < ENOUGH
    ? say`${amount} invoiced: ${parts}`
    : say`${invoices.length} of ${plan.members(year).length} members invoiced, ${amount}: ${parts}`
}

const missions = (view: ActualsView): ActualLine => {
  const settled = inYear(view, 'settled')
  const accepted = view.position.quotes.filter(({ state }) => state === 'accepted')
  const open = added(
    accepted.map(({ entry, open: amount }) => ownAmount(view, { amount: amount.toFixed(), currency: entry.amount.currency }, entry.on)),
  )
  const left = amountIn(view.plan.currency, open)
  return {
    id: 'income-recurrent-user-pays-missions',
    amount: sumOf(view, settled),
    reason: quotesText(settled.length, accepted.length, left, view),
  }
}

const quotesText = (settled: number, accepted: number, open: string, { amounts }: ActualsView): string => {
  if (settled + accepted === 0) return say`No quote was accepted.`
  return amounts === 'bands'
    ? say`What was paid on quotes; ${open} accepted and not settled.`
    : say`${counted(settled, 'payment')} on quotes; ${open} accepted and not settled.`
}

interface Receipts {
  readonly booked: Decimal
  /** What the bank's rates brought beside the budget rates. */
  readonly exchange: Decimal
}

export const receiptsOf = (view: ActualsView, agreements: readonly AgreementPosition[]): Receipts => {
  const found = agreements.flatMap(({ agreement, instalments }) =>
    instalments.flatMap(({ receipts }) =>
      receipts
        .filter(({ on }) => isInYear(view, on))
        .map(({ on, amount, credited }) => {
          const atBudget = ownAmount(view, { amount: amount.toFixed(), currency: agreement.currency }, on)
          return { booked: credited ?? atBudget, atBudget }
        }),
    ),
  )
  const booked = added(found.map((each) => each.booked))
  return { booked, exchange: booked.minus(added(found.map(({ atBudget }) => atBudget))) }
}

/** So many instalments are named. */
const FEW = 3

const donors = (view: ActualsView, kind: 'restricted' | 'unrestricted'): ActualLine => {
  const own = view.position.agreements.filter(({ agreement }) => (agreement.restriction === 'none') === (kind === 'unrestricted'))
  const { booked, exchange: gained } = receiptsOf(view, own)
  const missing = own.flatMap(({ agreement, instalments, state }) =>
    instalments
      .filter(({ due, open }) => isInYear(view, due) && !open.isZero())
      .map(({ instalment, locked }) => instalmentText(`${agreement.title}, ${instalment.id}`, locked, state)),
  )
  const told = [missingText(missing), ...(gained.isZero() ? [] : [gainText(view, gained)])]
  return { id: `income-${kind}-donor-co-funding`, amount: booked, reason: `${clauses(told)}.` }
}

const instalmentText = (name: string, isLocked: boolean, state: AgreementState): string => {
  if (isLocked) return say`${name} (condition open)`
  return state === 'signed' ? name : `${name} (${spoken(state)})`
}

const missingText = (missing: readonly string[]): string => {
  if (missing.length === 0) return say`Every instalment due in the year came in`
  const named = clauses(missing.slice(0, FEW))
  return missing.length > FEW ? say`Due and not received: ${named} and ${missing.length - FEW} more` : say`Due and not received: ${named}`
}

const gainText = ({ plan: { currency } }: ActualsView, gained: Decimal): string => {
  const amount = amountIn(currency, gained.abs())
  return gained.gt(0) ? say`the bank’s rates brought ${amount} more` : say`the bank’s rates brought ${amount} less`
}

export const spentOn = (view: ActualsView, wanted: (activity: string) => boolean) => {
  const commitments = new Map(entriesOf(view, 'committed').map((entry) => [entry.id, entry]))
  const expenses = new Map(entriesOf(view, 'expensed').map((entry) => [entry.id, entry]))
  const activityOf = (commitment: string): string => commitments.get(commitment)?.activity ?? ''
  const own = inYear(view, 'expensed').filter(({ commitment }) => wanted(activityOf(commitment)))
  const paid = inYear(view, 'paid-out').filter(({ expense }) => wanted(activityOf(expenses.get(expense)?.commitment ?? '')))
  const open = view.position.commitments.filter(({ entry }) => entry.fiscalYear === view.year && wanted(entry.activity))
  return { expensed: sumOf(view, own), paid: sumOf(view, paid), committed: added(open.map((each) => each.open)) }
}

const activities = (view: ActualsView, use: 'base-line' | 'expansion'): ActualLine => {
  const kinds = new Map(view.plan.document.spending.activities.map(({ id, kind }) => [id, kind]))
  const { expensed, paid, committed } = spentOn(view, (activity) => kinds.get(activity) === use)
  const { currency } = view.plan
  const told =
    expensed.isZero() && committed.isZero()
      ? say`Nothing was committed or expensed`
      : say`${amountIn(currency, expensed)} expensed; ${amountIn(currency, committed)} committed for the year and not expensed`
  return { id: `paid-${use}`, amount: paid, reason: `${told}.` }
}

/** Only the lines that a register keeps; what it does not keep has no actual, never a zero. */
export const actualsOf = (view: ActualsView): readonly ActualLine[] => [
  fees(view),
  missions(view),
  donors(view, 'unrestricted'),
  donors(view, 'restricted'),
  activities(view, 'base-line'),
  activities(view, 'expansion'),
]
