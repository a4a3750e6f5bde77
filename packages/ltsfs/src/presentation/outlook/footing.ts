/** Whether a table adds up, in a sentence under it. */
import { say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'

export interface Footing {
  /** What is added, in words: "Income: the lines less the total". */
  readonly what: string
  readonly currency: string
  /** What is left in each column that was added up: nothing where it foots. */
  readonly differences: readonly { readonly column: string; readonly left: Decimal }[]
  /** Where there is more than one of what was added up: "each of 10 columns" when not told. */
  readonly everywhere?: string
}

export const footing = ({ what, currency, differences, everywhere = say`each of ${differences.length} columns` }: Footing): string => {
  const amount = (value: Decimal) => `${spell(value, minorUnits(currency))} ${currency}`
  const wrong = differences.filter(({ left }) => !left.isZero())
  if (wrong.length > 0)
    return say`${what} leave ${wrong.map(({ column, left }) => say`${amount(left)} in ${column}`).join(', ')}: it does not add up.`
  const [first] = differences
  const where = differences.length === 1 && first !== undefined ? first.column : everywhere
  return say`${what} leave ${amount(ZERO)} in ${where}.`
}
