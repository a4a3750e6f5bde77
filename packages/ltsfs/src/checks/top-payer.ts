/** The share of the largest payer in all income; who it is stays out of the figure. */
import { sum } from '../formula/write.ts'
import { later } from '../language/say.ts'
import { defineCheck, ratio } from './check.ts'
import { payers } from './concentration.ts'

export const topPayer = defineCheck({
  id: 'top-payer',
  label: later`Largest payer`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: later`Income from the largest payer / all income.`,
  guides: [],
  figures: (forecast, year) => {
    const parts = payers(forecast, year)
    const { currency } = forecast.plan
    return ratio(forecast, 'top-payer', { year }, sum(parts.slice(0, 1), currency), sum(parts, currency))
  },
})
