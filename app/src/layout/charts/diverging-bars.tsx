/** Who pays more and who pays less: bars to both sides of nought, told apart by side, sign and hatching, never by colour alone. */

import type { Chart } from 'ltsfs'
import { say, unitName } from 'ltsfs'
import { printChange } from '../number.ts'
import { percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface DivergingBarsProps {
  readonly chart: Chart
  readonly decimals: number
}

const ROW = 34
const BAR = { top: 18, height: 10 } as const

export const DivergingBars = ({ chart: { id, title, unit, categories, series }, decimals }: DivergingBarsProps) => {
  const amounts = categories.map((_, index) => series[0]?.points[index]?.amount ?? '0')
  const { share } = scaleOf(amounts.map(Number))
  const nought = share(0)
  const text = say`In ${unitName(unit)}: ${categories.map(({ label }, index) => `${label} ${printChange(amounts[index] ?? '0', decimals)}`).join(say`; `)}.`
  return (
    <Picture id={id} title={title} description={text} height={categories.length * ROW + 4}>
      {categories.map(({ label }, index) => {
        const amount = amounts[index] ?? '0'
        const end = share(Number(amount))
        const y = index * ROW
        const bar = { x: percent(Math.min(nought, end)), width: percent(Math.abs(end - nought)), y: y + BAR.top, height: BAR.height }
        const less = end < nought
        return (
          <g class="step">
            <text class="label" x="0" y={y + 12}>
              {label}
            </text>
            <text class="amount" x="100%" y={y + 12}>
              {printChange(amount, decimals)}
            </text>
            <rect class={less ? 'bar less' : 'bar more'} {...bar} />
            {less && <rect fill="url(#hatch-less)" {...bar} />}
            <line class="axis" x1={percent(nought)} x2={percent(nought)} y1={y + BAR.top - 3} y2={y + BAR.top + BAR.height + 3} />
          </g>
        )
      })}
    </Picture>
  )
}
