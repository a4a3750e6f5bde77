/** Which members change tier against the baseline, from which year on, and which single indicator decides. */
import { compareComposition, type Move } from '../plan/composition-change.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { type Composition, composition } from '../plan/tiers.ts'
import type { Alternative } from './alternative.ts'

export interface TierMove extends Move {
  /** Which of the alternatives moves the member. */
  readonly alternative: number
  /** The years in which it stands in the other tier. */
  readonly years: readonly number[]
  /** Titles of the tiers; null outside of the schedule. */
  readonly fromTitle: string | null
  readonly toTitle: string | null
}

const compositionIn = (plan: Plan, year: number): Composition => {
  const schedule = scheduleInForce(plan, year)
  return schedule === null ? new Map() : composition(plan, schedule, year)
}

const movesIn = (before: Plan, after: Plan, year: number): readonly Omit<TierMove, 'alternative'>[] => {
  const [old, now] = [compositionIn(before, year), compositionIn(after, year)]
  return compareComposition(old, now).map((move) => ({
    ...move,
    years: [year],
    fromTitle: old.get(move.member)?.tier.title ?? null,
    toTitle: now.get(move.member)?.tier.title ?? null,
  }))
}

/** One entry per member and pair of tiers, with all its years. */
export const tierMoves = (alternatives: readonly [Alternative, ...Alternative[]]): readonly TierMove[] => {
  const [baseline] = alternatives
  return alternatives.flatMap(({ plan }, alternative) => {
    const moves = plan.years.flatMap((year) => movesIn(baseline.plan, plan, year))
    const together = Map.groupBy(moves, ({ member, from, to }) => `${member} ${from} ${to}`)
    return [...together.values()].flatMap((group) => {
      const [first] = group
      return first === undefined ? [] : [{ ...first, alternative, years: group.flatMap(({ years }) => years) }]
    })
  })
}
