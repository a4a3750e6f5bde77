/**
 * The amounts along the side of a chart: a line across at each round one, its name beside it, the unit above them all.
 *
 * Names stand in a margin of their own, where no point or column comes: a picture with an axis has the class `with-axis`.
 */
import { unitWords } from 'ltsfs'
import { printShort } from '../number.ts'
import { at, type Scale, ticksOf } from './coordinate.ts'

interface AxisProps {
  readonly scale: Scale
  readonly unit: string
  /** Where an amount lies, in pixels from the top. */
  readonly y: (amount: string) => number
}

export const AxisLines = ({ scale, y }: Omit<AxisProps, 'unit'>) => (
  <>
    {ticksOf(scale).map((amount) => {
      const height = at(y(String(amount)))
      return <line class={amount === 0 ? 'axis' : 'lead'} x1="0" x2="100%" y1={height} y2={height} />
    })}
  </>
)

export const AxisNames = ({ scale, unit, y }: AxisProps) => {
  const ticks = ticksOf(scale)
  const hasUnit = unit !== '1' && unit !== ''
  return (
    <>
      {hasUnit && (
        <text class="nought" x="-3.2rem" y="10">
          {unitWords(printShort(String(Math.max(...ticks))), unit)}
        </text>
      )}
      {ticks.map((amount) => (
        <text class="nought end" x="-0.5rem" y={at(y(String(amount)))} dy="4">
          {printShort(String(amount))}
        </text>
      ))}
    </>
  )
}
