/**
 * The bridge: the difference that an option makes to a figure, split over its changes by the exact Shapley value.
 *
 * Each part is what its changes add, averaged over every order in which the changes may come, so no order is preferred and the parts add
 * up to the difference to the cent. That takes a forecast for every set of groups, 2^k for k groups and at most twelve of them.
 */

import { isMoney } from '../formula/unit.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { allAtOnce, type Steps } from '../inputs/steps.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Basis } from '../streams/stream.ts'
import { type Alternative, alternativeOf } from './alternative.ts'
import { type Group, type Grouping, groupsOf, type Move, type Moves, movesBetween, tie } from './bridge-groups.ts'
import { type KnownWorths, type Worth, type Worths, worthsOf } from './bridge-worths.ts'
import { type Measure, noSuchFigure, readMeasure, yearsOfMeasure } from './measure.ts'
import { addedByPlace, shapley } from './shapley.ts'

export interface BridgePart {
  readonly moves: readonly Move[]
  /** Why changes that could have stood apart move together; none where they do not. */
  readonly because: readonly string[]
  readonly amount: Decimal
  /** What it adds when it comes first, second, ... last, averaged over what may have come before; the mean of them is its amount before rounding. */
  readonly byPlace: readonly Decimal[]
}

export interface Bridge {
  readonly measure: Measure
  /** The currency of the plan, or the unit of the figure. */
  readonly unit: string
  readonly places: number
  /** The figure under the baseline and under the option. */
  readonly from: Decimal
  readonly to: Decimal
  /** In the order of the changes; they add up to `to` less `from`. */
  readonly parts: readonly BridgePart[]
}

export interface Bridges {
  readonly basis: Basis
  readonly baseline: Alternative
  readonly option: Alternative
  readonly grouping: Grouping
  /** Of every option of the plan, by its id. */
  readonly titles: ReadonlyMap<string, string>
  /** One for each measure asked for that the forecasts have, in the order asked. */
  readonly bridges: readonly Bridge[]
  /** How many forecasts it took. */
  readonly forecasts: number
}

export interface BridgeAsked {
  readonly option: string
  /** Null: the plan as it stands. */
  readonly baseline: string | null
  readonly basis: Basis
  readonly measures: readonly Measure[]
  /** Without a word, by option where several differ, else by change. */
  readonly grouping?: Grouping
  /** How many parts at most: each one doubles the forecasts. Twelve without a word. */
  readonly most?: number
  /** What sets of the same changes came to when the very same was asked before, in whatever language; what is found is added. */
  readonly known?: KnownWorths
}

/** Decimals of a figure that is no money: enough for a ratio of cents. */
const PLACES = 6

const setsOf = (groups: readonly Group[]): readonly (readonly Group[])[] =>
  Array.from({ length: 2 ** groups.length }, (_, set) => groups.filter((_group, at) => (set & (1 << at)) !== 0))

/** The pair to tie, so that a set that makes no plan cannot come about: one in it that needs one outside it. */
const pairOf = (groups: readonly Group[], moved: readonly Group[], worths: Worths): readonly [Group, Group] => {
  const outside = groups.filter((group) => !moved.includes(group))
  const mends = outside.find((group) => worths.of(groups.filter((each) => moved.includes(each) || each === group)).ok)
  const needs = moved.find((group) => worths.of(moved.filter((each) => each !== group)).ok)
  const [inside, other] = [needs ?? moved[0], mends ?? outside[0]]
  if (inside === undefined || other === undefined) throw new Error('a set of changes that makes no plan is the whole or the empty one')
  return [inside, other]
}

/** Groups of which every set makes a plan: those that need each other are tied, with the reason. It yields how many sets are left. */
function* sound(groups: readonly Group[], worths: Worths): Steps<readonly Group[]> {
  for (const [at, moved] of setsOf(groups).entries()) {
    const before = worths.forecasts()
    const worth = worths.of(moved)
    if (worths.forecasts() > before) yield 2 ** groups.length - at - 1
    if (worth.ok) continue
    const [inside, other] = pairOf(groups, moved, worths)
    return yield* sound(tie(groups, inside, other, reasonOf(worth.problems)), worths)
  }
  return groups
}

const reasonOf = ([problem]: readonly Problem[]): string =>
  say`one without the other makes no plan: ${(problem?.message ?? say`it cannot be computed`).replace(/\.$/, '')}`

interface Ends {
  readonly baseline: Alternative
  readonly option: Alternative
}

const unitOf = (measure: Measure, { baseline, option }: Ends): string => {
  const years = yearsOfMeasure(measure, option.plan.years)
  const found = [option, baseline].flatMap(({ assessment }) =>
    years.flatMap((year) => assessment.book.find(measure.figure, measure.of, year)?.unit ?? []),
  )
  return found[0] ?? baseline.plan.currency
}

/** `found`: what every set of the groups comes to. */
const bridgeOf = (at: number, measure: Measure, groups: readonly Group[], found: readonly Worth[], ends: Ends): Bridge => {
  const unit = unitOf(measure, ends)
  const places = isMoney(unit) ? minorUnits(unit) : PLACES
  const values = found.map((worth) => ((worth.ok ? worth.amounts[at] : null) ?? ZERO).toDecimalPlaces(places))
  const [parts, byPlace] = [shapley(values, places), addedByPlace(values)]
  const order = (moves: readonly Move[]): string => moves.map((move) => orderOf(ends, move)).toSorted()[0] ?? ''
  return {
    measure,
    unit,
    places,
    from: values[0] ?? ZERO,
    to: values.at(-1) ?? ZERO,
    parts: groups
      .map(({ moves, because }, group) => ({ moves, because, amount: parts[group] ?? ZERO, byPlace: byPlace[group] ?? [] }))
      .toSorted((a, b) => (order(a.moves) < order(b.moves) ? -1 : 1)),
  }
}

/** Where a change stands in the option, or in the baseline it is taken off from. */
const orderOf = ({ baseline, option }: Ends, { option: id, at, laid }: Move): string => {
  const place = (laid ? option : baseline).changes.findIndex((change) => change.option === id && change.at === at)
  return `${laid ? 1 : 0} ${String(place).padStart(6, '0')}`
}

const movesOf = (document: PlanDocument, { option, baseline }: Pick<BridgeAsked, 'option' | 'baseline'>): Moves =>
  movesBetween(document, baseline === null ? [] : [baseline], [option])

/** How many forecasts a bridge takes at most: fewer where changes make no plan one without the other. */
export const bridgeForecasts = (document: PlanDocument, asked: Pick<BridgeAsked, 'option' | 'baseline' | 'grouping' | 'most'>): number =>
  2 ** groupsOf(document, movesOf(document, asked).moves, asked.grouping ?? null, asked.most).groups.length

/** Forecast by forecast, so that whoever waits may do other things between them; it yields how many are left. */
export function* bridgesInSteps(document: PlanDocument, asked: BridgeAsked): Steps<Result<Bridges>> {
  const { measures, basis } = asked
  const ends = [asked.baseline, asked.option].map((id) => alternativeOf(document, id, basis))
  const [baseline, option] = ends.flatMap((end) => (end.ok ? [end.value] : []))
  if (baseline === undefined || option === undefined) return { ok: false, problems: ends.flatMap((end) => (end.ok ? [] : end.problems)) }
  const has = (measure: Measure): boolean =>
    [baseline, option].some(({ plan, assessment }) => readMeasure(measure, plan.years, assessment.amount) !== null)
  const found = measures.filter(has)
  if (found.length === 0) return { ok: false, problems: measures.map(noSuchFigure) }
  const moves = movesOf(document, asked)
  const worths = worthsOf({ document, moves, basis, measures: found }, asked.known)
  const { grouping, groups } = groupsOf(document, moves.moves, asked.grouping ?? null, asked.most)
  const all = yield* sound(groups, worths)
  const ofSets = setsOf(all).map(worths.of)
  return {
    ok: true,
    value: {
      basis,
      baseline,
      option,
      grouping,
      titles: new Map(document.options.map(({ id, title }) => [id, title])),
      bridges: found.map((measure, at) => bridgeOf(at, measure, all, ofSets, { baseline, option })),
      forecasts: worths.forecasts(),
    },
  }
}

/** An option that is not in the plan or cannot be computed, and figures that neither way ahead has, are problems, all at once. */
export const bridges = (document: PlanDocument, asked: BridgeAsked): Result<Bridges> => allAtOnce(bridgesInSteps(document, asked))
