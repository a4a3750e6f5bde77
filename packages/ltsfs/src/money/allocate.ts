/**
 * Splits a total by weights so that the parts add up to it exactly: largest remainder (Hamilton), ties to whoever stands first.
 *
 * Every part is first cut down to the minor unit; the units left over go one each to the largest cut-off fractions. Decimals decide unless
 * two fractions lie so near that their last digits would: then exact fractions do.
 * Negative totals are split as their positive mirror. Throws on a negative weight or weights that sum to zero (checked at the door).
 */
import { Decimal, ZERO } from './decimal.ts'
import { type Fraction, fractionOf, inUnits } from './fraction.ts'

/** A total and the weights it is split by, as exact as they are known. */
export interface ExactSplit {
  readonly total: Fraction
  readonly weights: readonly Fraction[]
}

/** Parts of a unit: what remainders are apart when their last digits say nothing about them. Decimals of 60 digits are exact well beyond it. */
const NEAR = new Decimal('1e-30')
const DIGITS = Decimal.precision

interface Shared {
  readonly at: number
  readonly cut: Decimal
  readonly remainder: Decimal
}

const raise = (shared: readonly { readonly at: number; readonly cut: Decimal }[], raised: ReadonlySet<number>, unit: Decimal) =>
  shared.map(({ at, cut }) => (raised.has(at) ? cut.plus(unit) : cut))

/** The same in whole numbers: over the one denominator of all weights. */
const allocateFractions = ({ total, weights }: ExactSplit, places: number, unit: Decimal): readonly Decimal[] => {
  const common = weights.reduce((all, { under }) => all * under, 1n)
  const whole = weights.map(({ over, under }) => over * (common / under))
  const sum = whole.reduce((all, weight) => all + weight, 0n)
  const units = total.over * 10n ** BigInt(places)
  const shared = whole.map((weight, at) => {
    const [claim, of] = [units * weight, total.under * sum]
    return { at, units: claim / of, cut: inUnits(claim / of, places), remainder: claim % of }
  })
  const left = units - total.under * shared.reduce((all, part) => all + part.units, 0n)
  const byRemainder = shared.toSorted((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : a.at - b.at))
  const count = Number((left + total.under - 1n) / total.under)
  return raise(shared, new Set(byRemainder.slice(0, count).map(({ at }) => at)), unit)
}

/** Whether the decimals of a split are exact: nothing in it is longer than they are. */
const isExact = (total: Decimal, weights: readonly Decimal[], sum: Decimal, places: number): boolean => {
  const longest = weights.reduce((most, weight) => Math.max(most, weight.precision()), sum.precision())
  return total.precision() + longest + places + 1 <= DIGITS
}

/** What is left of the whole after six sixths is nothing, and may be below it in the last digit. */
const withoutLastDigits = (weight: Decimal, sum: Decimal): Decimal => {
  if (weight.negated().lte(NEAR.times(sum))) return ZERO
  throw new Error('cannot allocate by a negative weight')
}

const negated = ({ total, weights }: ExactSplit): ExactSplit => ({ total: { over: -total.over, under: total.under }, weights })

/** `exactly` is asked where decimals leave open who gets a unit; without it, the decimals themselves are taken as exact. */
export const allocateByLargestRemainder = (
  total: Decimal,
  given: readonly Decimal[],
  places: number,
  exactly: () => ExactSplit = () => ({ total: fractionOf(total), weights: given.map(fractionOf) }),
): readonly Decimal[] => {
  const sum = given.reduce((all, weight) => all.plus(weight), ZERO)
  const weights = given.map((weight) => (weight.isNegative() ? withoutLastDigits(weight, sum) : weight))
  if (sum.isZero()) throw new Error('cannot allocate: the weights sum to zero')
  if (total.isNegative())
    return allocateByLargestRemainder(total.negated(), weights, places, () => negated(exactly())).map((part) => part.negated())
  const unit = new Decimal(10).pow(-places)
  const ofUnit = sum.times(unit)
  const shared = weights.map((weight, at): Shared => {
    const claim = total.times(weight)
    const units = claim.divToInt(ofUnit)
    // What was cut off, times the sum of the weights: a quotient such as 1/3 has no last digit, so quotients would make equal remainders differ.
    return { at, cut: units.times(unit), remainder: claim.minus(units.times(ofUnit)) }
  })
  const left = total.minus(shared.reduce((all, part) => all.plus(part.cut), ZERO)).div(unit)
  const count = left.ceil().toNumber()
  const byRemainder = shared.toSorted((a, b) => b.remainder.comparedTo(a.remainder) || a.at - b.at)
  const [last, next] = [byRemainder[count - 1], byRemainder[count]]
  const isOpen = last !== undefined && next !== undefined && last.remainder.minus(next.remainder).lte(NEAR.times(ofUnit))
  if (isOpen && !isExact(total, weights, sum, places)) return allocateFractions(exactly(), places, unit)
  return raise(shared, new Set(byRemainder.slice(0, count).map(({ at }) => at)), unit)
}
