/** What moves a figure most: for each number a bar to both sides of nought, the low end of its range hatched, its changes at the ends. */

import type { Chart } from 'ltsfs'
import { list, say, unitName } from 'ltsfs'
import { printChange } from '../number.ts'
import { percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'
import { textLines } from './text-lines.ts'

/** The number, its changes and its bar stand one under the other, so that a narrow screen shows them all. */
const LINE = 16
const BAR = { below: 18, height: 10, after: 8 } as const
/** So many letters a narrow screen has room for. */
const LETTERS = 50

const linesOf = ({ label }: Chart['categories'][number]): readonly string[] => textLines(label, LETTERS)

/** Where the bar of a row is, below its name and its changes. */
const barTop = (lines: number): number => lines * LINE + BAR.below

const rowHeight = (category: Chart['categories'][number]): number => barTop(linesOf(category).length) + BAR.height + BAR.after

const topOf = ({ categories }: Chart, index: number): number =>
  categories.slice(0, index).reduce((sum, category) => sum + rowHeight(category), 0)

export const tornadoHeight = (chart: Chart): number => topOf(chart, chart.categories.length) + 4

export const TornadoBars = ({ chart, decimals }: { readonly chart: Chart; readonly decimals: number }) => {
  const { id, title, unit, categories, series } = chart
  const changeAt = (end: number, index: number): string | null => series[end]?.points[index]?.amount ?? null
  const { share } = scaleOf(series.flatMap(({ points }) => points.map(({ amount }) => Number(amount ?? '0'))))
  const nought = share(0)
  const said = (index: number): string =>
    list([0, 1].map((end) => changeAt(end, index)).map((amount) => (amount === null ? say`cannot be` : printChange(amount, decimals))))
  return (
    <Picture
      id={id}
      title={title}
      description={say`In ${unitName(unit)}: ${categories.map(({ label }, index) => say`${label}: ${said(index)}`).join(say`; `)}.`}
      height={tornadoHeight(chart)}
    >
      {categories.map((category, index) => {
        const y = topOf(chart, index)
        const lines = linesOf(category)
        const top = y + barTop(lines.length)
        return (
          <g class="step">
            {lines.map((line, at) => (
              <text class="label" x="0" y={y + 12 + at * LINE}>
                {line}
              </text>
            ))}
            <text class="label quiet" x="0" y={y + 12 + lines.length * LINE}>
              {said(index)}
            </text>
            {[0, 1].map((end) => {
              const amount = changeAt(end, index)
              if (amount === null) return null
              const tip = share(Number(amount))
              const bar = { x: percent(Math.min(nought, tip)), width: percent(Math.abs(tip - nought)), y: top, height: BAR.height }
              return (
                <>
                  <rect class={end === 0 ? 'bar less' : 'bar more'} {...bar} />
                  {end === 0 && <rect fill="url(#hatch-less)" {...bar} />}
                </>
              )
            })}
            <line class="axis" x1={percent(nought)} x2={percent(nought)} y1={top - 3} y2={top + BAR.height + 3} />
          </g>
        )
      })}
    </Picture>
  )
}
