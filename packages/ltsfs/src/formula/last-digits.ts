/**
 * Roundings, comparisons and splits by the cheapest numbers that leave no doubt: near numbers, then decimals, then exact fractions.
 *
 * Fractions decide where the last digits of a decimal would: a value cut off at sixty digits beside a half of the minor unit, a whole unit,
 * a threshold. A decimal is a hundred times as fast, and a near number ten times as fast again.
 */
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { Decimal } from '../money/decimal.ts'
import { type Fraction, order, roundFraction } from '../money/fraction.ts'
import { type Near, order as nearOrder } from '../money/near.ts'
import { allocateNear, roundNear } from '../money/near-units.ts'
import { isSo } from './exact.ts'
import type { Formula, Relation } from './formula.ts'

export interface Readings {
  readonly read: (formula: Formula) => Decimal
  readonly near: (formula: Formula) => Near
  readonly exact: (formula: Formula) => Fraction
}

/** Longer than what is written in a plan, so a quotient or a product that was cut off: its last digits mean nothing. */
const isCut = (value: Decimal): boolean => value.precision() > 50

/** Nothing but such digits lies between it and a whole or half unit. */
const isOnTheLine = (value: Decimal, places: number): boolean =>
  isCut(value) && value.toDecimalPlaces(places + 30).decimalPlaces() <= places + 1

/** Nothing but such digits lies between the two. */
const isTheSame = (left: Decimal, right: Decimal): boolean => {
  if (!isCut(left) && !isCut(right)) return false
  const apart = left.minus(right)
  return apart.isZero() || apart.e <= Math.max(left.e, right.e) - 30
}

/** Products and quotients grow digits; the decimal of anything else is at hand, or as cheap as a near number. */
const mayBeLong = ({ op }: Formula): boolean => op === 'times' || op === 'over'

/** Most amounts are in whole minor units already: those are not copied. */
export const roundExactly = (
  { of, places, mode }: Extract<Formula, { readonly op: 'rounded' }>,
  { read, near, exact }: Readings,
): Decimal => {
  const certain = mayBeLong(of) ? roundNear(near(of), places, mode) : null
  if (certain !== null) return certain
  const value = read(of)
  if (value.decimalPlaces() <= places) return value
  if (isOnTheLine(value, places)) return roundFraction(exact(of), places, mode)
  return value.toDecimalPlaces(places, mode === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
}

export const holdsExactly = (left: Formula, relation: Relation, right: Formula, { read, near, exact }: Readings): boolean => {
  const apart = mayBeLong(left) || mayBeLong(right) ? nearOrder(near(left), near(right)) : null
  if (apart !== null) return isSo(relation, apart)
  const [one, other] = [read(left), read(right)]
  return isSo(relation, isTheSame(one, other) ? order(exact(left), exact(right)) : one.comparedTo(other))
}

export const splitExactly = (
  total: Formula,
  weights: readonly Formula[],
  places: number,
  { read, near, exact }: Readings,
): readonly Decimal[] =>
  allocateNear(read(total), weights.map(near), places) ??
  allocateByLargestRemainder(read(total), weights.map(read), places, () => ({ total: exact(total), weights: weights.map(exact) }))
