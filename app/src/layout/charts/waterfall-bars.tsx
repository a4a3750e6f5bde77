/** From what comes in to what is left, step by step: each bar begins where the one before ended. Money out is hatched, totals are solid. */
import { printAmount, printChange } from '../number.ts'
import { percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface WaterfallStep {
  readonly label: string
  readonly kind: 'in' | 'out' | 'total' | 'gap'
  readonly amount: string
  /** Where the bar begins and ends, as amounts. */
  readonly from: string
  readonly to: string
  readonly link?: string | undefined
}
export interface WaterfallBarsProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly decimals: number
  readonly steps: readonly WaterfallStep[]
}

const ROW = 38
const LABEL = 13
const BAR = { top: 19, height: 11 } as const

export const WaterfallBars = ({ id, title, description, decimals, steps }: WaterfallBarsProps) => {
  const { share } = scaleOf(steps.flatMap(({ from, to }) => [Number(from), Number(to)]))
  return (
    <Picture id={id} title={title} description={description} height={steps.length * ROW + 4}>
      {steps.map((step, index) => {
        const [start = 0, end = 0] = [share(Number(step.from)), share(Number(step.to))].toSorted((one, other) => one - other)
        const y = index * ROW
        const bar = { x: percent(start), width: percent(Math.max(end - start, 0.002)), y: y + BAR.top, height: BAR.height }
        return (
          <g class={step.kind === 'total' ? 'step total' : 'step'}>
            <text class="label" x="0" y={y + LABEL}>
              {step.label}
            </text>
            <text class="amount" x="100%" y={y + LABEL}>
              {step.kind === 'total' ? printAmount(step.amount, decimals) : printChange(step.amount, decimals)}
            </text>
            <line class="lead" x1="0" x2="100%" y1={y + BAR.top + BAR.height} y2={y + BAR.top + BAR.height} />
            <rect class={`bar ${step.kind}`} {...bar} />
            {step.kind === 'out' && <rect fill="url(#hatch-less)" {...bar} />}
            {index + 1 < steps.length && (
              <line class="joint" x1={percent(share(Number(step.to)))} x2={percent(share(Number(step.to)))} y1={y + BAR.top} y2={y + ROW + BAR.top} />
            )}
          </g>
        )
      })}
    </Picture>
  )
}
