/**
 * The smallest change of one limit that lets the others hold: the maximum rise to a hundredth of a per cent, or the ceiling to the minor
 * unit. Searched by halving, because the most that all can pay never falls when a limit is relaxed.
 */
import { Decimal } from '../money/decimal.ts'
import type { LimitTrouble } from './limit-trouble.ts'
import { type Held, mostOf } from './settle-shortfall.ts'

export interface Limited {
  /** Shares and money in force; null for a limit that is not. */
  readonly maximumRise: Decimal | null
  readonly ceiling: Decimal | null
}

export interface Relaxation {
  readonly limit: 'maximum rise' | 'ceiling'
  readonly from: Decimal
  readonly to: Decimal
}

/** A rise of a hundred times, or a fee of the whole target, is always enough where the limit is what is in the way. */
const LARGEST_RISE = new Decimal(100)
const STEP_OF_RISE = new Decimal('0.0001')

interface Search {
  readonly least: Decimal
  readonly most: Decimal
  readonly step: Decimal
}

/** The least multiple of the step beyond `least` for which it holds; null when it does not even at `most`. */
const smallest = ({ least, most, step }: Search, holds: (value: Decimal) => boolean): Decimal | null => {
  if (!holds(most)) return null
  let [low, high] = [least.div(step).floor(), most.div(step).ceil()]
  while (high.minus(low).gt(1)) {
    const middle = low.plus(high).div(2).floor()
    if (holds(middle.times(step))) high = middle
    else low = middle
  }
  return high.times(step)
}

const highs = ({ held, before }: LimitTrouble, { maximumRise, ceiling }: Limited, places: number): readonly Held[] =>
  [...held].map(([id, each]) => {
    const paid = before.get(id)
    const risen =
      maximumRise === null || paid === undefined || paid.isZero()
        ? null
        : paid.plus(paid.times(maximumRise).toDecimalPlaces(places, Decimal.ROUND_DOWN))
    const high = risen === null ? ceiling : ceiling === null ? risen : Decimal.min(risen, ceiling)
    return { ...each, high }
  })

/** Each limit relaxed alone, where that is enough. */
export const smallestRelaxations = (trouble: LimitTrouble, limited: Limited, places: number): readonly Relaxation[] => {
  const unit = new Decimal(10).pow(-places)
  const enough = (relaxed: Limited): boolean => {
    const members = highs(trouble, relaxed, places)
    const most = mostOf(members)
    return (
      members.every(({ low, high }) => high === null || high.gte(low)) &&
      (most === null || most.gte(trouble.target) || trouble.unmet.isZero())
    )
  }
  const { maximumRise, ceiling } = limited
  const rise =
    maximumRise === null
      ? null
      : smallest({ least: maximumRise, most: LARGEST_RISE, step: STEP_OF_RISE }, (to) => enough({ ...limited, maximumRise: to }))
  const top = trouble.target.plus([...trouble.held.values()].reduce((all, { low }) => all.plus(low), new Decimal(0)))
  const raised = ceiling === null ? null : smallest({ least: ceiling, most: top, step: unit }, (to) => enough({ ...limited, ceiling: to }))
  return [
    ...(maximumRise !== null && rise !== null ? [{ limit: 'maximum rise' as const, from: maximumRise, to: rise }] : []),
    ...(ceiling !== null && raised !== null ? [{ limit: 'ceiling' as const, from: ceiling, to: raised }] : []),
  ]
}
