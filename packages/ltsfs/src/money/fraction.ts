/**
 * Exact fractions of whole numbers, for the one question that decimals of 60 digits leave open: whether a value lies on a half of the minor
 * unit, or two remainders are equal, when a quotient such as 5/7 stands in between.
 */
import { Decimal } from './decimal.ts'

/** In lowest terms, `under` above zero. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const size = (value: bigint): bigint => (value < 0n ? -value : value)

const commonDivisor = (one: bigint, other: bigint): bigint => {
  let [left, right] = [size(one), size(other)]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

/** Throws for a fraction of nothing, as a division by nothing does. */
const fraction = (over: bigint, under: bigint): Fraction => {
  if (under === 0n) throw new Error('division by nothing')
  const divisor = commonDivisor(over, under) * (under < 0n ? -1n : 1n)
  return { over: over / divisor, under: under / divisor }
}

/** The decimal itself, digit by digit. */
export const fractionOf = (value: Decimal): Fraction => {
  const places = value.decimalPlaces()
  return fraction(BigInt(value.toFixed(places).replace('.', '')), 10n ** BigInt(places))
}

export const plus = (left: Fraction, right: Fraction): Fraction =>
  fraction(left.over * right.under + right.over * left.under, left.under * right.under)
export const minus = (left: Fraction, right: Fraction): Fraction =>
  fraction(left.over * right.under - right.over * left.under, left.under * right.under)
export const times = (left: Fraction, right: Fraction): Fraction => fraction(left.over * right.over, left.under * right.under)
export const over = (left: Fraction, right: Fraction): Fraction => fraction(left.over * right.under, left.under * right.over)

/** Below, at or above zero as `left` is below, at or above `right`. */
export const order = (left: Fraction, right: Fraction): number => {
  const apart = left.over * right.under - right.over * left.under
  return apart < 0n ? -1 : apart > 0n ? 1 : 0
}

/** A whole number of units of 10^-places. */
export const inUnits = (units: bigint, places: number): Decimal => new Decimal(units.toString()).times(new Decimal(10).pow(-places))

/** To so many decimals, half away from zero or towards zero. */
export const roundFraction = (value: Fraction, places: number, mode: 'half-away' | 'down'): Decimal => {
  const units = size(value.over) * 10n ** BigInt(places)
  const rounded = mode === 'down' ? units / value.under : (2n * units + value.under) / (2n * value.under)
  return inUnits(value.over < 0n ? -rounded : rounded, places)
}
