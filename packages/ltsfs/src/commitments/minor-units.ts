/** Amounts as whole minor units: what may be counted on is rounded down, what is owed is rounded up. Exact up to 2^53. */
import { minorUnits } from '../money/currency.ts'
import { Decimal } from '../money/decimal.ts'

const MOST = new Decimal(Number.MAX_SAFE_INTEGER)

/** More than the exact integers hold counts as the most they hold; a network of such amounts is refused (`tooLarge`). */
const whole = (amount: Decimal): number => Decimal.min(amount, MOST).toNumber()

export const countedOn = (amount: Decimal, currency: string): number =>
  whole(amount.times(new Decimal(10).pow(minorUnits(currency))).toDecimalPlaces(0, Decimal.ROUND_FLOOR))

export const owed = (amount: Decimal, currency: string): number =>
  whole(amount.times(new Decimal(10).pow(minorUnits(currency))).toDecimalPlaces(0, Decimal.ROUND_CEIL))

export const inMajorUnits = (amount: number, currency: string): Decimal =>
  new Decimal(amount).div(new Decimal(10).pow(minorUnits(currency)))
