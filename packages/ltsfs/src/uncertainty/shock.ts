/**
 * The smallest shock that breaks a rule the plan keeps: along each stated range by itself, and along all of them together.
 *
 * A shock moves numbers by the same share of the way to an end of their ranges, from the first year that is not known. The kernel looks at
 * every step of the way; exact forecasts decide: at the share given the rule breaks, one step before it nothing does. Together each number
 * goes to the end that harms a rule by itself, and what is not needed is left out, so that without any one of those named nothing breaks.
 */

import type { Assessment } from '../checks/check.ts'
import { numberInPlan } from '../design/number-in-plan.ts'
import { type Range, statedRanges } from '../design/tornado.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { allAtOnce, type Steps } from '../inputs/steps.ts'
import { say } from '../language/say.ts'
import { Decimal, ONE } from '../money/decimal.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import type { Basis } from '../streams/stream.ts'
import { type Breach, besides, breachesOf } from './breaches.ts'
import { type Push, type ShockKernel, shockKernel } from './shock-kernel.ts'
import { assessedDocument } from './stress.ts'

/** Steps from nothing to the end of a range: a shock is known to a thousandth of it. */
const STEPS = 1000

export interface ShockPart {
  readonly path: string
  /** What the number is multiplied with. */
  readonly factor: Decimal
  /** The factor at the end of the range towards which it goes. */
  readonly end: Decimal
}

export interface Shock {
  /** Of the way to the ends of the ranges. */
  readonly share: Decimal
  readonly parts: readonly ShockPart[]
  readonly breaks: readonly Breach[]
}

export interface Shocks {
  /** The first year in which numbers are moved. */
  readonly from: number
  readonly ranges: readonly Range[]
  /** For each range and each of its ends that is away from what the plan says; null where nothing breaks on the way. */
  readonly alone: readonly { readonly path: string; readonly end: Decimal; readonly shock: Shock | null }[]
  readonly together: Shock | null
}

export interface ShocksAsked {
  readonly ranges?: readonly Range[]
  readonly steps?: number
}

const withoutRanges = (): Problem => ({
  code: 'no-ranges',
  path: 'uncertainty.ranges',
  found: say`nothing`,
  expected: say`at least one range`,
  message: say`The plan does not say how far its numbers may move, so there is no smallest shock to look for.`,
  remedy: say`Add "ranges" to the section "uncertainty": a path, and the factors at both ends.`,
})

interface Search {
  readonly plan: Plan
  readonly basis: Basis
  readonly from: number
  readonly steps: number
  readonly planned: readonly Breach[]
  readonly kernel: ShockKernel
  /** What was computed already, by its pushes and its step. */
  readonly known: Map<string, readonly Breach[]>
}

const factorAt = ({ end }: Push, step: number, steps: number): Decimal => ONE.plus(end.minus(1).times(step).div(steps))

const computedAt = ({ plan, basis, from, steps, planned }: Search, pushes: readonly Push[], step: number): readonly Breach[] => {
  let now = plan
  for (const push of pushes) {
    const number = numberInPlan(now, push.path, from)
    if (!number.ok) return []
    now = planOf(number.value.scaled(factorAt(push, step, steps)))
  }
  const computed = assessedDocument(now.document, basis)
  if (!computed.ok) return []
  const years = plan.years.filter((year) => year >= from)
  return besides(breachesOf(computed.value, years), planned)
}

/** What breaks at a step, exactly; nothing where the plan cannot be computed there. */
const breaksAt = (search: Search, pushes: readonly Push[], step: number): readonly Breach[] => {
  const key = `${step} ${pushes.map(({ path, end }) => `${path} ${end.toFixed()}`).join(' ')}`
  const breaks = search.known.get(key) ?? computedAt(search, pushes, step)
  search.known.set(key, breaks)
  return breaks
}

/** The step at which a rule breaks and before which none does; null where none is found. It yields once for each exact forecast. */
function* firstStep(search: Search, pushes: readonly Push[], upTo: number): Steps<number | null> {
  const guess = search.kernel.firstStep(pushes, search.steps, upTo)
  let last: number | null = null
  for (const step of guess === null || guess === upTo ? [upTo] : [guess, upTo]) {
    yield 1
    if (breaksAt(search, pushes, step).length === 0) continue
    last = step
    break
  }
  if (last === null) return null
  let before = 0
  for (let next = last - 1; last - before > 1; next = Math.floor((before + last) / 2)) {
    yield 1
    if (breaksAt(search, pushes, next).length > 0) last = next
    else before = next
  }
  return last
}

/** Pushes without which the same step breaks as well are left out, one after another. */
function* needed(search: Search, pushes: readonly Push[], step: number): Steps<readonly Push[]> {
  let kept = pushes
  for (const push of pushes) {
    const without = kept.filter((one) => one !== push)
    if (without.length === 0) continue
    yield 1
    if (breaksAt(search, without, step).length > 0) kept = without
  }
  return kept
}

interface Found {
  readonly pushes: readonly Push[]
  readonly step: number
}

const shockOf = (search: Search, { pushes, step }: Found): Shock => ({
  share: new Decimal(step).div(search.steps),
  parts: pushes.map((push) => ({ path: push.path, factor: factorAt(push, step, search.steps), end: push.end })),
  breaks: breaksAt(search, pushes, step),
})

/** Left out what is not needed and looked for again, until nothing more can be left out. */
function* shrunk(search: Search, { pushes, step }: Found): Steps<Found> {
  let now: Found = { pushes, step }
  for (;;) {
    const kept: readonly Push[] = yield* needed(search, now.pushes, now.step)
    const first: number | null = yield* firstStep(search, kept, now.step)
    const isDone = kept.length === now.pushes.length && first === now.step
    now = { pushes: kept, step: first ?? now.step }
    if (isDone) return now
  }
}

function* together(search: Search, pushes: readonly Push[]): Steps<Shock | null> {
  const never = search.steps + 1
  const sets = search.kernel
    .harmful(pushes)
    .map((set) => ({ set, guess: search.kernel.firstStep(set, search.steps, search.steps) ?? never }))
    .toSorted((a, b) => a.guess - b.guess)
  let best = null as Found | null
  for (const { set, guess } of sets) {
    if (best !== null && guess >= best.step) break
    const step: number | null = yield* firstStep(search, set, best?.step ?? search.steps)
    if (step !== null && (best === null || step < best.step)) best = { pushes: set, step }
  }
  return best === null ? null : shockOf(search, yield* shrunk(search, best))
}

/** It yields once for each exact forecast. */
export function* shocksInSteps(assessment: Assessment, { ranges, steps = STEPS }: ShocksAsked = {}): Steps<Result<Shocks>> {
  const { plan, basis, years } = assessment.forecast
  const from = plan.document.uncertainty?.from ?? years[0] ?? 0
  const asked = (ranges ?? statedRanges(plan)).filter(({ path }) => numberInPlan(plan, path, from).ok)
  if (asked.length === 0) return { ok: false, problems: [withoutRanges()] }
  const kernel = shockKernel(plan, { basis, from, paths: asked.map(({ path }) => path) })
  if (!kernel.ok) return kernel
  const planned = breachesOf(assessment, years)
  const search: Search = { plan, basis, from, steps, planned, kernel: kernel.value, known: new Map() }
  const pushes = asked.flatMap(({ path, low, high }) => [low, high].filter((end) => !end.eq(1)).map((end): Push => ({ path, end })))
  const alone: Shocks['alone'][number][] = []
  for (const push of pushes) {
    const step: number | null = yield* firstStep(search, [push], steps)
    alone.push({ ...push, shock: step === null ? null : shockOf(search, { pushes: [push], step }) })
  }
  return { ok: true, value: { from, ranges: asked, alone, together: yield* together(search, pushes) } }
}

export const shocks = (assessment: Assessment, asked: ShocksAsked = {}): Result<Shocks> => allAtOnce(shocksInSteps(assessment, asked))
