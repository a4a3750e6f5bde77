/** What an entry moves, by its kind, or why it is refused. */

import { firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import { extremes, keyOf, type Ledger, type Movement, type Posting } from './ledger.ts'
import { outOfTime } from './out-of-time.ts'
import { postRate, postReceived, postState, postTerm } from './post-agreement.ts'
import { postAccepted, postInvoiced, postOffInvoice, postQuote, postSettled } from './post-receivable.ts'
import {
  postCarriedForward,
  postCommitted,
  postExpensed,
  postOverride,
  postPaidOut,
  postReEstimated,
  postReserved,
} from './post-spending.ts'
import type { Refusal } from './problem.ts'

/** The fiscal years an entry belongs into: that of its effective day, and that whose money it moves. */
const yearsOf = (ledger: Ledger, entry: RegisterEntry): readonly number[] => {
  const own = fiscalYearOf(entry.on, ledger.plan.document.organisation.fiscalYear)
  if (entry.kind === 'reserved' || entry.kind === 'committed') return [...new Set([own, entry.fiscalYear])]
  return entry.kind === 'carried-forward' ? [...new Set([own, entry.into])] : [own]
}

const closedYear = (ledger: Ledger, entry: RegisterEntry): Refusal | null => {
  const rule = ledger.plan.document.organisation.fiscalYear
  for (const year of yearsOf(ledger, entry)) {
    const closing = ledger.plan.document.register?.closedYears?.find(({ fiscalYear }) => fiscalYear === year)
    if (closing === undefined || entry.recorded.slice(0, 10) < closing.closed) continue
    return {
      code: 'closed-year',
      found: String(year),
      expected: say`a fiscal year that is open, from ${firstDay(year + 1, rule)} on`,
      because: say`belongs to ${year}, whose books were closed on ${closing.closed}, and was recorded on ${entry.recorded.slice(0, 10)}`,
      remedy: say`Enter it into a year that is open, with a note that it concerns ${year}.`,
    }
  }
  return null
}

const refuse = (refusal: Refusal): Posting => ({ refusal })

const postReversed = (ledger: Ledger, entry: EntryOf<'reversed'>): Posting => {
  const found = entry.entry
  const other = ledger.entries.get(found)
  if (other === undefined && ledger.refused.has(found)) return { follows: found }
  if (other === undefined)
    return refuse({
      code: ledger.toCome.has(found) ? 'entry-not-recorded-yet' : 'unknown-entry',
      found,
      expected: say`the id of an earlier entry`,
      because: ledger.toCome.has(found)
        ? say`reverses "${found}", which was recorded after it`
        : say`reverses "${found}", which is not in the register`,
      remedy: say`Write the id of the entry to reverse.`,
    })
  if (other.kind === 'reversed')
    return refuse({
      code: 'reversal-of-reversal',
      found,
      expected: say`an entry that is no reversal`,
      because: say`reverses "${found}", which is itself a reversal`,
      remedy: say`Enter what "${other.entry}" said anew, under a name of its own.`,
    })
  const earlier = ledger.reversals.get(found)
  if (earlier !== undefined)
    return refuse({
      code: 'reversed-twice',
      found,
      expected: say`an entry that stands`,
      because: say`reverses "${found}", which "${earlier.id}" has reversed already`,
      remedy: say`Leave the entry out.`,
    })
  if (entry.on < other.on)
    return refuse({
      code: 'entry-before-another',
      found: entry.on,
      expected: say`${other.on} or later`,
      because: say`is effective on ${entry.on}, before "${found}" of ${other.on} which it reverses`,
      remedy: say`Write ${other.on} or a later day.`,
    })
  return undo(ledger, entry, other)
}

/** The opposite of every movement; refused when something stands on the entry. */
const undo = (ledger: Ledger, entry: EntryOf<'reversed'>, other: RegisterEntry): Posting => {
  const own = [...ledger.movements.values()].flatMap((list) => list.filter((movement) => movement.entry === other.id))
  const movements = own.map(
    (movement): Movement => ({ ...movement, by: entry.kind, entry: entry.id, on: entry.on, amount: movement.amount.negated() }),
  )
  const blocked = movements.find(
    ({ account, on, amount }) => account.kind !== 'charged' && extremes(ledger, account, on, amount).least.isNegative(),
  )
  const builders = [...ledger.entries.values()].filter(
    (each) => !ledger.reversals.has(each.id) && buildsOn(each, other) && !isSignedOtherwise(ledger, each, other),
  )
  const onAccount = blocked === undefined ? [] : (ledger.movements.get(keyOf(blocked.account)) ?? []).map((movement) => movement.entry)
  const names = [...new Set([...builders.map(({ id }) => id), ...onAccount.filter((id) => id !== other.id && !ledger.reversals.has(id))])]
  if (blocked === undefined && builders.length === 0) return { movements }
  const [first = '', ...others] = names.map((name) => say`"${name}"`)
  const all = others.reduce((before, name) => say`${before} and ${name}`, first)
  return refuse({
    code: 'others-build-on-it',
    found: other.id,
    expected: say`an entry on which no other builds`,
    because: others.length === 0 ? say`reverses "${other.id}", on which ${all} builds` : say`reverses "${other.id}", on which ${all} build`,
    remedy: say`Reverse ${all} first.`,
  })
}

/** Whether another signature of the agreement still stands before an entry. */
const isSignedOtherwise = (ledger: Ledger, entry: RegisterEntry, signature: RegisterEntry): boolean =>
  signature.kind === 'signed' &&
  (ledger.signatures.get(signature.agreement) ?? []).some(
    (other) => other.id !== signature.id && other.on <= entry.on && !ledger.reversals.has(other.id),
  )

const buildsOn = (entry: RegisterEntry, other: RegisterEntry): boolean => {
  const { id } = other
  switch (entry.kind) {
    case 'condition-met':
    case 'instalment-due':
    case 'received':
    case 'suspended':
      return other.kind === 'signed' && entry.agreement === other.agreement
    case 'accepted':
    case 'settled':
      return entry.quote === id
    case 'expensed':
    case 're-estimated':
      return entry.commitment === id
    case 'paid-out':
      return entry.expense === id
    case 'paid':
    case 'waived':
    case 'written-off':
      return entry.invoice === id
    case 'carried-forward':
      return entry.reservation === id
    default:
      return false
  }
}

export const post = (ledger: Ledger, entry: RegisterEntry): Posting => {
  const refusal = closedYear(ledger, entry) ?? (ledger.undone.has(entry.id) ? null : outOfTime(entry))
  return refusal === null ? postKind(ledger, entry) : refuse(refusal)
}

const postKind = (ledger: Ledger, entry: RegisterEntry): Posting => {
  switch (entry.kind) {
    case 'pledged':
    case 'signed':
    case 'suspended':
    case 'lapsed':
      return postState(ledger, entry)
    case 'condition-met':
    case 'instalment-due':
      return postTerm(ledger, entry)
    case 'received':
      return postReceived(ledger, entry)
    case 'invoiced':
      return postInvoiced(ledger, entry)
    case 'paid':
    case 'waived':
    case 'written-off':
      return postOffInvoice(ledger, entry)
    case 'reserved':
      return postReserved(ledger, entry)
    case 'carried-forward':
      return postCarriedForward(ledger, entry)
    case 'committed':
      return postCommitted(ledger, entry)
    case 're-estimated':
      return postReEstimated(ledger, entry)
    case 'expensed':
      return postExpensed(ledger, entry)
    case 'paid-out':
      return postPaidOut(ledger, entry)
    case 'quote-issued':
      return postQuote(ledger, entry)
    case 'accepted':
      return postAccepted(ledger, entry)
    case 'settled':
      return postSettled(ledger, entry)
    case 'rate-set':
      return postRate(ledger, entry)
    case 'override-granted':
      return postOverride(ledger, entry)
    case 'reversed':
      return postReversed(ledger, entry)
    default:
      return entry satisfies never
  }
}
