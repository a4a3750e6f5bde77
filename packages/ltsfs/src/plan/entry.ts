/**
 * Whether a member meets an entry rule in a fiscal year, and which comparisons decide it: data that an explanation shows.
 *
 * Thresholds are those in force on the first day of the year. A comparison that cannot be made (nothing observed and no word on what that
 * means, an observation in another unit, a threshold not in force) leaves the answer open only where it could change it: whoever is
 * above one limit of "all of these" is out, whatever the others would say. An open answer is a problem, never a guess.
 *
 * With hysteresis a threshold lies further out by a share of itself: for who stood on its side the year before, the way out; for who
 * stood on the other, the way in. A yes or no (unit "flag") is no distance: its threshold stays where it is.
 */
import type { Day } from '../calendar/day.ts'
import type { HeldValues } from '../data-quality/held-values.ts'
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
  /** What the value was held against where that is not the threshold itself, because of the side on which it stood the year before. */
  readonly moved: Decimal | null
  /** Null when the comparison cannot be made. */
  readonly holds: boolean | null
  /** Nothing was observed: the rule's own word on that was taken, or the comparison cannot be made. */
  readonly missing: boolean
  /** Something was observed, and data quality holds it back: it counts as missing. */
  readonly heldBack: boolean
}

export interface Entry {
  /** Null when it cannot be told. */
  readonly meets: boolean | null
  /** The comparisons without which the answer would be another, in the order of the rule. */
  readonly deciding: readonly Compared[]
}

/** How far thresholds are moved, and for whom. */
export interface Band {
  readonly share: Decimal
  /** Whether the member's value stood on the side of the comparison the year before; null where it stood on neither. */
  readonly within: (comparison: Comparison) => boolean | null
}

interface Asked {
  readonly plan: Plan
  readonly member: MemberRecord
  readonly year: number
  readonly band: Band | null
}

const YES_OR_NO = 'flag'

const numberOf = (formula: Formula): Decimal | null => (formula.op === 'parameter' ? formula.parameter.value : null)

const outcome = (comparison: Comparison, value: Formula | undefined, unit: string, limit: Decimal | null): boolean | null => {
  if (value === undefined) return comparison.missing === 'passes' ? true : comparison.missing === 'fails' ? false : null
  const left = numberOf(value)
  return left === null || limit === null || value.unit !== unit ? null : holds(left, comparison.is, limit)
}

/** Who stands within is given room beyond the threshold, who comes must be that much within it; below zero as above it. */
const movedBy = (band: Band | null, comparison: Comparison, threshold: Decimal): Decimal | null => {
  const within = band?.within(comparison) ?? null
  if (band === null || within === null) return null
  const room = threshold.abs().times(band.share)
  return comparison.is.startsWith('<') === within ? threshold.plus(room) : threshold.minus(room)
}

const compare = ({ plan, member, year, band }: Asked, comparison: Comparison): Entry => {
  const { indicator, is } = comparison
  const value = plan.observation(member, indicator, year)
  const threshold = plan.at(comparison.threshold, year)
  const written = numberOf(threshold)
  const moved = written === null || threshold.unit === YES_OR_NO ? null : movedBy(band, comparison, written)
  const meets = outcome(comparison, value, threshold.unit, moved ?? written)
  const heldBack = value === undefined && plan.heldBack(member, indicator, year) !== undefined
  const compared = { indicator, value: value ?? null, is, threshold, moved, holds: meets, missing: value === undefined, heldBack }
  return { meets, deciding: [compared] }
}

/** At least so many of the parts: all of them and any of them are the two ends of it. */
const atLeast = (count: number, parts: readonly Entry[]): Entry => {
  const met = parts.filter((part) => part.meets === true)
  const open = parts.filter((part) => part.meets === null)
  const meets = met.length >= count ? true : met.length + open.length < count ? false : null
  return { meets, deciding: parts.filter((part) => part.meets === meets).flatMap((part) => part.deciding) }
}

const answer = (asked: Asked, rule: EntryRule): Entry => {
  const each = (rules: readonly EntryRule[]) => rules.map((part) => answer(asked, part))
  if ('everyone' in rule) return { meets: true, deciding: [] }
  if ('all' in rule) return atLeast(rule.all.length, each(rule.all))
  if ('any' in rule) return atLeast(1, each(rule.any))
  if ('atLeast' in rule) return atLeast(rule.atLeast, each(rule.of))
  return compare(asked, rule)
}

export const enters = (plan: Plan, member: MemberRecord, rule: EntryRule, year: number, band: Band | null = null): Entry =>
  answer({ plan, member, year, band }, rule)

type Meets = Entry['meets']

const known = new WeakMap<HeldValues, WeakMap<EntryRule, Map<Day, WeakMap<MemberRecord, Meets>>>>()

const answersTo = (held: HeldValues, rule: EntryRule, day: Day): WeakMap<MemberRecord, Meets> => {
  const ofRules = known.get(held) ?? new WeakMap<EntryRule, Map<Day, WeakMap<MemberRecord, Meets>>>()
  const ofDays = ofRules.get(rule) ?? new Map<Day, WeakMap<MemberRecord, Meets>>()
  const answers = ofDays.get(day) ?? new WeakMap<MemberRecord, Meets>()
  known.set(held, ofRules.set(rule, ofDays.set(day, answers)))
  return answers
}

/**
 * Who meets a rule in a fiscal year, without hysteresis and without saying why. That hangs on the member, the rule, the first day of the year
 * and what is held back, and on nothing else of a plan: those of a sweep, which share them, ask once.
 */
export const whoMeets = (plan: Plan, rule: EntryRule, year: number): ((member: MemberRecord) => Meets) => {
  const answers = answersTo(plan.heldIn(year), rule, plan.span(year).from)
  return (member) => {
    const before = answers.get(member)
    if (before !== undefined) return before
    const { meets } = enters(plan, member, rule, year)
    answers.set(member, meets)
    return meets
  }
}
