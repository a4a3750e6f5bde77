/**
 * Delivery rate of an agreement: how much of what the fund has received so far is spent on activities and management fees.
 *
 * So far means over the years of the plan up to this one. An agreement that has received nothing yet has no delivery rate.
 */
import { overlaps } from '../calendar/span.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { later } from '../language/say.ts'
import { defineCheck, figureIn, ratio } from './check.ts'

/** The restricted agreements whose time runs in a year. */
export const running = ({ plan }: Forecast, year: number): readonly AgreementRecord[] =>
  plan.document.donorCoFunding.agreements.filter(({ restriction, window }) => restriction !== 'none' && overlaps(window, plan.span(year)))

const spentIn = ({ book }: Forecast, { id }: AgreementRecord, year: number): readonly Formula[] => {
  const applied = book.all('donor-co-funding/applied', year).filter(({ of }) => of['agreement'] === id)
  const fee = book.find('donor-co-funding/fee-taken', { agreement: id }, year)
  return fee === undefined ? applied : [...applied, fee]
}

/** Spent so far and received so far. */
export const deliveryOf = (
  forecast: Forecast,
  agreement: AgreementRecord,
  year: number,
): { readonly spent: Formula; readonly received: Formula } => {
  const { currency } = forecast.plan
  const years = forecast.years.filter((past) => past <= year)
  return {
    spent: sum(
      years.flatMap((past) => spentIn(forecast, agreement, past)),
      currency,
    ),
    received: sum(
      years.map((past) => figureIn(forecast, 'donor-co-funding/received', past, { agreement: agreement.id })),
      currency,
    ),
  }
}

export const deliveryRate = defineCheck({
  id: 'delivery-rate',
  label: later`Delivery rate`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'higher',
  describes: later`Spent so far on activities and management fees / received so far, by agreement.`,
  guides: [],
  figures: (forecast, year) =>
    running(forecast, year).flatMap((agreement) => {
      const { spent, received } = deliveryOf(forecast, agreement, year)
      return ratio(forecast, 'delivery-rate', { agreement: agreement.id, year }, spent, received)
    }),
})
