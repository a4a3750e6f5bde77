/** The course of one indicator in the size of a word, with its guide as a thin line and the year looked at as a dot. */
import { at, percent, scaleOf } from './coordinate.ts'

export interface SparklineProps {
  readonly amounts: readonly (string | null)[]
  readonly guide: string | null
  /** Which of the amounts the page looks at. */
  readonly marked: number
}

const HEIGHT = 34
const EDGE = 4

export const Sparkline = ({ amounts, guide, marked }: SparklineProps) => {
  const known = amounts.filter((amount) => amount !== null).map(Number)
  const { share } = scaleOf(guide === null ? known : [...known, Number(guide)])
  const x = (index: number) => percent(0.02 + (0.96 * index) / Math.max(1, amounts.length - 1))
  const y = (amount: string) => at(EDGE + (HEIGHT - 2 * EDGE) * (1 - share(Number(amount))))
  const now = amounts[marked]
  return (
    <svg class="sparkline" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {guide !== null && <line class="guide" x1="0" x2="100%" y1={y(guide)} y2={y(guide)} />}
      {amounts.slice(1).map((amount, index) => {
        const before = amounts[index]
        return amount === null || before === null || before === undefined ? null : (
          <line class="course" x1={x(index)} x2={x(index + 1)} y1={y(before)} y2={y(amount)} />
        )
      })}
      {now !== null && now !== undefined && <circle class="dot" cx={x(marked)} cy={y(now)} r="3" />}
    </svg>
  )
}
