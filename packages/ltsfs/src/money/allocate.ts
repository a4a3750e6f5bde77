/**
 * Splits a total by weights so that the parts add up to it exactly: largest remainder (Hamilton), ties to whoever stands first.
 *
 * Every part is first cut down to the minor unit; the units left over go one each to the largest cut-off fractions.
 * Negative totals are split as their positive mirror. Throws on a negative weight or weights that sum to zero (checked at the door).
 */
import { Decimal, ZERO } from './decimal.ts'

export const allocateByLargestRemainder = (total: Decimal, weights: readonly Decimal[], places: number): readonly Decimal[] => {
  const sum = weights.reduce((all, weight) => all.plus(weight), ZERO)
  if (weights.some((weight) => weight.isNegative() && !weight.isZero())) throw new Error('cannot allocate by a negative weight')
  if (sum.isZero()) throw new Error('cannot allocate: the weights sum to zero')
  if (total.isNegative()) return allocateByLargestRemainder(total.negated(), weights, places).map((part) => part.negated())
  const unit = new Decimal(10).pow(-places)
  const ofUnit = sum.times(unit)
  const shared = weights.map((weight, at) => {
    const claim = total.times(weight)
    const units = claim.divToInt(ofUnit)
    // What was cut off, times the sum of the weights: a quotient such as 1/3 has no last digit, so quotients would make equal remainders differ.
    return { at, cut: units.times(unit), remainder: claim.minus(units.times(ofUnit)) }
  })
  const cut = shared.map((part) => part.cut)
  const left = total.minus(cut.reduce((all, part) => all.plus(part), ZERO)).div(unit)
  const byRemainder = shared.toSorted((a, b) => b.remainder.comparedTo(a.remainder) || a.at - b.at)
  const raised = new Set(byRemainder.slice(0, left.ceil().toNumber()).map(({ at }) => at))
  return cut.map((part, at) => (raised.has(at) ? part.plus(unit) : part))
}
