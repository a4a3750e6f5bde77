/** What moves a figure most: for each number a bar to both sides of nought, the low end of its range hatched, its changes at the ends. */
import type { Chart } from 'ltsfs'
import { printChange } from '../number.ts'
import { percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

/** The number, its changes and its bar stand one under the other, so that a narrow screen shows them all. */
const ROW = 52
const BAR = { top: 34, height: 10 } as const

export const tornadoHeight = ({ categories }: Chart): number => categories.length * ROW + 4

export const TornadoBars = ({ chart, decimals }: { readonly chart: Chart; readonly decimals: number }) => {
  const { id, title, unit, categories, series } = chart
  const changeAt = (end: number, index: number): string | null => series[end]?.points[index]?.amount ?? null
  const { share } = scaleOf(series.flatMap(({ points }) => points.map(({ amount }) => Number(amount ?? '0'))))
  const nought = share(0)
  const said = (index: number): string =>
    [0, 1]
      .map((end) => changeAt(end, index))
      .map((amount) => (amount === null ? 'cannot be' : printChange(amount, decimals)))
      .join(' and ')
  return (
    <Picture
      id={id}
      title={title}
      description={`In ${unit}: ${categories.map(({ label }, index) => `${label}: ${said(index)}`).join('; ')}.`}
      height={tornadoHeight(chart)}
    >
      {categories.map(({ label }, index) => {
        const y = index * ROW
        return (
          <g class="step">
            <text class="label" x="0" y={y + 12}>
              {label}
            </text>
            <text class="label quiet" x="0" y={y + 28}>
              {said(index)}
            </text>
            {[0, 1].map((end) => {
              const amount = changeAt(end, index)
              if (amount === null) return null
              const tip = share(Number(amount))
              const bar = { x: percent(Math.min(nought, tip)), width: percent(Math.abs(tip - nought)), y: y + BAR.top, height: BAR.height }
              return (
                <>
                  <rect class={end === 0 ? 'bar less' : 'bar more'} {...bar} />
                  {end === 0 && <rect fill="url(#hatch-less)" {...bar} />}
                </>
              )
            })}
            <line class="axis" x1={percent(nought)} x2={percent(nought)} y1={y + BAR.top - 3} y2={y + BAR.top + BAR.height + 3} />
          </g>
        )
      })}
    </Picture>
  )
}
