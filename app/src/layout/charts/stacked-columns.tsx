/**
 * Parts of a whole over the years: one column a year, the same order of parts everywhere, what is taken off hangs below the line, the
 * total on top. What is forecast is hatched, what is planned outlined, as in IBCS.
 */

import type { Chart, Series } from 'ltsfs'
import { say, unitName } from 'ltsfs'
import { printShort } from '../number.ts'
import { at, percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface StackedColumnsProps {
  readonly chart: Chart
  /** What each column adds up to, in the order of the categories. */
  readonly totals: readonly (string | null)[]
  /** The category the page looks at. */
  readonly marked?: string
}

const TOP = 24
const HEIGHT = 240
const FOOT = 30

const numberOf = (series: Series, category: number): number => Number(series.points[category]?.amount ?? 0)

interface Part extends Series {
  /** The class that colours it. */
  readonly colour: string
}

const COLOURS = 9

/** A series that is nothing in every year is not drawn, and the others keep their colours, so that options compare. */
const drawn = ({ series }: Chart): readonly Part[] =>
  series
    .map((one, index) => ({ ...one, colour: `part part-${(index % COLOURS) + 1}` }))
    .filter(({ points }) => points.some(({ amount }) => Number(amount ?? 0) !== 0))

export const STACKED_HEIGHT = TOP + HEIGHT + FOOT

export const StackedColumns = (props: StackedColumnsProps) => {
  const series = drawn(props.chart)
  return (
    <div class="figure-body">
      <StackedPicture {...props} />
      <Legend parts={series} forecast={series.some(({ ibcs }) => ibcs === 'forecast')} />
    </div>
  )
}

/** The names of the parts as they are drawn, with the class that colours each. */
export const stackedLegend = (chart: Chart) => drawn(chart).map(({ label, colour }) => ({ label, class: colour }))

export const StackedPicture = ({ chart, totals, marked }: StackedColumnsProps) => {
  const series = drawn(chart)
  const ups = chart.categories.map((_, category) => series.reduce((sum, one) => sum + Math.max(0, numberOf(one, category)), 0))
  const downs = chart.categories.map((_, category) => series.reduce((sum, one) => sum + Math.min(0, numberOf(one, category)), 0))
  const scale = scaleOf([...ups, ...downs])
  const slot = 1 / Math.max(1, chart.categories.length)
  const yOf = (amount: number) => TOP + HEIGHT * (1 - scale.share(amount))
  return (
    <Picture id={chart.id} title={chart.title} description={describe(chart, totals)} height={STACKED_HEIGHT}>
      {chart.categories.map(({ id, label }, category) => (
        <Stack
          series={series}
          category={category}
          label={label}
          total={totals[category] ?? null}
          left={category * slot}
          slot={slot}
          yOf={yOf}
          marked={id === marked}
        />
      ))}
      <line class="axis" x1="0" x2="100%" y1={at(yOf(0))} y2={at(yOf(0))} />
    </Picture>
  )
}

const describe = ({ categories, unit }: Chart, totals: readonly (string | null)[]): string =>
  say`Total by year in ${unitName(unit)}: ${categories.map(({ label }, index) => `${label} ${printShort(totals[index] ?? '0')}`).join(', ')}. The table below holds every part.`

interface StackProps {
  readonly series: readonly Part[]
  readonly category: number
  readonly label: string
  readonly total: string | null
  readonly left: number
  readonly slot: number
  readonly yOf: (amount: number) => number
  readonly marked: boolean
}

const Stack = ({ series, category, label, total, left, slot, yOf, marked }: StackProps) => {
  const place = { x: percent(left + slot * 0.13), width: percent(slot * 0.74) }
  const middle = percent(left + slot / 2)
  let [high, low] = [0, 0]
  const bars = series.map((one) => {
    const amount = numberOf(one, category)
    const from = amount < 0 ? low : high
    if (amount < 0) low += amount
    else high += amount
    const [top, bottom] = [yOf(Math.max(from, from + amount)), yOf(Math.min(from, from + amount))]
    return { name: one.colour, amount, ibcs: one.ibcs, y: at(top), height: at(bottom - top) }
  })
  return (
    <g>
      {bars
        .filter(({ amount }) => amount !== 0)
        .map(({ name, y, height, ibcs }) => (
          <>
            <rect class={name} {...place} y={y} height={height} />
            {ibcs === 'forecast' && <rect fill="url(#hatch-forecast)" {...place} y={y} height={height} />}
            {ibcs === 'plan' && <rect class="outline" {...place} y={y} height={height} />}
          </>
        ))}
      <text class="value" x={middle} y={at(yOf(high) - 6)}>
        {total === null ? '' : printShort(total)}
      </text>
      <text class={marked ? 'tick marked' : 'tick'} x={middle} y={TOP + HEIGHT + 18}>
        {label}
      </text>
    </g>
  )
}

const Legend = ({ parts, forecast }: { readonly parts: readonly Part[]; readonly forecast: boolean }) => (
  <ul class="legend">
    {parts.map(({ label, colour }) => (
      <li>
        <svg width="12" height="12" aria-hidden="true" focusable="false">
          <rect class={colour} width="12" height="12" />
        </svg>
        {label}
      </li>
    ))}
    {forecast && <li class="quiet">{say`Hatched: forecast`}</li>}
  </ul>
)
