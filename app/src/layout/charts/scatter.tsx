/** Every way ahead as a numbered point in two measures: those that are beaten are hollow, the others are joined by the line of what is given up. */
import type { TradeOff } from 'ltsfs'
import { printShort } from '../number.ts'
import { at, percent } from './coordinate.ts'
import { Picture } from './picture.tsx'

type Point = TradeOff['points'][number]

const TOP = 28
const HEIGHT = 260
const FOOT = 40
const RADIUS = 10
/** Free on each side, as a share of what is drawn. */
const FREE = 0.08

/** Measures of a trade-off need not begin at nought: only where points stand to one another is read. */
const shareOf = (values: readonly number[]): ((value: number) => number) => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low
  return (value) => (span === 0 ? 0.5 : FREE + ((value - low) / span) * (1 - 2 * FREE))
}

export const Scatter = ({ chart, id }: { readonly chart: TradeOff; readonly id: string }) => (
  <div class="figure-body">
    <ScatterPicture chart={chart} id={id} />
    <ol class="legend numbered">
      {chart.points.map(({ label, x, y, beatenBy }) => (
        <li>
          {label}{' '}
          <span class="quiet">
            {printShort(x)}; {printShort(y)}
            {beatenBy.length === 0 ? '' : `; beaten by ${beatenBy.join(', ')}`}
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
  const front = points.filter(({ beatenBy }) => beatenBy.length === 0).toSorted((one, other) => Number(one.x) - Number(other.x))
  const text = `${x.label} across, ${y.label} upwards: ${points.map((point) => `${point.label} ${printShort(point.x)} and ${printShort(point.y)}`).join('; ')}.`
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
      {points.map((point, order) => (
        <g class={point.beatenBy.length === 0 ? 'point' : 'point beaten'}>
          <circle cx={placeX(point)} cy={at(placeY(point))} r={RADIUS} />
          <text x={placeX(point)} y={at(placeY(point) + 4)}>
            {order + 1}
          </text>
        </g>
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
