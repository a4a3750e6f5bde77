/**
 * The exact Shapley value: what each of k players adds to the worth of the whole, averaged over every order in which they may come.
 *
 * So no order is preferred. Worths are given by set, a bit for each player. The parts are rounded to `places` by largest remainder, so
 * they add up to the worth of the whole less that of nobody, to the last unit; ties go to the player that stands first.
 */
import { Decimal, ZERO } from '../money/decimal.ts'

export const MOST_PLAYERS = 12

const factorial = (n: number): Decimal => (n < 2 ? new Decimal(1) : factorial(n - 1).times(n))

const members = (set: number): number => (set === 0 ? 0 : (set & 1) + members(set >>> 1))

/** Each part times k factorial: whole worths times whole weights, so nothing is lost. */
const numerators = (worths: readonly Decimal[], players: number): readonly Decimal[] => {
  const weights = Array.from({ length: players }, (_, before) => factorial(before).times(factorial(players - before - 1)))
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    return worths.reduce((all, worth, set) => {
      if ((set & bit) !== 0) return all
      const added = (worths[set | bit] ?? ZERO).minus(worth)
      return added.isZero() ? all : all.plus(added.times(weights[members(set)] ?? ZERO))
    }, ZERO)
  })
}

/**
 * By player: what it adds when it comes first, second, ... last, each averaged over all that may have come before it. Their mean is its
 * Shapley value before it is rounded.
 */
export const addedByPlace = (worths: readonly Decimal[]): readonly (readonly Decimal[])[] => {
  const players = Math.log2(worths.length)
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    const [sums, counts] = [Array.from({ length: players }, () => ZERO), Array.from({ length: players }, () => 0)]
    for (const [set, worth] of worths.entries()) {
      if ((set & bit) !== 0) continue
      const before = members(set)
      sums[before] = (sums[before] ?? ZERO).plus((worths[set | bit] ?? ZERO).minus(worth))
      counts[before] = (counts[before] ?? 0) + 1
    }
    return sums.map((sum, before) => sum.div(counts[before] ?? 1))
  })
}

/** `worths` has 2^players entries, each in whole units of `places`; throws for any other number, or too many players. */
export const shapley = (worths: readonly Decimal[], places: number): readonly Decimal[] => {
  const players = Math.log2(worths.length)
  if (!Number.isInteger(players) || players > MOST_PLAYERS) throw new Error(`cannot split the worth of ${worths.length} sets`)
  const all = factorial(players)
  const exact = numerators(worths, players)
  const cut = exact.map((part) => part.div(all).toDecimalPlaces(places, Decimal.ROUND_FLOOR))
  const unit = new Decimal(10).pow(-places)
  const whole = (worths.at(-1) ?? ZERO).minus(worths[0] ?? ZERO)
  const left = whole
    .minus(cut.reduce((sum, part) => sum.plus(part), ZERO))
    .div(unit)
    .toNumber()
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part.minus((cut[at] ?? ZERO).times(all)) }))
    .toSorted((a, b) => b.remainder.comparedTo(a.remainder) || a.at - b.at)
  const raised = new Set(byRemainder.slice(0, left).map(({ at }) => at))
  return cut.map((part, at) => (raised.has(at) ? part.plus(unit) : part))
}
