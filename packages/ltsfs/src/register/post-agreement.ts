/** Entries of agreements: their states, conditions and days, and what the donors paid. */

import type { EntryOf } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { amountIn, currencyWithRate, printed } from './amounts.ts'
import { type Account, balance, extremes, type Ledger, type Posting } from './ledger.ts'
import { agreementOf, instalmentOf } from './references.ts'

export const NO_MOVEMENT: Posting = { movements: [] }

export const postState = (ledger: Ledger, entry: EntryOf<'pledged' | 'signed' | 'suspended' | 'lapsed'>): Posting => {
  const agreement = agreementOf(ledger, entry, entry.agreement, entry.kind === 'suspended')
  return 'found' in agreement ? NO_MOVEMENT : agreement
}

export const postTerm = (ledger: Ledger, entry: EntryOf<'condition-met' | 'instalment-due'>): Posting => {
  const agreement = agreementOf(ledger, entry, entry.agreement, true)
  if (!('found' in agreement)) return agreement
  const instalment = instalmentOf(agreement.found, entry.instalment)
  return 'found' in instalment ? NO_MOVEMENT : instalment
}

const receivedAccount = (agreement: string, instalment: string, currency: string): Account => ({
  kind: 'received',
  of: agreement,
  id: instalment,
  currency,
})

export const postReceived = (ledger: Ledger, entry: EntryOf<'received'>): Posting => {
  const agreement = agreementOf(ledger, entry, entry.agreement, true)
  if (!('found' in agreement)) return agreement
  const instalment = instalmentOf(agreement.found, entry.instalment)
  if (!('found' in instalment)) return instalment
  const { currency, amount: promised } = instalment.found.amount
  const amount = amountIn(entry.amount, currency, say`the instalment "${entry.instalment}" of "${entry.agreement}"`)
  if (!('found' in amount)) return amount
  const credited = entry.credited && amountIn(entry.credited, ledger.plan.currency, say`the plan`)
  if (credited !== undefined && !('found' in credited)) return credited
  const rate = credited === undefined ? currencyWithRate(ledger.plan, currency, ledger.rated.has(currency)) : { found: currency }
  if (!('found' in rate)) return rate
  const account = receivedAccount(entry.agreement, entry.instalment, currency)
  if (extremes(ledger, account, entry.on, amount.found).most.lte(promised))
    return { movements: [{ account, by: entry.kind, entry: entry.id, on: entry.on, amount: amount.found }] }
  const left = new Decimal(promised).minus(balance(ledger, account, '9999-12-31'))
  const open = printed(left, currency)
  if (left.isZero())
    return {
      refusal: {
        code: 'receipt-above-instalment',
        found: printed(amount.found, currency),
        expected: say`no further receipt`,
        because: say`receives ${printed(amount.found, currency)}, but nothing of the instalment "${entry.instalment}" of "${entry.agreement}" is open any more`,
        remedy: say`Enter it for the instalment it belongs to, or leave it out if it is entered already.`,
      },
    }
  return {
    refusal: {
      code: 'receipt-above-instalment',
      found: printed(amount.found, currency),
      expected: say`at most ${open}`,
      because: say`receives ${printed(amount.found, currency)}, but only ${open} of the instalment "${entry.instalment}" of "${entry.agreement}" are open`,
      remedy: say`Enter ${open} for this instalment and the rest for the instalment it belongs to.`,
    },
  }
}

export const postRate = (ledger: Ledger, entry: EntryOf<'rate-set'>): Posting => {
  const agreement = entry.agreement === undefined ? { found: null } : agreementOf(ledger, entry, entry.agreement, false)
  if (!('found' in agreement)) return agreement
  if (agreement.found !== null && agreement.found.currency !== entry.currency)
    return {
      refusal: {
        code: 'another-currency-than-its-own',
        found: entry.currency,
        expected: agreement.found.currency,
        because: say`agrees a rate for ${entry.currency}, but the agreement "${agreement.found.id}" is in ${agreement.found.currency}`,
        remedy: say`Write the rate for ${agreement.found.currency}.`,
      },
    }
  if (entry.currency !== ledger.plan.currency && !new Decimal(entry.rate).isZero()) return NO_MOVEMENT
  return {
    refusal: {
      code: 'nothing-entered',
      found: `${entry.rate} ${ledger.plan.currency}/${entry.currency}`,
      expected: say`a rate above zero of another currency than ${ledger.plan.currency}`,
      because: say`sets a rate that converts nothing`,
      remedy: say`Write what one unit of the other currency is worth, or leave the entry out.`,
    },
  }
}
