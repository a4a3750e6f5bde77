/**
 * Whether a member meets an entry rule in a fiscal year, and which comparisons decide it: data that an explanation shows.
 *
 * Thresholds are those in force on the first day of the year. A comparison that cannot be made (nothing observed and no word on what that
 * means, an observation in another unit, a threshold not in force) leaves the answer open only where it could change it: whoever is
 * above one limit of "all of these" is out, whatever the others would say. An open answer is a problem, never a guess.
 */
import type { Formula } from '../formula/formula.ts'
import { holds } from '../formula/value.ts'
import type { Comparison, EntryRule } from '../inputs/entry-rule.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Plan } from './plan.ts'

/** One comparison of a rule, as it came out for one member. */
export interface Compared {
  readonly indicator: string
  /** What was observed; null when nothing was. */
  readonly value: Formula | null
  readonly is: Comparison['is']
  readonly threshold: Formula
  /** Null when the comparison cannot be made. */
  readonly holds: boolean | null
  /** Nothing was observed: the rule's own word on that was taken, or the comparison cannot be made. */
  readonly missing: boolean
}

export interface Entry {
  /** Null when it cannot be told. */
  readonly meets: boolean | null
  /** The comparisons without which the answer would be another, in the order of the rule. */
  readonly deciding: readonly Compared[]
}

const numberOf = (formula: Formula): Decimal | null => (formula.op === 'parameter' ? formula.parameter.value : null)

const outcome = (comparison: Comparison, value: Formula | undefined, threshold: Formula): boolean | null => {
  if (value === undefined) return comparison.missing === 'passes' ? true : comparison.missing === 'fails' ? false : null
  const [left, right] = [numberOf(value), numberOf(threshold)]
  return left === null || right === null || value.unit !== threshold.unit ? null : holds(left, comparison.is, right)
}

const compare = (plan: Plan, member: MemberRecord, comparison: Comparison, year: number): Entry => {
  const value = plan.observation(member, comparison.indicator)
  const threshold = plan.at(comparison.threshold, year)
  const meets = outcome(comparison, value, threshold)
  const { indicator, is } = comparison
  return { meets, deciding: [{ indicator, value: value ?? null, is, threshold, holds: meets, missing: value === undefined }] }
}

/** At least so many of the parts: all of them and any of them are the two ends of it. */
const atLeast = (count: number, parts: readonly Entry[]): Entry => {
  const met = parts.filter((part) => part.meets === true)
  const open = parts.filter((part) => part.meets === null)
  const meets = met.length >= count ? true : met.length + open.length < count ? false : null
  return { meets, deciding: parts.filter((part) => part.meets === meets).flatMap((part) => part.deciding) }
}

export const enters = (plan: Plan, member: MemberRecord, rule: EntryRule, year: number): Entry => {
  const each = (rules: readonly EntryRule[]) => rules.map((part) => enters(plan, member, part, year))
  if ('everyone' in rule) return { meets: true, deciding: [] }
  if ('all' in rule) return atLeast(rule.all.length, each(rule.all))
  if ('any' in rule) return atLeast(1, each(rule.any))
  if ('atLeast' in rule) return atLeast(rule.atLeast, each(rule.of))
  return compare(plan, member, rule, year)
}
