/**
 * Where the last digits of a decimal would decide: a value cut off at sixty digits beside a half of the minor unit, a whole unit, a threshold.
 *
 * Then the exact fraction decides; everywhere else the decimal does, because it is a hundred times as fast.
 */
import { Decimal } from '../money/decimal.ts'
import { type Fraction, order, roundFraction } from '../money/fraction.ts'
import { isSo } from './exact.ts'
import type { Formula, Relation } from './formula.ts'

export interface Readings {
  readonly read: (formula: Formula) => Decimal
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

/** Most amounts are in whole minor units already: those are not copied. */
export const roundExactly = ({ of, places, mode }: Extract<Formula, { readonly op: 'rounded' }>, { read, exact }: Readings): Decimal => {
  const value = read(of)
  if (value.decimalPlaces() <= places) return value
  if (isOnTheLine(value, places)) return roundFraction(exact(of), places, mode)
  return value.toDecimalPlaces(places, mode === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
}

export const holdsExactly = (left: Formula, relation: Relation, right: Formula, { read, exact }: Readings): boolean => {
  const [one, other] = [read(left), read(right)]
  return isSo(relation, isTheSame(one, other) ? order(exact(left), exact(right)) : one.comparedTo(other))
}
