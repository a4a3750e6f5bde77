/** Amounts of entries: of the right currency, payable in it, and not nothing. */

import type { MoneyRecord } from '../inputs/amount.ts'
import { speaking } from '../language/language.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal } from '../money/decimal.ts'
import { printAmount } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Refusal } from './problem.ts'
import type { Found } from './references.ts'

/** As it was entered, with the decimals apart as the language writes them: whoever enters it again copies it. */
export const written = ({ amount, currency }: MoneyRecord): string => `${amount.replace('.', speaking().point)} ${currency}`

export const printed = (amount: Decimal, currency: string): string => written({ amount: printAmount(amount, currency), currency })

const refuse = (refusal: Refusal): Found<Decimal> => ({ refusal })

/** The amount in its currency; `belongsTo` is what the currency is that of. */
export const amountIn = (record: MoneyRecord, currency: string, belongsTo: string): Found<Decimal> => {
  const amount = new Decimal(record.amount)
  const found = written(record)
  if (record.currency !== currency)
    return refuse({
      code: 'another-currency-than-its-own',
      found,
      expected: say`an amount in ${currency}`,
      because: say`gives ${found}, but ${belongsTo} is in ${currency}`,
      remedy: say`Write the amount in ${currency}.`,
    })
  if (amount.isZero())
    return refuse({
      code: 'nothing-entered',
      found,
      expected: say`an amount above zero`,
      because: say`moves nothing`,
      remedy: say`Write the amount, or leave the entry out.`,
    })
  if (amount.decimalPlaces() > minorUnits(currency))
    return refuse({
      code: 'amount-below-minor-unit',
      found,
      expected: say`at most ${minorUnits(currency)} decimals`,
      because: say`gives ${found}, which cannot be paid in ${currency}`,
      remedy: say`Write the amount with at most ${minorUnits(currency)} decimals.`,
    })
  return { found: amount }
}

/** A currency in which the plan can count: its own, or one with a rate of exchange. */
export const currencyWithRate = (plan: Plan, currency: string, set: boolean): Found<string> =>
  currency === plan.currency || set || plan.document.exchangeRates.some((record) => record.currency === currency)
    ? { found: currency }
    : {
        refusal: {
          code: 'currency-without-rate',
          found: currency,
          expected: say`a rate of ${plan.currency} per ${currency}`,
          because: say`is in ${currency}, for which there is no rate of exchange`,
          remedy: say`Add ${currency} to the exchange rates of the plan, or enter the rate with an entry of the kind rate-set before it.`,
        },
      }
