/** The amounts along the side of a chart: a line across at each round one, its name above it, the unit beside the highest. */
import { unitWords } from 'ltsfs'
import { printShort } from '../number.ts'
import { at, type Scale, ticksOf } from './coordinate.ts'

interface AxisProps {
  readonly scale: Scale
  readonly unit: string
  /** Where an amount lies, in pixels from the top. */
  readonly y: (amount: string) => number
}

const named = (amount: number, unit: string): string => {
  const short = printShort(String(amount))
  return unit === '1' || unit === '' ? short : `${short} ${unitWords(short, unit)}`
}

export const AxisLines = ({ scale, y }: Omit<AxisProps, 'unit'>) => (
  <>
    {ticksOf(scale).map((amount) => {
      const height = at(y(String(amount)))
      return <line class={amount === 0 ? 'axis' : 'lead'} x1="0" x2="100%" y1={height} y2={height} />
    })}
  </>
)

/** After what they stand beside, so that no column covers them. */
export const AxisNames = ({ scale, unit, y }: AxisProps) => {
  const ticks = ticksOf(scale)
  const highest = Math.max(...ticks)
  return (
    <>
      {ticks.map((amount) => (
        <text class="nought" x="0" y={at(y(String(amount)))} dy="-4">
          {amount === highest ? named(amount, unit) : printShort(String(amount))}
        </text>
      ))}
    </>
  )
}
