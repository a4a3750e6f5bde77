/**
 * Whole minor units where a near number leaves no doubt about them: rounded, and split by largest remainder. Null where it does, and then
 * the decimal or the exact fraction decides.
 *
 * Certain means: every value within reach of the near number gives the same whole units, so the exact value, which is one of them, does.
 */
import { Decimal } from './decimal.ts'
import { type Near, nearOf, over, plus, TEN_TO, times } from './near.ts'

const WIDEST = 2 ** 52
const LAST_PLACES = 2 ** -50

/** A whole number of units of 10^-places, written digit by digit: a quotient of two binary numbers might not be it. */
const ofUnits = (units: number, places: number): Decimal => {
  const power = TEN_TO[places] as number
  if (units % power === 0) return new Decimal(units / power)
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  return new Decimal(`${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`)
}

/** Half away from zero, or towards zero. */
export const roundNear = ({ value, off }: Near, places: number, mode: 'half-away' | 'down'): Decimal | null => {
  const power = TEN_TO[places]
  if (power === undefined) return null
  if (off === 0) return new Decimal(value)
  const scaled = value * power
  const size = Math.abs(scaled)
  if (!(size < WIDEST)) return null
  // Scaling cuts something away, and so do the differences below.
  const reach = off * power * (1 + LAST_PLACES) + LAST_PLACES * size
  const units = mode === 'down' ? Math.floor(size) : Math.floor(size + 0.5)
  const [least, most] = mode === 'down' ? [units, units + 1] : [units - 0.5, units + 0.5]
  const isCertain = (size - reach > least || units === 0) && size + reach < most
  return isCertain ? ofUnits(scaled < 0 ? -units : units, places) : null
}

/** The units of a total, where it is so many exactly and binary numbers can count them. */
const unitsOf = (total: Decimal, places: number): number | null => {
  const power = TEN_TO[places]
  const units = power === undefined ? Number.NaN : Math.round(nearOf(total).value * power)
  return Number.isSafeInteger(units) && units < WIDEST && ofUnits(units, places).eq(total) ? units : null
}

interface Claim {
  readonly at: number
  readonly units: number
  /** Of what was cut off. */
  readonly least: number
  readonly most: number
}

const claimOf = ({ value, off }: Near, at: number): Claim | null => {
  if (!(value < WIDEST)) return null
  const units = Math.floor(value)
  if (off === 0) return { at, units, least: 0, most: 0 }
  const [least, most] = [value - units - off - LAST_PLACES, value - units + off + LAST_PLACES]
  return least > 0 && most < 1 ? { at, units, least, most } : null
}

/** Every weight at or above zero beyond doubt, each part cut down beyond doubt, and no doubt about whose remainders are the largest. */
export const allocateNear = (total: Decimal, weights: readonly Near[], places: number): readonly Decimal[] | null => {
  const units = unitsOf(total.abs(), places)
  if (units === null || !weights.every(({ value, off }) => value > off || (value === 0 && off === 0))) return null
  const all = weights.reduce(plus)
  const claims: Claim[] = []
  for (const [at, weight] of weights.entries()) {
    const claim = claimOf(over(times({ value: units, off: 0 }, weight), all), at)
    if (claim === null) return null
    claims.push(claim)
  }
  const left = claims.reduce((rest, claim) => rest - claim.units, units)
  const byRemainder = claims.toSorted((a, b) => b.most - a.most)
  const [raised, others] = [byRemainder.slice(0, left), byRemainder.slice(left)]
  const lowest = raised.reduce((least, claim) => Math.min(least, claim.least), 1)
  if (others.some(({ most }) => most >= lowest)) return null
  const isRaised = new Set(raised.map(({ at }) => at))
  const sign = total.isNegative() ? -1 : 1
  return claims.map(({ at, units: cut }) => ofUnits(sign * (cut + (isRaised.has(at) ? 1 : 0)), places))
}
