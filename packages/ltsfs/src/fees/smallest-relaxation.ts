/**
 * The smallest change of one limit that lets all limits hold: a rate to a hundredth of a per cent, money to the minor unit.
 *
 * Every value is tried on the whole plan. The one given holds and the next stricter one does not; a smaller one further off may hold by
 * chance, because a fee that rose less in one year may rise less in the next.
 */
import { isMoney } from '../formula/unit.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { FeeLimitsRecord } from '../inputs/fee-limits.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import { firstFailing, type LimitedYear, type LimitName, relaxedTo, valuesOf } from './relaxed-plan.ts'

export interface Relaxation {
  readonly limit: LimitName
  /** The one value it has today; null where it has several, and every stricter one is relaxed. */
  readonly from: Decimal | null
  readonly to: Decimal
  /** "1", or the currency the limit is written in. */
  readonly unit: string
  /** The fiscal year that fails next; null when all hold. */
  readonly failsIn: number | null
}

const LIMITS: readonly LimitName[] = ['maximumRise', 'maximumFall', 'ceiling', 'floor']
const STEP_OF_RATE = new Decimal('0.0001')
/** Doublings of a step: beyond any amount a plan can hold. */
const MOST_DOUBLINGS = 140

const stepOf = ({ unit }: DatedNumber): Decimal => (isMoney(unit) ? new Decimal(10).pow(-minorUnits(unit)) : STEP_OF_RATE)

/** Further and further from where it does not hold until it does, then back by halves. `at` gives the value so many steps off. */
const smallest = (at: (steps: Decimal) => Decimal, holds: (value: Decimal) => boolean): Decimal | null => {
  let [low, high] = [ZERO, ONE]
  for (let doubled = 0; !holds(at(high)); doubled += 1) {
    if (doubled === MOST_DOUBLINGS || at(high).eq(at(low))) return null
    ;[low, high] = [high, high.times(2)]
  }
  while (high.minus(low).gt(1)) {
    const middle = low.plus(high).div(2).floor()
    if (holds(at(middle))) high = middle
    else low = middle
  }
  return at(high)
}

/** From the strictest value on: a whole number of steps away, and no further than a limit can go. */
const wayFrom = (strictest: Decimal, step: Decimal, name: LimitName): ((steps: Decimal) => Decimal) => {
  if (name === 'floor') return (steps) => Decimal.max(ZERO, strictest.div(step).ceil().minus(steps).times(step))
  const risen = (steps: Decimal) => strictest.div(step).floor().plus(steps).times(step)
  return name === 'maximumFall' ? (steps) => Decimal.min(ONE, risen(steps)) : risen
}

const relaxationOf = (place: LimitedYear, limits: FeeLimitsRecord, name: LimitName, until: number | null): readonly Relaxation[] => {
  const dated: DatedNumber | undefined = limits[name]
  const values = dated === undefined ? [] : valuesOf(dated)
  const [first] = values
  if (dated === undefined || first === undefined) return []
  const isEnough = (failing: number | null): boolean => failing === null || (until !== null && failing > until)
  const { [name]: _, ...without } = limits
  if (!isEnough(firstFailing(place, without))) return []
  const strictest = values.reduce((all, value) => (name === 'floor' ? Decimal.max(all, value) : Decimal.min(all, value)), first)
  const to = smallest(wayFrom(strictest, stepOf(dated), name), (value) => isEnough(firstFailing(place, relaxedTo(limits, name, value))))
  if (to === null) return []
  const failsIn = firstFailing(place, relaxedTo(limits, name, to))
  return [{ limit: name, from: values.length === 1 ? first : null, to, unit: dated.unit, failsIn }]
}

/** Each limit relaxed alone, where that is enough for all years; where none is, those that are enough for the year that fails. */
export const smallestRelaxations = (place: LimitedYear): readonly Relaxation[] => {
  const { limits } = place.schedule
  if (limits === undefined) return []
  const all = LIMITS.flatMap((name) => relaxationOf(place, limits, name, null))
  return all.length > 0 ? all : LIMITS.flatMap((name) => relaxationOf(place, limits, name, place.year))
}

/** Whether the limits hold when what they leave short falls on the reserves. */
export const reservesAreEnough = (place: LimitedYear): boolean => {
  const { limits } = place.schedule
  return limits?.shortfall === 'other-members' && firstFailing(place, { ...limits, shortfall: 'reserves' }) === null
}
