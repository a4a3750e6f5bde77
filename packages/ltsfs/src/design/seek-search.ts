/**
 * The search of goal seek: Newton's steps on exact slopes while they lead on, then a bracket that is narrowed to two values next to each other.
 *
 * Every attempt is an exact forecast of a document with a value that it can hold.
 */
import { keeps } from '../checks/check.ts'
import type { FigureName } from '../formula/figure-name.ts'
import { slopesOf } from '../formula/slope.ts'
import { isMoney } from '../formula/unit.ts'
import type { Problem } from '../inputs/problem.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Basis } from '../streams/stream.ts'
import type { NumberInPlan } from './number-in-plan.ts'
import { type Recomputed, recompute } from './recompute.ts'
import { guideFor } from './seek-guide.ts'

export interface SeekAsked {
  readonly figure: FigureName
  readonly target: Decimal
  /** Whether the figure is to be the target, or at least, or at most. */
  readonly relation: '=' | '>=' | '<='
  readonly path: string
  readonly from: number
  readonly basis: Basis
}

export interface Trial {
  readonly value: Decimal
  readonly figure: Decimal
}

export interface Attempt extends Trial {
  readonly recomputed: Recomputed
  /** How far the figure is from the target, with its sign. */
  readonly miss: Decimal
}

/** Why the plan cannot be computed with a value. */
export interface Refusal {
  readonly value: Decimal
  readonly problem: Problem
}

export interface Search {
  readonly asked: SeekAsked
  readonly number: NumberInPlan
  readonly attempts: Map<string, Attempt | null>
  /** Why values that were tried cannot be. */
  readonly refusals: Refusal[]
  /** Null where the plan cannot be computed with this value. */
  readonly try: (value: Decimal) => Attempt | null
}

/** Values that are tried at most. */
export const MOST_TRIED = 60
const NEWTON_STEPS = 8
/** How far from what it is a number without a bound is tried. */
const FARTHEST = new Decimal('1e6')
const RATIO_DECIMALS = 6

const onGrid = ({ step, least, most }: NumberInPlan, value: Decimal): Decimal => {
  const held = value.div(step).toDecimalPlaces(0).times(step)
  const atLeast = least === null ? held : Decimal.max(least, held)
  return most === null ? atLeast : Decimal.min(most, atLeast)
}

/** A figure of money meets a target to the minor unit, another to its sixth decimal. */
const toleranceOf = (unit: string): Decimal => new Decimal(10).pow(-(isMoney(unit) ? minorUnits(unit) : RATIO_DECIMALS)).div(2)

/** Whether an amount has no part of a minor unit; of another unit every number is whole. */
export const isWhole = (unit: string, value: Decimal): boolean => !isMoney(unit) || value.decimalPlaces() <= minorUnits(unit)

/** A target between two minor units is not met by the amount next to it. */
const isThere = (target: Decimal, { miss, figure: reached, recomputed: { figure } }: Attempt): boolean =>
  miss.abs().lt(toleranceOf(figure.unit)) && (isWhole(figure.unit, target) || !isWhole(figure.unit, reached))

export const meets = ({ relation, target }: SeekAsked, attempt: Attempt): boolean =>
  relation === '=' ? isThere(target, attempt) : keeps(attempt.recomputed.forecast, attempt.recomputed.figure, relation, target)

export const searchOf = (asked: SeekAsked, number: NumberInPlan, told: (tried: number) => void): Search => {
  const attempts = new Map<string, Attempt | null>()
  const refusals: Refusal[] = []
  return {
    asked,
    number,
    attempts,
    refusals,
    try: (value) => {
      const held = onGrid(number, value)
      const before = attempts.get(held.toFixed())
      if (before !== undefined || attempts.size >= MOST_TRIED) return before ?? null
      const seen = recompute(number.set(held), asked.basis, asked.figure)
      const attempt = seen.ok
        ? { value: held, figure: seen.value.value, recomputed: seen.value, miss: seen.value.value.minus(asked.target) }
        : null
      attempts.set(held.toFixed(), attempt)
      told(attempts.size)
      if (!seen.ok) refusals.push(...seen.problems.slice(0, 1).map((problem) => ({ value: held, problem })))
      return attempt
    },
  }
}

export const known = ({ attempts }: Search): readonly Attempt[] =>
  [...attempts.values()].filter((attempt) => attempt !== null).toSorted((a, b) => a.value.comparedTo(b.value))

/** The slope of the figure with respect to the number, all its values from the year on together. */
const slopeAt = ({ asked, number }: Search, { recomputed: { forecast, figure } }: Attempt): Decimal => {
  const first = asked.from <= (forecast.years[0] ?? asked.from) ? '' : forecast.plan.span(asked.from).from
  return slopesOf(figure, forecast.reader)
    .slopes.filter(({ parameter: { parameter } }) => parameter.path === number.path && (parameter.from ?? first) >= first)
    .reduce((all, { slope }) => all.plus(slope), ZERO)
}

/** On which side of the target an attempt is. To be at least or at most the target is to be past it, so the least change is sought. */
const isPast = (asked: SeekAsked, attempt: Attempt): boolean => (asked.relation === '=' ? attempt.miss.gt(0) : meets(asked, attempt))

/** Two neighbours in value of which one misses to one side and the other to the other. */
export const bracketOf = (search: Search): readonly [Attempt, Attempt] | null => {
  const tried = known(search)
  const crossings = tried.flatMap((attempt, at) => {
    const next = tried[at + 1]
    return next !== undefined && isPast(search.asked, attempt) !== isPast(search.asked, next) ? [[attempt, next] as const] : []
  })
  const { value } = search.number
  const distance = ([low, high]: readonly [Attempt, Attempt]) => Decimal.min(low.value.minus(value).abs(), high.value.minus(value).abs())
  return crossings.toSorted((a, b) => distance(a).comparedTo(distance(b)))[0] ?? null
}

/** Steps along the slope; ends where the target is met, where there is no slope, or where a step leads nowhere new. */
const newton = (search: Search, start: Attempt): Attempt => {
  let at = start
  for (let step = 0; step < NEWTON_STEPS && !at.miss.isZero(); step += 1) {
    const slope = slopeAt(search, at)
    if (slope.isZero()) break
    const next = search.try(at.value.minus(at.miss.div(slope)))
    if (next === null || next.value.eq(at.value)) break
    const isBetter = next.miss.abs().lt(at.miss.abs())
    at = next
    if (!isBetter) break
  }
  return at
}

/** Wider and wider to both sides, and to the bounds, until the target lies between two values. */
const widen = (search: Search): void => {
  const { value, least, most, step } = search.number
  for (const end of [least, most]) if (end !== null) search.try(end)
  const size = Decimal.max(value.abs(), step)
  for (let reach = size.div(8); reach.lte(size.times(FARTHEST)) && bracketOf(search) === null; reach = reach.times(8)) {
    search.try(value.plus(reach))
    if (bracketOf(search) === null) search.try(value.minus(reach))
  }
}

/** Where the line between two attempts passes the target; the middle where it runs level. */
const between = (low: Attempt, high: Attempt): Decimal => {
  const width = high.value.minus(low.value)
  const rise = low.miss.minus(high.miss)
  return low.value.plus(rise.isZero() ? width.div(2) : width.times(low.miss).div(rise))
}

/** Where the slope at the nearer end leads, or the line between both; the middle where that came too slowly nearer. */
const guessIn = (search: Search, [low, high]: readonly [Attempt, Attempt], isSlow: boolean): Decimal => {
  const width = high.value.minus(low.value)
  if (isSlow) return low.value.plus(width.div(2))
  const nearer = low.miss.abs().lt(high.miss.abs()) ? low : high
  const slope = slopeAt(search, nearer)
  const along = slope.isZero() ? low.value : nearer.value.minus(nearer.miss.div(slope))
  return along.gt(low.value) && along.lt(high.value) ? along : between(low, high)
}

/** The place the kernel points at, and its neighbours. */
const followGuide = (search: Search, [low, high]: readonly [Attempt, Attempt]): void => {
  const { number, asked } = search
  const first = number.from === null ? null : low.recomputed.forecast.plan.span(number.from).from
  const at = onGrid(
    number,
    guideFor(low.recomputed, { path: number.path, first })({ low: low.value, high: high.value }, asked, number.step),
  )
  for (const near of [at, at.minus(number.step), at.plus(number.step)]) {
    search.try(near)
    const bracket = bracketOf(search)
    if (bracket === null || bracket[1].value.minus(bracket[0].value).lte(number.step)) return
  }
}

/** The two values next to each other between which the figure passes the target. */
const narrow = (search: Search): void => {
  const { step } = search.number
  let width: Decimal | undefined
  for (let round = 0; round < MOST_TRIED; round += 1) {
    const bracket = bracketOf(search)
    if (bracket === null) return
    const [low, high] = bracket
    const now = high.value.minus(low.value)
    if (now.lte(step)) return
    if (round === 0) followGuide(search, bracket)
    else {
      const guess = onGrid(search.number, guessIn(search, bracket, width !== undefined && now.gt(width.div(2))))
      const next = guess.lte(low.value) ? low.value.plus(step) : guess.gte(high.value) ? high.value.minus(step) : guess
      if (search.try(next) === null) return
    }
    width = now
  }
}

/** Tries values until the target is met, or lies between two neighbours, or is seen to be out of reach. */
export const runSearch = (search: Search): void => {
  const start = search.try(search.number.value)
  if (start !== null) newton(search, start)
  if (search.asked.relation === '=' && known(search).some((attempt) => meets(search.asked, attempt))) return
  if (bracketOf(search) === null) widen(search)
  narrow(search)
}
