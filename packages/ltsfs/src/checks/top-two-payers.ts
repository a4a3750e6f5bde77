/** The share of the two largest payers in all income; who they are stays out of the figure. */
import { sum } from '../formula/write.ts'
import { later } from '../language/say.ts'
import { defineCheck, ratio } from './check.ts'
import { payers } from './concentration.ts'

export const topTwoPayers = defineCheck({
  id: 'top-two-payers',
  label: later`Two largest payers`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: later`Income from the two largest payers / all income.`,
  guides: [],
  figures: (forecast, year) => {
    const parts = payers(forecast, year)
    const { currency } = forecast.plan
    return ratio(forecast, 'top-two-payers', { year }, sum(parts.slice(0, 2), currency), sum(parts, currency))
  },
})
