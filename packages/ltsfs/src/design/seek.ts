/**
 * Goal seek: the value of one number that makes a figure meet a target, or the nearest that can be reached and why there is none.
 *
 * The answer is a value that the document can hold and was tried as it stands, so it holds when it is entered.
 */

import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { type NumberInPlan, numberInPlan } from './number-in-plan.ts'
import { figureOf } from './recompute.ts'
import {
  type Attempt,
  bracketOf,
  isWhole,
  known,
  meets,
  type Refusal,
  runSearch,
  type Search,
  type SeekAsked,
  searchOf,
  type Trial,
} from './seek-search.ts'

export { MOST_TRIED, type SeekAsked } from './seek-search.ts'

export type SeekReason = 'met-already' | 'met' | 'does-not-move' | 'step-too-coarse' | 'between-minor-units' | 'out-of-reach'

export interface Sought {
  readonly number: NumberInPlan
  readonly unit: string
  /** The figure as the plan stands. */
  readonly before: Decimal
  readonly isMet: boolean
  readonly reason: SeekReason
  /** The value to be entered, or the nearest. */
  readonly value: Decimal
  /** What the figure then is. */
  readonly reached: Decimal
  /** The values tried at both ends of what was tried, with what the figure was there. */
  readonly tried: { readonly low: Trial; readonly high: Trial }
  /** The nearest that was reached below and above the target, in this order; null where it does not lie between two. */
  readonly sides: readonly [Trial, Trial] | null
  /** Why the plan cannot be computed with a value that was tried. */
  readonly refusal: Refusal | null
  readonly forecasts: number
}

/** Of the values that meet the target the one that changes least; of those that do not, the one that misses least. */
const best = (search: Search): Attempt | undefined => {
  const tried = known(search)
  const { value } = search.number
  const change = (attempt: Attempt) => attempt.value.minus(value).abs()
  const meeting = tried.filter((attempt) => meets(search.asked, attempt))
  if (meeting.length > 0) return meeting.toSorted((a, b) => change(a).comparedTo(change(b)))[0]
  return tried.toSorted((a, b) => a.miss.abs().comparedTo(b.miss.abs()) || change(a).comparedTo(change(b)))[0]
}

const reasonOf = (search: Search, found: Attempt): SeekReason => {
  if (meets(search.asked, found)) return 'met'
  if (known(search).every(({ figure }) => figure.eq(found.figure))) return 'does-not-move'
  if (bracketOf(search) === null) return 'out-of-reach'
  const { unit } = found.recomputed.figure
  return isWhole(unit, search.asked.target) || !isWhole(unit, found.figure) ? 'step-too-coarse' : 'between-minor-units'
}

const sidesOf = (search: Search): Sought['sides'] => {
  const sides = bracketOf(search)?.toSorted((a, b) => a.figure.comparedTo(b.figure))
  const [below, above] = sides ?? []
  return below === undefined || above === undefined ? null : [below, above]
}

const cannotTry = ({ path }: NumberInPlan): Problem => ({
  code: 'cannot-be-tried',
  path,
  found: say`no value that can be computed`,
  expected: say`a number that may have one value over all those years`,
  message: say`The plan cannot be computed with one value of ${path} over all those years.`,
  remedy: say`Name a later year, or another number.`,
})

/** `told` hears how many values have been tried, MOST_TRIED at most. */
export const seek = (plan: Plan, asked: SeekAsked, told: (tried: number) => void = () => undefined): Result<Sought> => {
  const number = numberInPlan(plan, asked.path, asked.from)
  if (!number.ok) return number
  const now = figureOf(plan, asked.basis, asked.figure)
  if (!now.ok) return now
  const { value: figure } = now.value
  const standing: Attempt = { value: number.value.value, figure, recomputed: now.value, miss: figure.minus(asked.target) }
  const search = searchOf(asked, number.value, told)
  const isMetAlready = meets(asked, standing)
  if (!isMetAlready) runSearch(search)
  const [found, tried] = isMetAlready ? [standing, [standing]] : [best(search), known(search)]
  const [low, high] = [tried[0], tried.at(-1)]
  if (found === undefined || low === undefined || high === undefined) return { ok: false, problems: [cannotTry(number.value)] }
  return {
    ok: true,
    value: {
      ...{ number: number.value, unit: now.value.figure.unit, before: figure, isMet: meets(asked, found) },
      ...{
        reason: isMetAlready ? 'met-already' : reasonOf(search, found),
        value: found.value,
        reached: found.figure,
        tried: { low, high },
        sides: sidesOf(search),
      },
      ...{ refusal: search.refusals[0] ?? null, forecasts: search.attempts.size },
    },
  }
}
