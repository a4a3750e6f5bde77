/** An exact amount of one currency. Adding two currencies is an error, never a silent conversion. */
import { minorUnits } from './currency.ts'
import type { Decimal } from './decimal.ts'
import { parseDecimal } from './decimal-text.ts'

export interface Money {
  readonly amount: Decimal
  /** ISO 4217. */
  readonly currency: string
}

/** Reads a decimal text as money; null when the text is not a decimal. */
export const parseMoney = (text: string, currency: string): Money | null => {
  const amount = parseDecimal(text)
  return amount && { amount, currency }
}

/** Writes an amount with exactly the decimals of its currency, never a JSON number: "5145.00", "120" for a currency without minor unit. */
export const printAmount = (amount: Decimal, currency: string): string => {
  const printed = amount.toFixed(minorUnits(currency))
  return /^-0(?:\.0+)?$/.test(printed) ? printed.slice(1) : printed
}

/** Rounds to the minor unit, half away from zero, as a spreadsheet's ROUND does. */
export const roundToMinorUnit = (amount: Decimal, currency: string): Decimal => amount.toDecimalPlaces(minorUnits(currency))

/** The sum of two amounts of one currency; throws when the currencies differ. */
export const addMoney = (left: Money, right: Money): Money => {
  if (left.currency !== right.currency) throw new Error(`cannot add ${left.currency} and ${right.currency}: convert first, at a dated rate`)
  return { amount: left.amount.plus(right.amount), currency: left.currency }
}

/** An amount in another currency at a rate of `target` per unit of its own, rounded to the target's minor unit. */
export const exchange = (money: Money, rate: Decimal, target: string): Money => ({
  amount: roundToMinorUnit(money.amount.times(rate), target),
  currency: target,
})
