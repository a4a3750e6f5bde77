/** Every way ahead as a numbered point in two measures: those that are beaten are hollow, the others are joined by the line of what is given up. */

import type { TradeOff } from 'ltsfs'
import { say } from 'ltsfs'
import { printShort } from '../number.ts'
import { at, percent } from './coordinate.ts'
import { Picture } from './picture.tsx'

type Point = TradeOff['points'][number]

const TOP = 28
const HEIGHT = 260
const FOOT = 40
const RADIUS = 10
/** What a number and its comma take of the width of a point that stands for several. */
const PER_NUMBER = 15
/** Free on each side, as a share of what is drawn. */
const FREE = 0.08

/** Measures of a trade-off need not begin at nought: only where points stand to one another is read. */
const shareOf = (values: readonly number[]): ((value: number) => number) => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low
  return (value) => (span === 0 ? 0.5 : FREE + ((value - low) / span) * (1 - 2 * FREE))
}

interface Spot {
  readonly x: number
  readonly y: number
  /** From 1, in the order of the legend. */
  readonly numbers: readonly number[]
  readonly beaten: boolean
}

/** So near in the width of a narrow screen that one circle would hide the other. */
const NEAR = 0.06

/** Points that would hide one another stand as one with all their numbers. */
const spotsOf = (places: readonly Omit<Spot, 'numbers'>[]): readonly Spot[] => {
  const spots: Spot[] = []
  for (const [order, { x, y, beaten }] of places.entries()) {
    const near = spots.findIndex((spot) => Math.abs(spot.x - x) < NEAR && Math.abs(spot.y - y) < 2 * RADIUS)
    const spot = spots[near]
    if (spot === undefined) spots.push({ x, y, beaten, numbers: [order + 1] })
    else spots[near] = { ...spot, beaten: spot.beaten && beaten, numbers: [...spot.numbers, order + 1] }
  }
  return spots
}

const SpotMark = ({ spot: { x, y, numbers, beaten } }: { readonly spot: Spot }) => {
  const half = RADIUS + ((numbers.length - 1) * PER_NUMBER) / 2
  return (
    <g class={beaten ? 'point beaten' : 'point'}>
      <svg x={percent(x)} y={at(y)} overflow="visible" aria-hidden="true">
        <rect x={String(-half)} y={String(-RADIUS)} width={String(2 * half)} height={String(2 * RADIUS)} rx={String(RADIUS)} />
        <text x="0" y="4">
          {numbers.join(', ')}
        </text>
      </svg>
    </g>
  )
}

export const Scatter = ({ chart, id }: { readonly chart: TradeOff; readonly id: string }) => (
  <div class="figure-body">
    <ScatterPicture chart={chart} id={id} />
    <ol class="legend numbered">
      {chart.points.map(({ label, x, y, beatenBy }) => (
        <li>
          {label}{' '}
          <span class="quiet">
            {[printShort(x), printShort(y)].join(say`; `)}
            {beatenBy.length === 0 ? '' : say`; beaten by ${beatenBy.join(', ')}`}
          </span>
        </li>
      ))}
    </ol>
  </div>
)

const ScatterPicture = ({ chart: { title, x, y, points }, id }: { readonly chart: TradeOff; readonly id: string }) => {
  const [across, up] = [points.map((point) => Number(point.x)), points.map((point) => Number(point.y))]
  const [shareX, shareY] = [shareOf(across), shareOf(up)]
  const placeX = ({ x: value }: Point) => percent(shareX(Number(value)))
  const placeY = ({ y: value }: Point) => TOP + HEIGHT * (1 - shareY(Number(value)))
  const spots = spotsOf(points.map((point) => ({ x: shareX(Number(point.x)), y: placeY(point), beaten: point.beatenBy.length > 0 })))
  const front = points.filter(({ beatenBy }) => beatenBy.length === 0).toSorted((one, other) => Number(one.x) - Number(other.x))
  const text = say`${x.label} across, ${y.label} upwards: ${points.map((point) => say`${point.label} ${printShort(point.x)} and ${printShort(point.y)}`).join(say`; `)}.`
  return (
    <Picture id={id} title={title} description={text} height={TOP + HEIGHT + FOOT} class="scatter">
      <text class="label" x="0" y="14">
        ↑ {y.label}
      </text>
      <line class="axis" x1="0" x2="0" y1={TOP} y2={TOP + HEIGHT} />
      <line class="axis" x1="0" x2="100%" y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
      <Ends values={across} share={shareX} />
      <text class="label end" x="100%" y={TOP + HEIGHT + FOOT - 4}>
        {x.label} →
      </text>
      {front.slice(1).map((point, order) => {
        const before = front[order]
        return before === undefined ? null : (
          <line class="front" x1={placeX(before)} x2={placeX(point)} y1={at(placeY(before))} y2={at(placeY(point))} />
        )
      })}
      {spots.map((spot) => (
        <SpotMark spot={spot} />
      ))}
    </Picture>
  )
}

/** The least and the most across, below the axis. */
const Ends = ({ values, share }: { readonly values: readonly number[]; readonly share: (value: number) => number }) => (
  <>
    {[...new Set([Math.min(...values), Math.max(...values)])].map((value) => (
      <text class="tick" x={percent(share(value))} y={TOP + HEIGHT + 16}>
        {printShort(String(value))}
      </text>
    ))}
  </>
)
