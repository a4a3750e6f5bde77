/**
 * The numbers that an algorithm over weights is worked out in, so that it is written once: near numbers, which may not be able to tell which
 * of two is larger, or decimals, which always say.
 */
import type { Formula } from '../formula/formula.ts'
import type { ValueReader } from '../formula/value.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import { minus, type Near, nearOf, order, plus, times } from '../money/near.ts'

export interface Numbers<N> {
  readonly read: (formula: Formula) => N
  readonly zero: N
  readonly one: N
  readonly plus: (left: N, right: N) => N
  readonly minus: (left: N, right: N) => N
  readonly times: (left: N, right: N) => N
  /** Below, at or above zero as `left` is below, at or above `right`; null where the numbers cannot tell. */
  readonly order: (left: N, right: N) => number | null
}

export const inDecimals = ({ read }: ValueReader): Numbers<Decimal> => ({
  read,
  zero: ZERO,
  one: ONE,
  plus: (left, right) => left.plus(right),
  minus: (left, right) => left.minus(right),
  times: (left, right) => left.times(right),
  order: (left, right) => left.comparedTo(right),
})

export const inNearNumbers = ({ near }: ValueReader): Numbers<Near> => ({
  read: near,
  zero: nearOf(ZERO),
  one: nearOf(ONE),
  plus,
  minus,
  times,
  order,
})
