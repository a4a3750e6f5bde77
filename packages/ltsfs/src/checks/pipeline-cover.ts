/**
 * Pipeline cover: what agreements that are not signed may bring, weighted, against the expansion that has no funding.
 *
 * Information only: weighted money never carries a commitment. On the basis "confirmed" only; on the others the pipeline is income already.
 */

import { isWithin } from '../calendar/span.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { sum } from '../formula/write.ts'
import { later } from '../language/say.ts'
import { defineCheck, figureIn, ratio } from './check.ts'

const STATES = ['concept', 'submitted', 'pledged', 'approved-in-principle'] as const

const weightedPipeline = ({ plan }: Forecast, year: number): Formula => {
  const { agreements, weights } = plan.document.donorCoFunding
  const span = plan.span(year)
  const parts = agreements.flatMap(({ state, probability, instalments }) => {
    const early = STATES.find((known) => known === state)
    if (early === undefined) return []
    const weight = probability ?? weights[early]
    return instalments
      .filter(({ due, received }) => received === undefined && isWithin(due, span) && plan.isInForce(weight, year))
      .map(({ amount }) => plan.money(amount, year).times(plan.at(weight, year)).rounded())
  })
  return sum(parts, plan.currency)
}

export const pipelineCover = defineCheck({
  id: 'pipeline-cover',
  label: later`Pipeline cover`,
  unit: '1',
  shown: { as: 'number', places: 2 },
  better: null,
  describes: later`Weighted instalments of agreements not yet signed / expansion without funding, on the confirmed basis. Information only.`,
  guides: [],
  figures: (forecast, year) =>
    forecast.basis === 'confirmed'
      ? ratio(
          forecast,
          'pipeline-cover',
          { year },
          weightedPipeline(forecast, year),
          figureIn(forecast, 'waterfall/gap', year, { use: 'expansion' }),
        )
      : [],
})
