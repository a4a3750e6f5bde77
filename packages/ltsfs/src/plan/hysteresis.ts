/**
 * Hysteresis: on which side of each threshold a member stood the year before, and so which way the threshold lies out for it.
 *
 * Each threshold is looked at by itself: whose value held against it is given room beyond it, whose value did not must pass it by the
 * share, whatever tier the member came to for other reasons. So a member of which nothing changes stays where the rules put it, and one
 * that leaves a tier comes to the next one whose thresholds it has not passed, however far it goes.
 */
import type { Comparison } from '../inputs/entry-rule.ts'
import type { CategoryRecord } from '../inputs/fee-schedule.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { Decimal } from '../money/decimal.ts'
import { type Band, enters } from './entry.ts'
import type { Plan } from './plan.ts'
import { comparisonsOf } from './rule-comparisons.ts'
import { valueOn } from './rule-implies.ts'

/** The thresholds below which a member stood, and those above, by name; one of which that could not be told is absent. */
export type Sides = ReadonlyMap<string, 'below' | 'above'>

/** Thresholds by a name that is the same from one schedule to the next: its tier, its indicator, its direction and how many came before. */
const namesOf = (tiers: readonly CategoryRecord[]): ReadonlyMap<Comparison, string> =>
  new Map(
    tiers.flatMap(({ id, entry }) => {
      const before = new Map<string, number>()
      return (entry === undefined ? [] : comparisonsOf(entry, [])).map(({ comparison }) => {
        const { indicator, is, threshold } = comparison
        const kind = `${indicator} ${threshold.unit} ${is[0]}`
        const nth = before.get(kind) ?? 0
        before.set(kind, nth + 1)
        return [comparison, `${id} ${kind} ${nth}`] as const
      })
    }),
  )

/** Below 60,000 and from 60,000 on divide members in one place; at most 60,000 and above it in another. */
const boundaryOf = (comparison: Comparison, day: string): string | null => {
  const { indicator, is, threshold } = comparison
  const value = valueOn(comparison, day)
  const on = is === '<' || is === '>=' ? 'above' : 'below'
  return value === null ? null : `${indicator} ${threshold.unit} ${value.toFixed()} ${on}`
}

/**
 * How far the thresholds of tiers lie out on a day for a member, by the sides on which it stood before. Rules that divide members in one
 * place have one side: no gap opens between them, and none where a new tier begins at the threshold of an old one.
 */
export const bandsOf = (tiers: readonly CategoryRecord[], share: Decimal, day: string): ((stood: Sides) => Band) => {
  const placed = [...namesOf(tiers)].map(([comparison, name]) => [comparison, name, boundaryOf(comparison, day)] as const)
  const boundaries = new Map(placed.map(([comparison, , boundary]) => [comparison, boundary]))
  return (stood) => {
    const sides = new Map<string | null, 'below' | 'above'>()
    for (const [, name, boundary] of placed) {
      const side = stood.get(name)
      if (side !== undefined && !sides.has(boundary)) sides.set(boundary, side)
    }
    return {
      share,
      within: (comparison) => {
        const side = sides.get(boundaries.get(comparison) ?? null)
        return side === undefined ? null : (side === 'below') === comparison.is.startsWith('<')
      },
    }
  }
}

/** The sides on which a member stands in a year, after whatever room it has in it. */
export const sidesOf = (plan: Plan, member: MemberRecord, tiers: readonly CategoryRecord[], year: number, band: Band | null): Sides =>
  new Map(
    [...namesOf(tiers)].flatMap(([comparison, name]) => {
      const { meets, deciding } = enters(plan, member, comparison, year, band)
      if (meets === null || deciding.some(({ missing }) => missing)) return []
      return [[name, meets === comparison.is.startsWith('<') ? 'below' : 'above'] as const]
    }),
  )
