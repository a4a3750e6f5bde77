/** Several courses over the years on one scale, with the floor none should pass below. Each line has its own dashes, its name and its last value. */

import type { Chart, Series } from 'ltsfs'
import { say, unitName } from 'ltsfs'
import { printShort } from '../number.ts'
import { AxisLines, AxisNames } from './axis.tsx'
import { at, percent, placesBetween, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface LinesProps {
  readonly chart: Chart
  /** The category the page looks at. */
  readonly marked?: string
}

const TOP = 24
const HEIGHT = 230
const FOOT = 28

const lastOf = ({ points }: Series): string => printShort(points.at(-1)?.amount ?? '0')

/** What is planned (a floor, a target) is a dashed line without dots; the first forecast is the one others are held against. */
const nameOf = ({ id, ibcs }: Series, order: number): string =>
  ibcs === 'plan' ? (id.endsWith('target') ? 'target' : 'floor') : order === 0 ? 'baseline' : `line-${order + 1}`

export const LINES_HEIGHT = TOP + HEIGHT + FOOT

export const Lines = ({ chart, marked }: LinesProps) => (
  <div class="figure-body">
    <LinesPicture chart={chart} {...(marked === undefined ? {} : { marked })} />
    <ul class="legend">
      {chart.series.map((one, order) => (
        <li>
          <svg width="26" height="12" aria-hidden="true" focusable="false">
            <g class={`course ${nameOf(one, order)}`}>
              <line x1="0" x2="26" y1="6" y2="6" />
              {one.ibcs !== 'plan' && <circle cx="13" cy="6" r="3" />}
            </g>
          </svg>
          {one.label} <span class="quiet">{lastOf(one)}</span>
        </li>
      ))}
    </ul>
  </div>
)

/** The names of the lines, with the class that draws each. */
export const linesLegend = ({ series }: Chart) =>
  series.map((one, order) => ({ label: `${one.label} ${lastOf(one)}`, class: `key ${nameOf(one, order)}` }))

const tickName = (isMarked: boolean, isBetween: boolean): string => `tick${isMarked ? ' marked' : ''}${isBetween ? ' between' : ''}`

export const LinesPicture = ({ chart: { id, title, unit, categories, series }, marked }: LinesProps) => {
  const scale = scaleOf(series.flatMap(({ points }) => points.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)]))))
  const slot = 1 / Math.max(1, categories.length)
  const between = placesBetween(categories, marked)
  const x = (index: number) => percent(slot * (index + 0.5))
  const place = (amount: string) => TOP + HEIGHT * (1 - scale.share(Number(amount)))
  const y = (amount: string) => at(place(amount))
  const text = say`At the end, in ${unitName(unit)}: ${series.map((one) => `${one.label} ${lastOf(one)}`).join(say`; `)}.`
  return (
    <Picture id={id} title={title} description={text} height={LINES_HEIGHT} class="with-axis">
      <AxisLines scale={scale} y={place} />
      <AxisNames scale={scale} unit={unit} y={place} />
      {categories.map(({ id: category, label }, index) => (
        <text class={tickName(category === marked, between.has(index))} x={x(index)} y={TOP + HEIGHT + 20}>
          {label}
        </text>
      ))}
      {series.map((one, order) => (
        <g class={`course ${nameOf(one, order)}`}>
          {one.points.map(({ amount }, index) => {
            const before = one.points[index - 1]?.amount
            return amount === null || before === null || before === undefined ? null : (
              <line x1={x(index - 1)} x2={x(index)} y1={y(before)} y2={y(amount)} />
            )
          })}
          {one.ibcs !== 'plan' &&
            one.points.map(({ amount }, index) => (amount === null ? null : <circle cx={x(index)} cy={y(amount)} r="3" />))}
        </g>
      ))}
    </Picture>
  )
}
