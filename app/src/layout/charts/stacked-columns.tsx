/** Parts of a whole over the years: one column a year, the same order of parts everywhere, the total on top. Forecast years are hatched. */
import { printShort } from '../number.ts'
import { at, percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'
import type { Standing } from './standing.ts'

export interface Column {
  readonly label: string
  readonly standing: Standing
  readonly total: string
  /** As long as the labels of the parts, in their order. */
  readonly parts: readonly string[]
}
export interface StackedColumnsProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly parts: readonly string[]
  readonly columns: readonly Column[]
  /** The year the page looks at. */
  readonly marked?: string
}

const TOP = 24
const HEIGHT = 240
const FOOT = 30

export const StackedColumns = ({ id, title, description, parts, columns, marked }: StackedColumnsProps) => {
  const scale = scaleOf(columns.map(({ parts }) => parts.reduce((sum, part) => sum + Math.max(0, Number(part)), 0)))
  const slot = 1 / Math.max(1, columns.length)
  return (
    <div class="figure-body">
      <Picture id={id} title={title} description={description} height={TOP + HEIGHT + FOOT}>
        {columns.map((column, index) => (
          <Stack column={column} left={index * slot} slot={slot} share={scale.share} marked={column.label === marked} />
        ))}
        <line class="axis" x1="0" x2="100%" y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
      </Picture>
      <Legend parts={parts} />
    </div>
  )
}

interface StackProps {
  readonly column: Column
  readonly left: number
  readonly slot: number
  readonly share: (amount: number) => number
  readonly marked: boolean
}

const Stack = ({ column, left, slot, share, marked }: StackProps) => {
  const x = percent(left + slot * 0.14)
  const width = percent(slot * 0.72)
  const middle = percent(left + slot / 2)
  let floor = TOP + HEIGHT
  return (
    <g>
      {column.parts.map((part, index) => {
        const height = share(Math.max(0, Number(part))) * HEIGHT
        floor -= height
        return height === 0 ? null : <rect class={`part part-${index + 1}`} x={x} width={width} y={at(floor)} height={at(height)} />
      })}
      {column.standing === 'forecast' && <rect fill="url(#hatch-forecast)" x={x} width={width} y={at(floor)} height={at(TOP + HEIGHT - floor)} />}
      {column.standing === 'plan' && <rect class="outline" x={x} width={width} y={at(floor)} height={at(TOP + HEIGHT - floor)} />}
      <text class="value" x={middle} y={at(floor - 6)}>
        {printShort(column.total)}
      </text>
      <text class={marked ? 'tick marked' : 'tick'} x={middle} y={TOP + HEIGHT + 18}>
        {column.label}
      </text>
    </g>
  )
}

const Legend = ({ parts }: { readonly parts: readonly string[] }) => (
  <ul class="legend">
    {parts.map((part, index) => (
      <li>
        <svg width="12" height="12" aria-hidden="true" focusable="false">
          <rect class={`part part-${index + 1}`} width="12" height="12" />
        </svg>
        {part}
      </li>
    ))}
  </ul>
)
