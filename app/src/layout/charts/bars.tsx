/** Amounts of one kind side by side: a bar each on one scale, its name above it and its amount at the end. */

import type { Chart } from 'ltsfs'
import { say, unitName } from 'ltsfs'
import { printAmount } from '../number.ts'
import { percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface BarsProps {
  readonly chart: Chart
  readonly decimals: number
}

const ROW = 32
const BAR = { top: 17, height: 8 } as const

export const barsHeight = ({ categories }: Chart): number => categories.length * ROW + 4

export const Bars = ({ chart, decimals }: BarsProps) => {
  const { id, title, unit, categories, series } = chart
  const amounts = categories.map((_, index) => series[0]?.points[index]?.amount ?? '0')
  const { share } = scaleOf(amounts.map(Number))
  const text = say`In ${unitName(unit)}: ${categories.map(({ label }, index) => `${label} ${printAmount(amounts[index] ?? '0', decimals)}`).join(say`; `)}.`
  return (
    <Picture id={id} title={title} description={text} height={barsHeight(chart)}>
      {categories.map(({ label }, index) => {
        const amount = amounts[index] ?? '0'
        const y = index * ROW
        return (
          <g class="step">
            <text class="label" x="0" y={y + 12}>
              {label}
            </text>
            <text class="amount" x="100%" y={y + 12}>
              {printAmount(amount, decimals)}
            </text>
            <rect class="bar in" x="0" width={percent(share(Number(amount)))} y={y + BAR.top} height={BAR.height} />
          </g>
        )
      })}
    </Picture>
  )
}
