/**
 * How fees are spread: the share of the largest payers, the Gini coefficient, and whether those who have more pay more than in proportion.
 *
 * Gini: the mean difference between two members over twice the mean; nothing when all pay alike. Progressivity, after Kakwani: the
 * concentration of fees over members ranked by their capacity less the Gini of that capacity; above nothing fees rise faster than
 * capacity, below nothing slower. Members are the units; equal capacities share their rank. Exact decimals.
 */
import { Decimal, ZERO } from '../money/decimal.ts'

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** Null where nothing is paid. */
export const topShare = (amounts: readonly Decimal[], count: number): Decimal | null => {
  const all = add(amounts)
  if (all.isZero()) return null
  return add(amounts.toSorted((a, b) => b.comparedTo(a)).slice(0, count)).div(all)
}

/** Ranks from 1 up; equal values share the middle of their ranks. */
const ranks = (values: readonly Decimal[]): readonly Decimal[] =>
  values.map((value) => {
    const below = values.filter((other) => other.lt(value)).length
    const equal = values.filter((other) => other.eq(value)).length
    return new Decimal(2 * below + equal + 1).div(2)
  })

/** How far amounts gather at the upper end of a ranking by other values, from -1 to 1; null where nothing is paid. */
const concentrationOf = (amounts: readonly Decimal[], by: readonly Decimal[]): Decimal | null => {
  const [all, count] = [add(amounts), new Decimal(amounts.length)]
  if (all.isZero()) return null
  const placed = ranks(by)
  const weighted = add(amounts.map((amount, at) => amount.times(placed[at] ?? ZERO)))
  return weighted.times(2).div(all.times(count)).minus(count.plus(1).div(count))
}

export const gini = (amounts: readonly Decimal[]): Decimal | null => concentrationOf(amounts, amounts)

/** Null where nothing is paid, or nobody has any capacity. */
export const progressivity = (amounts: readonly Decimal[], capacities: readonly Decimal[]): Decimal | null => {
  const [fees, capacity] = [concentrationOf(amounts, capacities), gini(capacities)]
  return fees === null || capacity === null ? null : fees.minus(capacity)
}
