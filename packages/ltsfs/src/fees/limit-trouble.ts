/** Why the limits of a schedule cannot all hold in a year: lowest fees above highest ones, or a shortfall that nobody is left to carry. */
import type { Decimal } from '../money/decimal.ts'
import type { Held } from './settle-shortfall.ts'

export interface LimitTrouble {
  /** Members whose lowest fee lies above their highest. */
  readonly crossed: readonly string[]
  readonly unmet: Decimal
  readonly target: Decimal
  readonly held: ReadonlyMap<string, Held>
}
