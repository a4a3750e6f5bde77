/**
 * From what comes in to what is left, step by step: each bar begins where the one before ended. Money out is hatched the other way,
 * what is left is solid, what is missing is an empty frame below nothing.
 */

import type { Step, WaterfallChart } from 'ltsfs'
import { say, unitName } from 'ltsfs'
import { printAmount, printChange } from '../number.ts'
import { percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface WaterfallBarsProps {
  readonly chart: WaterfallChart
  readonly decimals: number
}

const ROW = 38
const LABEL = 13
const BAR = { top: 19, height: 11 } as const
const THINNEST = 0.002

const SIGNED = {
  in: printChange,
  out: (amount: string, decimals: number) => printChange(`-${amount}`, decimals),
  left: printAmount,
  missing: printAmount,
} as const

export const waterfallHeight = ({ steps }: WaterfallChart): number => steps.length * ROW + 4

export const WaterfallBars = ({ chart, decimals }: WaterfallBarsProps) => {
  const { id, title, unit, steps } = chart
  const { share } = scaleOf(steps.flatMap(({ from, to }) => [Number(from), Number(to)]))
  const text = say`In ${unitName(unit)}: ${steps.map(({ label, kind, amount }) => `${label} ${SIGNED[kind](amount, decimals)}`).join(say`; `)}.`
  return (
    <Picture id={id} title={title} description={text} height={waterfallHeight(chart)} class="waterfall">
      {steps.map((step, index) => (
        <Bar step={step} y={index * ROW} share={share} decimals={decimals} joins={isJoined(step, steps[index + 1])} />
      ))}
    </Picture>
  )
}

/** A line leads on to the next bar where that one begins or ends at the same running total. */
const isJoined = ({ kind, to }: Step, next: Step | undefined): boolean =>
  next !== undefined && (kind === 'in' || kind === 'out') && (next.from === to || (next.kind === 'left' && next.to === to))

interface BarProps {
  readonly step: Step
  readonly y: number
  readonly share: (amount: number) => number
  readonly decimals: number
  readonly joins: boolean
}

const Bar = ({ step: { label, kind, amount, from, to }, y, share, decimals, joins }: BarProps) => {
  const [start = 0, end = 0] = [share(Number(from)), share(Number(to))].toSorted((one, other) => one - other)
  const bar = { x: percent(start), width: percent(Math.max(end - start, THINNEST)), y: y + BAR.top, height: BAR.height }
  const edge = percent(share(Number(to)))
  return (
    <g class={kind === 'left' ? 'step total' : 'step'}>
      <text class="label" x="0" y={y + LABEL}>
        {label}
      </text>
      <text class="amount" x="100%" y={y + LABEL}>
        {SIGNED[kind](amount, decimals)}
      </text>
      <line class="lead" x1="0" x2="100%" y1={y + BAR.top + BAR.height} y2={y + BAR.top + BAR.height} />
      <rect class={`bar ${kind}`} {...bar} />
      {kind === 'in' && <rect fill="url(#hatch-forecast)" {...bar} />}
      {kind === 'out' && <rect fill="url(#hatch-less)" {...bar} />}
      {joins && <line class="joint" x1={edge} x2={edge} y1={y + BAR.top} y2={y + ROW + BAR.top} />}
    </g>
  )
}
