/** Effective number of payers: how many equal payers would give the same concentration of income, 1 / HHI. */
import { sum } from '../formula/write.ts'
import { later } from '../language/say.ts'
import { defineCheck, ratio } from './check.ts'
import { payers } from './concentration.ts'

export const effectivePayers = defineCheck({
  id: 'effective-payers',
  label: later`Effective number of payers`,
  unit: '1',
  shown: { as: 'number', places: 1 },
  better: 'higher',
  describes: later`1 / HHI: how many equal payers would give the same concentration of income.`,
  guides: [],
  figures: (forecast, year) => {
    const parts = payers(forecast, year)
    const { currency } = forecast.plan
    const all = sum(parts, currency)
    const squares = sum(
      parts.map((part) => part.times(part)),
      `${currency}*${currency}`,
    )
    return ratio(forecast, 'effective-payers', { year }, all.times(all), squares)
  },
})
