/**
 * How sure a figure is, year by year: nine trials of ten in the pale column, every other one in the dark one, the middle as a line across,
 * and what is planned as a ring. Told apart by width and outline, never by colour alone.
 */

import type { Chart, Series } from 'ltsfs'
import { later, say, unitName } from 'ltsfs'
import { printShort } from '../number.ts'
import { AxisLines, AxisNames } from './axis.tsx'
import { at, percent, placesBetween, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

const TOP = 24
const HEIGHT = 230
const FOOT = 28
export const FAN_HEIGHT = TOP + HEIGHT + FOOT

/** As shares of the place of a year. */
const [WIDE, NARROW] = [0.5, 0.28]

const BANDS = [
  { label: later`Nine trials of ten (P5 to P95)`, class: 'fan wide' },
  { label: later`Every other trial (P25 to P75)`, class: 'fan narrow' },
] as const

export const fanLegend = () => BANDS.map((band) => ({ ...band, label: band.label() }))

export const Fan = ({ chart }: { readonly chart: Chart }) => (
  <div class="figure-body">
    <FanPicture chart={chart} />
    <ul class="legend">
      {fanLegend().map(({ label, class: name }) => (
        <li>
          <svg width="14" height="12" aria-hidden="true" focusable="false">
            <rect class={name} width="14" height="12" />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <svg width="20" height="12" aria-hidden="true" focusable="false">
          <line class="fan middle" x1="0" x2="20" y1="6" y2="6" />
        </svg>
        {say`The middle (P50), written above`}
      </li>
      <li>
        <svg width="14" height="12" aria-hidden="true" focusable="false">
          <circle class="fan planned" cx="7" cy="6" r="4" />
        </svg>
        {say`As planned`}
      </li>
    </ul>
  </div>
)

const amountOf = (series: readonly Series[], id: string, index: number): string | null =>
  series.find((one) => one.id === id)?.points[index]?.amount ?? null

export const FanPicture = ({ chart: { id, title, unit, categories, series } }: { readonly chart: Chart }) => {
  const scale = scaleOf(series.flatMap(({ points }) => points.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)]))))
  const slot = 1 / Math.max(1, categories.length)
  const between = placesBetween(categories)
  const y = (amount: string) => TOP + HEIGHT * (1 - scale.share(Number(amount)))
  const words = categories.map(({ label }, index) => {
    const [low, middle, high] = ['p5', 'p50', 'p95'].map((band) => printShort(amountOf(series, band, index) ?? '0'))
    return say`${label} ${low} to ${high}, middle ${middle}`
  })
  const column = (index: number, [low, high]: readonly [string, string], width: number, name: string) => {
    const [from, to] = [amountOf(series, low, index), amountOf(series, high, index)]
    if (from === null || to === null) return null
    const tall = y(from) - y(to)
    return (
      <rect
        class={name}
        x={percent(slot * (index + 0.5 - width / 2))}
        width={percent(slot * width)}
        y={at(y(to))}
        height={at(tall < 1 ? 1 : tall)}
      />
    )
  }
  return (
    <Picture id={id} title={title} description={say`In ${unitName(unit)}: ${words.join(say`; `)}.`} height={FAN_HEIGHT} class="with-axis">
      <AxisLines scale={scale} y={y} />
      {categories.map(({ label }, index) => {
        const tick = between.has(index) ? 'tick between' : 'tick'
        const [middle, planned] = [amountOf(series, 'p50', index), amountOf(series, 'plan', index)]
        return (
          <g>
            {column(index, ['p5', 'p95'], WIDE, 'fan wide')}
            {column(index, ['p25', 'p75'], NARROW, 'fan narrow')}
            {middle !== null && (
              <line
                class="fan middle"
                x1={percent(slot * (index + 0.5 - WIDE / 2))}
                x2={percent(slot * (index + 0.5 + WIDE / 2))}
                y1={at(y(middle))}
                y2={at(y(middle))}
              />
            )}
            {planned !== null && <circle class="fan planned" cx={percent(slot * (index + 0.5))} cy={at(y(planned))} r="4" />}
            {middle !== null && (
              <text class={tick} x={percent(slot * (index + 0.5))} y={at(y(amountOf(series, 'p95', index) ?? middle) - 6)}>
                {printShort(middle)}
              </text>
            )}
            <text class={tick} x={percent(slot * (index + 0.5))} y={TOP + HEIGHT + 20}>
              {label}
            </text>
          </g>
        )
      })}
      <AxisNames scale={scale} unit={unit} y={y} />
    </Picture>
  )
}
