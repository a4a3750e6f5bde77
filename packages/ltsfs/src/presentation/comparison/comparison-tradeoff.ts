/**
 * What one measure costs in another: every alternative as a point in two headlines, and which are beaten.
 *
 * A point is beaten by another that is no worse in both measures and better in one. The others make the line along which something is
 * given up for what is gained.
 */

import type { Comparison } from '../../comparison/comparison.ts'
import { dominated } from '../../comparison/dominance.ts'
import type { Headline } from '../../comparison/headlines.ts'
import { list, say } from '../../language/say.ts'
import type { Decimal } from '../../money/decimal.ts'
import { clauses } from './comparison-sentences.ts'
import { alternativeId, headlineText } from './comparison-tables.ts'

export interface Axis {
  readonly id: string
  /** "Cost not funded (lower is better)". */
  readonly label: string
  readonly better: 'higher' | 'lower'
}

interface TradeOffPoint {
  readonly id: string
  readonly label: string
  /** Decimal texts. */
  readonly x: string
  readonly y: string
  /** Places, from 1, of those that beat it in both measures; none on the line. */
  readonly beatenBy: readonly number[]
}

export interface TradeOff {
  readonly title: string
  readonly x: Axis
  readonly y: Axis
  readonly points: readonly TradeOffPoint[]
  /** Alternatives that have no value in one of the two. */
  readonly leftOut: readonly string[]
}

/** What a trade-off may be asked of. */
export const tradeOffAxes = ({ headlines }: Comparison): readonly Axis[] => headlines.map(axisOf)

const axisOf = (headline: Headline): Axis => ({ id: headline.id, label: headlineText(headline), better: headline.better })

const PLACES = 6
const textOf = (value: Decimal): string => value.toDecimalPlaces(PLACES).toFixed()

const titleOf = (points: readonly TradeOffPoint[]): string => {
  if (points.length < 2) return say`There is nothing to weigh against another`
  const best = points.filter(({ beatenBy }) => beatenBy.length === 0)
  const beaten = points.length - best.length
  if (beaten === 0) return say`None is beaten: whoever gains in one gives up something in the other, or both are alike`
  const titles = list(best.map(({ label }) => say`“${label}”`))
  return clauses([
    best.length === 1 ? say`${titles} is beaten by none` : say`${titles} are beaten by none`,
    beaten === 1
      ? say`one other is beaten: better in neither measure, worse in one or both`
      : say`${beaten} others are beaten: better in neither measure, worse in one or both`,
  ])
}

/** Undefined where the comparison has no such headline. */
export const tradeOff = (comparison: Comparison, asked: { readonly x: string; readonly y: string }): TradeOff | undefined => {
  const { alternatives, headlines } = comparison
  const [x, y] = [asked.x, asked.y].map((wanted) => headlines.find(({ id }) => id === wanted))
  if (x === undefined || y === undefined) return undefined
  const there = alternatives.map((_, at) => at).filter((at) => [x, y].every(({ scores }) => (scores[at] ?? null) !== null))
  const of = ({ scores }: Headline): readonly (Decimal | null)[] => there.map((at) => scores[at] ?? null)
  const found = dominated(
    [x, y].map((headline) => ({ ...headline, scores: of(headline) })),
    there.length,
  )
  const points = there.flatMap((at, order): readonly TradeOffPoint[] => {
    const [alternative, across, up] = [alternatives[at], x.scores[at], y.scores[at]]
    if (alternative === undefined || !across || !up) return []
    const by = found.find((each) => each.alternative === order)?.by ?? []
    const { title } = alternative
    return [{ id: alternativeId(alternative), label: title, x: textOf(across), y: textOf(up), beatenBy: by.map((place) => place + 1) }]
  })
  const leftOut = alternatives.flatMap(({ title }, at) => (there.includes(at) ? [] : [title]))
  return { title: titleOf(points), x: axisOf(x), y: axisOf(y), points, leftOut }
}
