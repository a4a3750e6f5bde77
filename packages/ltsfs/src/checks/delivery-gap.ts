/** Delivery gap of an agreement: the share of its time that has passed at the end of the year less its delivery rate. */

import { daysBetween } from '../calendar/day.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { constant, figure } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { later, say } from '../language/say.ts'
import { spellPercent } from '../money/spell.ts'
import { defineCheck, spellBoth } from './check.ts'
import { deliveryOf, running } from './delivery-rate.ts'

const elapsed = ({ plan }: Forecast, { window }: AgreementRecord, year: number): Formula => {
  const { until } = plan.span(year)
  const passed = daysBetween(window.from, until < window.until ? until : window.until)
  return constant(passed, 'day', say`days of the window that have passed at the end of the year`).over(
    constant(daysBetween(window.from, window.until), 'day', say`days of the window`),
  )
}

export const deliveryGap = defineCheck({
  id: 'delivery-gap',
  label: later`Delivery gap`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: later`Share of the time of the agreement that has passed at the end of the year - delivery rate.`,
  guides: [{ name: 'deliveryGapAtMost', is: '<=', severity: 'warn' }],
  figures: (forecast, year) =>
    running(forecast, year).flatMap((agreement) => {
      const { spent, received } = deliveryOf(forecast, agreement, year)
      if (forecast.reader.read(received).isZero()) return []
      const rate = figure('indicators/delivery-rate', { agreement: agreement.id, year }, spent.over(received))
      return [figure('indicators/delivery-gap', { agreement: agreement.id, year }, elapsed(forecast, agreement, year).minus(rate))]
    }),
  says: ({ forecast, year, of, value, limit }) => {
    const agreement = forecast.plan.document.donorCoFunding.agreements.find(({ id }) => id === of['agreement'])
    if (agreement === undefined) throw new Error(`no agreement ${of['agreement']}`)
    const { spent, received } = deliveryOf(forecast, agreement, year)
    const rate = forecast.reader.read(spent).div(forecast.reader.read(received))
    const [behind, asked] = spellBoth(value.times(100), limit.times(100), 1)
    const time = forecast.reader.read(elapsed(forecast, agreement, year))
    return say`At the end of ${year} "${agreement.title}" has spent ${spellPercent(rate, 1)} of what it received while ${spellPercent(time, 1)} of its time has passed: ${behind} points behind, more than ${asked}.`
  },
})
