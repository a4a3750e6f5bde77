/**
 * Hysteresis: on which side of each threshold a member stood the year before, and so which way the threshold lies out for it.
 *
 * The tiers of a schedule are a list, and every threshold divides it: the tiers up to its own from those behind, or, where an earlier tier
 * lies beyond it on the same indicator (below 60,000, then from 60,000 on), its own and those behind from the ones before. Who stood on a
 * threshold's side keeps it until it is passed by the share; so a member that leaves a tier comes to the next one whose thresholds it has
 * not passed, however far it goes, and skips none.
 */
import type { Comparison } from '../inputs/entry-rule.ts'
import type { CategoryRecord } from '../inputs/fee-schedule.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Band } from './entry.ts'
import { comparisonsOf } from './rule-comparisons.ts'
import { valueOn } from './rule-implies.ts'

const bounds = (tier: CategoryRecord): readonly Comparison[] =>
  tier.entry === undefined ? [] : comparisonsOf(tier.entry, []).map(({ comparison }) => comparison)

/** Whether the other bounds the same indicator from beyond: nobody is within both, but on the threshold itself. */
const isBeyond = (other: Comparison, own: Comparison, day: string): boolean => {
  if (other.indicator !== own.indicator || other.threshold.unit !== own.threshold.unit || other.is[0] === own.is[0]) return false
  const [theirs, ours] = [valueOn(other, day), valueOn(own, day)]
  return theirs !== null && ours !== null && (own.is.startsWith('<') ? theirs.gte(ours) : theirs.lte(ours))
}

/** The bands of one member on a day: by the tier it stood in, for each tier it may come to. */
export const bandsOf = (
  tiers: readonly CategoryRecord[],
  share: Decimal,
  day: string,
): ((stood: string, tier: CategoryRecord) => Band | null) => {
  const places = new Map(tiers.map(({ id }, at) => [id, at]))
  const asked = tiers.map(bounds)
  const backward = new Map(
    asked.flatMap((own, at) => {
      const before = asked.slice(0, at).flat()
      return own.map((comparison) => [comparison, before.some((other) => isBeyond(other, comparison, day))] as const)
    }),
  )
  return (stood, tier) => {
    const [from, to] = [places.get(stood), places.get(tier.id)]
    if (from === undefined || to === undefined) return null
    return { share, within: (comparison) => (backward.get(comparison) === true ? from >= to : from <= to) }
  }
}
