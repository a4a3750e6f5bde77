/** Who pays more and who pays less: bars to both sides of nought, told apart by side, sign and hatching, never by colour alone. */
import { printChange } from '../number.ts'
import { percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface Difference {
  readonly label: string
  readonly amount: string
}
export interface DivergingBarsProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly decimals: number
  readonly differences: readonly Difference[]
}

const ROW = 34
const BAR = { top: 18, height: 10 } as const

export const DivergingBars = ({ id, title, description, decimals, differences }: DivergingBarsProps) => {
  const { share } = scaleOf(differences.map(({ amount }) => Number(amount)))
  const nought = share(0)
  return (
    <Picture id={id} title={title} description={description} height={differences.length * ROW + 4}>
      {differences.map(({ label, amount }, index) => {
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
          </g>
        )
      })}
      <line class="axis" x1={percent(nought)} x2={percent(nought)} y1={BAR.top - 4} y2={differences.length * ROW} />
    </Picture>
  )
}
