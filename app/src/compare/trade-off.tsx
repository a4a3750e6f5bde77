/** What one measure costs in another: the plot, and the choice of its two measures. */
import { type Comparison, say, type TradeOff, tradeOff, tradeOffAxes } from 'ltsfs'
import { Scatter } from '../layout/charts/scatter.tsx'
import { Choice } from './bridge-page.tsx'

/** What members pay against what stays unfunded, until others are chosen. */
const USUAL = { x: 'members-pay', y: 'gap' } as const

export interface AxesAsked {
  readonly x: string
  readonly y: string
}

/** What the address asks for, where there is such a measure. */
export function axesAsked(comparison: Comparison, query: URLSearchParams): AxesAsked {
  const known = tradeOffAxes(comparison).map(({ id }) => id)
  const of = (name: 'x' | 'y') => known.find((id) => id === query.get(name)) ?? USUAL[name]
  return { x: of('x'), y: of('y') }
}

export const tradeOffOf = (comparison: Comparison, asked: AxesAsked): TradeOff | undefined => tradeOff(comparison, asked)

export const AxesChoice = ({ comparison, asked }: { readonly comparison: Comparison; readonly asked: AxesAsked }) => {
  const choices = tradeOffAxes(comparison).map(({ id, label }) => ({ id, title: label }))
  return (
    <>
      <Choice label={say`Plot across`} name="x" choices={choices} chosen={asked.x} />
      <Choice label={say`and upwards`} name="y" choices={choices} chosen={asked.y} />
    </>
  )
}

export const TradeOffSection = ({ chart }: { readonly chart: TradeOff }) => (
  <section aria-labelledby="trade-off-heading">
    <h2 id="trade-off-heading">{say`What one measure costs in another`}</h2>
    <p class="about">{say`${chart.title}. Hollow: beaten by another.`}</p>
    <Scatter chart={chart} id="trade-off" />
    {chart.leftOut.length > 0 && <p class="quiet">{say`Without a value in one of the two: ${chart.leftOut.join(', ')}.`}</p>}
  </section>
)
