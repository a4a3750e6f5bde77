/** Entries of receivables: what members were invoiced, paid, were spared, and will never pay; quotes of missions, which become receivables when accepted. */

import type { EntryOf } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import { amountIn, currencyWithRate, printed } from './amounts.ts'
import { type Account, balance, extremes, isInEffect, type Ledger, type Movement, type Posting } from './ledger.ts'
import { NO_MOVEMENT } from './post-agreement.ts'
import type { RegisterCode } from './problem.ts'
import { entryOf, RECORDS, recordOf } from './references.ts'

export const receivableAccount = (invoice: EntryOf<'invoiced'>): Account => ({
  kind: 'receivable',
  of: invoice.member,
  id: invoice.id,
  currency: invoice.amount.currency,
})

export const quoteAccount = (quote: EntryOf<'quote-issued'>): Account => ({
  kind: 'quote',
  of: quote.mission,
  id: quote.id,
  currency: quote.amount.currency,
})

export const postInvoiced = (ledger: Ledger, entry: EntryOf<'invoiced'>): Posting => {
  const member = recordOf(RECORDS.member(), entry.member, ledger.plan.document.members)
  if (!('found' in member)) return member
  const { currency } = entry.amount
  const amount = amountIn(entry.amount, currency, 'it')
  if (!('found' in amount)) return amount
  const rate = currencyWithRate(ledger.plan, currency, ledger.rated.has(currency))
  if (!('found' in rate)) return rate
  return { movements: [{ account: receivableAccount(entry), by: entry.kind, entry: entry.id, on: entry.on, amount: amount.found }] }
}

interface Outgoing {
  readonly entry: EntryOf<'paid' | 'waived' | 'written-off' | 'settled'>
  readonly account: Account
  readonly code: RegisterCode
  readonly what: string
}

/** Takes an amount off an account that may not fall below nothing. */
const takeOff = (ledger: Ledger, { entry, account, code, what }: Outgoing): Posting => {
  const amount = amountIn(entry.amount, account.currency, what)
  if (!('found' in amount)) return amount
  const movement: Movement = { account, by: entry.kind, entry: entry.id, on: entry.on, amount: amount.found.negated() }
  if (!extremes(ledger, account, entry.on, movement.amount).least.isNegative()) return { movements: [movement] }
  const left = balance(ledger, account, '9999-12-31')
  const [taken, open] = [printed(amount.found, account.currency), printed(left, account.currency)]
  if (left.isZero())
    return {
      refusal: {
        code,
        found: taken,
        expected: say`no further entry`,
        because: say`takes ${taken} off ${what}, of which nothing is open any more`,
        remedy: say`Enter it where it belongs, or leave it out if it is entered already.`,
      },
    }
  return {
    refusal: {
      code,
      found: taken,
      expected: say`at most ${open}`,
      because: say`takes ${taken} off ${what}, of which ${open} are open`,
      remedy: say`Enter at most ${open}, and what is more where it belongs.`,
    },
  }
}

export const postOffInvoice = (ledger: Ledger, entry: EntryOf<'paid' | 'waived' | 'written-off'>): Posting => {
  const invoice = entryOf(ledger, entry, entry.invoice, 'invoiced')
  if (!('found' in invoice)) return invoice
  const account = receivableAccount(invoice.found)
  return takeOff(ledger, { entry, account, code: 'payment-above-invoice', what: say`the invoice "${entry.invoice}"` })
}

export const postQuote = (ledger: Ledger, entry: EntryOf<'quote-issued'>): Posting => {
  const mission = recordOf(RECORDS.mission(), entry.mission, ledger.plan.document.userPaysMissions.missions)
  if (!('found' in mission)) return mission
  const { currency } = entry.amount
  const amount = amountIn(entry.amount, currency, 'it')
  if (!('found' in amount)) return amount
  const rate = currencyWithRate(ledger.plan, currency, ledger.rated.has(currency))
  return 'found' in rate ? NO_MOVEMENT : rate
}

export const postAccepted = (ledger: Ledger, entry: EntryOf<'accepted'>): Posting => {
  const quote = entryOf(ledger, entry, entry.quote, 'quote-issued')
  if (!('found' in quote)) return quote
  const { validUntil, amount } = quote.found
  if (entry.on > validUntil)
    return {
      refusal: {
        code: 'quote-no-longer-valid',
        found: entry.on,
        expected: say`${validUntil} or earlier`,
        because: say`accepts the quote "${entry.quote}" on ${entry.on}, which was valid until ${validUntil}`,
        remedy: say`Issue a new quote and enter its acceptance.`,
      },
    }
  const earlier = [...ledger.entries.values()].find(
    (other) => other.kind === 'accepted' && other.quote === entry.quote && isInEffect(ledger, other, '9999-12-31'),
  )
  if (earlier !== undefined)
    return {
      refusal: {
        code: 'quote-accepted-twice',
        found: entry.quote,
        expected: say`a quote not accepted yet`,
        because: say`accepts the quote "${entry.quote}", which "${earlier.id}" has accepted already`,
        remedy: say`Leave the entry out.`,
      },
    }
  const account = quoteAccount(quote.found)
  const accepted = amountIn(amount, account.currency, 'it')
  if (!('found' in accepted)) return accepted
  return { movements: [{ account, by: entry.kind, entry: entry.id, on: entry.on, amount: accepted.found }] }
}

export const postSettled = (ledger: Ledger, entry: EntryOf<'settled'>): Posting => {
  const quote = entryOf(ledger, entry, entry.quote, 'quote-issued')
  if (!('found' in quote)) return quote
  const account = quoteAccount(quote.found)
  return takeOff(ledger, { entry, account, code: 'settlement-above-quote', what: say`the accepted quote "${entry.quote}"` })
}
