/** Fans: the quantiles of a figure over the years, and what is planned. */

import { figureTitle } from '../../forecast/figure-text.ts'
import { isMoney } from '../../formula/unit.ts'
import { say } from '../../language/say.ts'
import type { Simulation } from '../../uncertainty/simulate.ts'
import type { UncertainPlan } from '../../uncertainty/uncertain-plan.ts'
import type { Chart, Series } from '../chart.ts'
import { printSampled, spreadsOf } from './risk-tables.ts'

const BANDS = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const

/** Quantile by quantile over the years, and the plan: what a fan is drawn from. */
export const fanChart = (of: UncertainPlan, found: Simulation, id: string, title: string): Chart => {
  const spreads = spreadsOf(found, id)
  const unit = spreads[0]?.unit ?? '1'
  const { reader, plan } = of.assessment.forecast
  const series = BANDS.map(
    (band, at): Series => ({
      id: band,
      label: band.toUpperCase(),
      ibcs: 'forecast',
      points: spreads.map(({ quantiles }) => ({ amount: printSampled(quantiles[at] ?? 0, unit) })),
    }),
  )
  const planned: Series = {
    id: 'plan',
    label: say`As planned`,
    ibcs: 'plan',
    points: spreads.map(({ name }) => {
      const figure = of.figures.find((one) => one.id === id && one.year === name.year)
      return { amount: figure === undefined ? null : printSampled(reader.read(figure).toNumber(), unit), figure: name }
    }),
  }
  return {
    id: `fan-${id.replace('/', '-')}`,
    kind: 'lines',
    title,
    unit: isMoney(unit) ? plan.currency : unit,
    categories: spreads.map(({ name }) => ({ id: String(name.year), label: String(name.year) })),
    series: [...series, planned],
  }
}

/** The title of a fan: the figure in words. */
export const fanTitle = (id: string): string => figureTitle(id)
