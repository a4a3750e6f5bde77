/**
 * Whether whoever meets one entry rule meets another, as far as thresholds on the same indicators tell. A yes is certain; a no may be that
 * the rules leave it open, or that there are too many ways to meet the first to try each.
 */
import type { Comparison, EntryRule } from '../inputs/entry-rule.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { comparisonsOf } from './rule-comparisons.ts'

/** Comparisons that hold together. */
type Way = readonly Comparison[]

const MOST_WAYS = 256

/** So many of the ways at a time, in every choice of so many; null when there are too many. */
const choices = <T>(items: readonly T[], count: number): readonly (readonly T[])[] | null => {
  let found: readonly (readonly T[])[] = [[]]
  let left = items.length
  for (const item of items) {
    left -= 1
    found = found.flatMap((taken) => [
      ...(taken.length < count ? [[...taken, item]] : []),
      ...(taken.length + left >= count ? [taken] : []),
    ])
    if (found.length > MOST_WAYS) return null
  }
  return found.filter((taken) => taken.length === count)
}

const together = (parts: readonly (readonly Way[] | null)[]): readonly Way[] | null => {
  let all: readonly Way[] = [[]]
  for (const ways of parts) {
    if (ways === null || all.length * ways.length > MOST_WAYS) return null
    all = all.flatMap((way) => ways.map((more) => [...way, ...more]))
  }
  return all
}

/** Every tier is held against every other on every day: what a rule or a threshold says is worked out once. */
const knownWays = new WeakMap<EntryRule, readonly Way[] | 'too-many'>()
const knownValues = new WeakMap<Comparison, Map<string, Decimal | null>>()

/** The ways to meet a rule; null when they are too many. */
const waysTo = (rule: EntryRule): readonly Way[] | null => {
  const ways = knownWays.get(rule) ?? waysFound(rule) ?? 'too-many'
  knownWays.set(rule, ways)
  return ways === 'too-many' ? null : ways
}

const waysFound = (rule: EntryRule): readonly Way[] | null => {
  if ('everyone' in rule) return [[]]
  if ('all' in rule) return together(rule.all.map(waysTo))
  if ('any' in rule) return waysTo({ atLeast: 1, of: rule.any })
  if (!('atLeast' in rule)) return [[rule]]
  const sets = choices(rule.of.map(waysTo), rule.atLeast)
  const each = sets?.map(together) ?? [null]
  const all = each.flatMap((ways) => ways ?? [])
  return all.length > MOST_WAYS || each.includes(null) ? null : all
}

export const valueOn = (comparison: Comparison, day: string): Decimal | null => {
  const values = knownValues.get(comparison) ?? new Map<string, Decimal | null>()
  knownValues.set(comparison, values)
  const known = values.get(day)
  if (known !== undefined) return known
  const found = inForce<string>(comparison.threshold.values as Readonly<Record<string, string | null>>, day)
  const value = found === null ? null : new Decimal(found.value)
  values.set(day, value)
  return value
}

/** A day, because thresholds change, and the room beyond every threshold for who stood on its side before, as a share of it. */
interface When {
  readonly day: string
  readonly room: Decimal
}

/**
 * Whether who meets one comparison meets the other. With room, that of the one may lie out and that of the other in; one threshold has one
 * side, whichever way it lies.
 */
const isWithin = (narrow: Comparison, wide: Comparison, { day, room }: When): boolean => {
  if (narrow.indicator !== wide.indicator || narrow.threshold.unit !== wide.threshold.unit || narrow.is[0] !== wide.is[0]) return false
  if (narrow.missing === 'passes' && wide.missing !== 'passes') return false
  const [inner, outer] = [valueOn(narrow, day), valueOn(wide, day)]
  if (inner === null || outer === null) return false
  const share = narrow.threshold.unit === 'flag' ? ZERO : room
  const isOne = inner.eq(outer) && (share.isZero() || narrow.is === wide.is)
  const out = narrow.is.startsWith('<') ? ONE : ONE.neg()
  const reach = isOne ? ZERO : inner.abs().plus(outer.abs()).times(share)
  const beyond = outer.minus(inner).times(out).minus(reach)
  return beyond.isZero() ? wide.is.length >= narrow.is.length : beyond.gt(0)
}

const isMetBy = (rule: EntryRule, way: Way, when: When): boolean => {
  const met = (rules: readonly EntryRule[]): number => rules.filter((part) => isMetBy(part, way, when)).length
  if ('everyone' in rule) return true
  if ('all' in rule) return met(rule.all) === rule.all.length
  if ('any' in rule) return met(rule.any) > 0
  if ('atLeast' in rule) return met(rule.of) >= rule.atLeast
  return way.some((comparison) => isWithin(comparison, rule, when))
}

/**
 * Whether two comparisons leave no observed value between them. With room, both may lie in; rules that divide members in one place have one
 * side. Who has no value is left out of both only where both say so.
 */
const leaveNothing = (one: Comparison, other: Comparison, { day, room }: When): boolean => {
  if (one.indicator !== other.indicator || one.threshold.unit !== other.threshold.unit || one.is[0] === other.is[0]) return false
  if (one.missing === 'fails' && other.missing === 'fails') return false
  const [below, above] = one.is.startsWith('<') ? [one, other] : [other, one]
  const [upTo, from] = [valueOn(below, day), valueOn(above, day)]
  if (upTo === null || from === null) return false
  const share = one.threshold.unit === 'flag' ? ZERO : room
  const isOne = upTo.eq(from) && (share.isZero() || below.is.length !== above.is.length)
  const reach = isOne ? ZERO : upTo.abs().plus(from.abs()).times(share)
  const over = upTo.minus(from).minus(reach)
  return over.isZero() ? below.is.length + above.is.length > 2 : over.gt(0)
}

/** By one of the two alone, or by one where a comparison holds and by the other where another does that leaves no value between them. */
const isMetByEither = ([one, other]: readonly [EntryRule, EntryRule], way: Way, when: When): boolean =>
  isMetBy(one, way, when) ||
  isMetBy(other, way, when) ||
  comparisonsOf(one, []).some(({ comparison: left }) =>
    comparisonsOf(other, []).some(
      ({ comparison: right }) =>
        leaveNothing(left, right, when) && isMetBy(one, [...way, left], when) && isMetBy(other, [...way, right], when),
    ),
  )

/** Whether whoever meets a rule meets one of two others. As with one, a yes is certain. */
export const impliesEither = (rule: EntryRule, others: readonly [EntryRule, EntryRule], day: string, room = ZERO): boolean => {
  const ways = waysTo(rule)
  return ways !== null && ways.length > 0 && ways.every((way) => isMetByEither(others, way, { day, room }))
}

/** On a day, because thresholds change; with hysteresis for whoever may stand on either side of them. */
export const implies = (rule: EntryRule, other: EntryRule, day: string, room = ZERO): boolean => {
  const ways = waysTo(rule)
  return ways !== null && ways.length > 0 && ways.every((way) => isMetBy(other, way, { day, room }))
}

/** A rule that asks for nothing. */
export const takesEveryone = (rule: EntryRule): boolean => isMetBy(rule, [], { day: '', room: ZERO })
