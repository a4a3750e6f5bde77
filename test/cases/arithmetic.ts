/** The arithmetic in which a case writes down how its figure is derived by hand: `round(7000 * 1.02) + 2500`. Throws for anything else. */
import { calculate as calculated } from '../../packages/ltsfs/src/money/arithmetic.ts'
import type { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'

export const calculate = (text: string): Decimal => {
  const result = calculated(text)
  if (!result.ok) throw new Error(`"${text}" is not arithmetic: ${result.message}`)
  return result.value
}
