/**
 * A binary number beside an exact one, and how far apart the two are at most: enough to decide nearly every rounding and comparison
 * without working out sixty digits.
 *
 * Exact, because nothing is taken from such a number but what holds for every value within its reach; where that leaves a question open,
 * decimals and fractions answer it. After every operation `off` covers what both sides were off by, worked through it, and what the
 * operation itself cuts away: at most half a unit in the last place, counted twice (`LAST_PLACE`), since `off` is a binary number too and
 * each of the few operations that make it up could cut something away (`UP`).
 * Neither overflow nor underflow can happen on the way: numbers stand between `SMALLEST` and `LARGEST`, beyond which nothing is known.
 */
import type { Decimal } from './decimal.ts'

export interface Near {
  readonly value: number
  /** Nothing only where the value is a whole number that is meant exactly, below 2^53; NaN where nothing is known. */
  readonly off: number
}

const LAST_PLACE = 2 ** -52
const UP = 1 + 2 ** -48
const SMALLEST = 1e-150
const LARGEST = 1e150
const UNKNOWN: Near = { value: 0, off: Number.NaN }
/** Powers of ten up to 10^22 are exact in binary. */
export const TEN_TO: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))
const DIGITS_OF_LIMB = 7
const GREATEST_EXPONENT = 150

/** What lies beside a value after an operation; what both sides were off by, worked through it, is `carried`. */
const about = (value: number, carried: number): Near => {
  const size = Math.abs(value)
  const inRange = size <= LARGEST && (size >= SMALLEST || value === 0) && carried <= LARGEST
  return inRange ? { value, off: (carried + LAST_PLACE * size) * UP + SMALLEST } : UNKNOWN
}

const whole = (value: number): Near => ({ value, off: 0 })
const isNothing = ({ value, off }: Near): boolean => value === 0 && off === 0
const areWhole = (left: Near, right: Near): boolean => left.off === 0 && right.off === 0

const LIMB = 10_000_000
const LONGEST_SHORT = 3
const digitsOf = (limb: number): number => {
  let digits = 1
  while (limb >= (TEN_TO[digits] as number)) digits += 1
  return digits
}

/** Read from the digits themselves where they are few, seven to a limb: text takes ten times as long. Three operations cut something away. */
export const nearOf = (decimal: Decimal): Near => {
  if (decimal.isZero()) return whole(0)
  const { d: limbs, e: exponent, s: sign } = decimal
  if (!(Math.abs(exponent) < GREATEST_EXPONENT)) return UNKNOWN
  const [first = 0, second = 0, third = 0] = limbs
  const behind = DIGITS_OF_LIMB * (limbs.length - 1) + digitsOf(first) - 1 - exponent
  if (limbs.length > LONGEST_SHORT || Math.abs(behind) >= TEN_TO.length) return about(decimal.toNumber(), 0)
  const two = limbs.length === 1 ? first : first * LIMB + second
  const digits = sign * (limbs.length === LONGEST_SHORT ? two * LIMB + third : two)
  const power = TEN_TO[Math.abs(behind)] as number
  const value = behind > 0 ? digits / power : digits * power
  const isWhole = Number.isSafeInteger(digits) && Number.isSafeInteger(value) && (behind <= 0 || digits % power === 0)
  return isWhole ? whole(value) : about(value, 2 * LAST_PLACE * Math.abs(value))
}

export const plus = (left: Near, right: Near): Near => {
  const value = left.value + right.value
  return areWhole(left, right) && Number.isSafeInteger(value) ? whole(value) : about(value, left.off + right.off)
}

export const minus = (left: Near, right: Near): Near => {
  const value = left.value - right.value
  return areWhole(left, right) && Number.isSafeInteger(value) ? whole(value) : about(value, left.off + right.off)
}

export const times = (left: Near, right: Near): Near => {
  const value = left.value * right.value
  if (areWhole(left, right) && Number.isSafeInteger(value)) return whole(value)
  if ((isNothing(left) && right.off > 0) || (isNothing(right) && left.off > 0)) return whole(0)
  return about(value, Math.abs(left.value) * right.off + Math.abs(right.value) * left.off + left.off * right.off)
}

/** Nothing is known of a quotient by what may be nothing. */
export const over = (left: Near, right: Near): Near => {
  const value = left.value / right.value
  if (areWhole(left, right) && right.value !== 0 && left.value % right.value === 0) return whole(value)
  const size = Math.abs(right.value)
  if (isNothing(left) && right.off < size) return whole(0)
  return right.off < size / 2 ? about(value, (left.off + Math.abs(value) * right.off) / (size - right.off)) : UNKNOWN
}

/** The smaller or larger of two is off by no more than the one that is off by more. */
const either = (value: number, left: Near, right: Near): Near =>
  areWhole(left, right) ? whole(value) : about(value, Math.max(left.off, right.off))
export const smaller = (left: Near, right: Near): Near => either(Math.min(left.value, right.value), left, right)
export const larger = (left: Near, right: Near): Near => either(Math.max(left.value, right.value), left, right)

/** Below, at or above zero as `left` is below, at or above `right`; null where they lie too near to each other to tell. */
export const order = (left: Near, right: Near): number | null => {
  const apart = minus(left, right)
  if (apart.off === 0) return Math.sign(apart.value)
  return Math.abs(apart.value) > apart.off ? Math.sign(apart.value) : null
}
