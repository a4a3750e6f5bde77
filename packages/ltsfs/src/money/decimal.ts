/**
 * The project's own decimal arithmetic: 60 significant digits, halves away from zero, never scientific notation.
 *
 * A clone, so that no other user of decimal.js can change how our money is rounded (and we cannot change theirs).
 */
import { Decimal as Shared } from 'decimal.js'

export const Decimal = Shared.clone({ precision: 60, rounding: Shared.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15, defaults: true })
export type Decimal = InstanceType<typeof Decimal>

export const ZERO: Decimal = new Decimal(0)
export const ONE: Decimal = new Decimal(1)
