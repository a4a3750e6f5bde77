/** A chart as a file of its own: the same picture with its style, its hatchings, its title and its legend inside, on white. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { unitName } from 'ltsfs'
import { PatternDefinitions } from './patterns.tsx'

export interface PictureFileProps {
  readonly title: string
  readonly unit: string
  /** In pixels. */
  readonly height: number
  /** Whether the names of an axis stand left of it. */
  readonly hasAxis?: boolean
  /** The style sheet of the planner. */
  readonly style: string
  /** Names of the series in the order they are drawn, with the class of each. */
  readonly legend: readonly { readonly label: string; readonly class: string }[]
  readonly children?: Child
}

const WIDTH = 960
const MARGIN = 24
const HEAD = 64
const LINE = 18
/** Of the names of an axis, 3.2rem in the style sheet. */
const AXIS = 51

export const PictureFile = ({ title, unit, height, hasAxis = false, style, legend, children }: PictureFileProps) => {
  const left = hasAxis ? MARGIN + AXIS : MARGIN
  const whole = HEAD + height + MARGIN + legend.length * LINE + MARGIN
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" width={String(WIDTH)} height={String(whole)} role="img">
      <title>{title}</title>
      <style>{raw(style)}</style>
      <PatternDefinitions />
      <rect class="sheet" width="100%" height="100%" />
      <text class="heading" x={MARGIN} y="30">
        {title}
      </text>
      <text class="label" x={MARGIN} y="50">
        {unitName(unit)}
      </text>
      <svg x={left} y={HEAD} width={String(WIDTH - MARGIN - left)} height={String(height)} overflow="visible">
        <title>{title}</title>
        {children}
      </svg>
      {legend.map(({ label, class: name }, index) => (
        <g>
          <rect class={name} x={MARGIN} y={HEAD + height + MARGIN + index * LINE - 10} width="12" height="12" />
          <text class="label" x={MARGIN + 20} y={HEAD + height + MARGIN + index * LINE}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}
