/** Reserve months: for how many months of operations the reserves at the end of the year last. */

import { constant } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { defineCheck, figureIn, ratio, spellAmount, spellBoth } from './check.ts'

export const reserveMonths = defineCheck({
  id: 'reserve-months',
  label: later`Reserve months`,
  unit: 'month',
  shown: { as: 'number', places: 1 },
  better: 'higher',
  describes: later`Reserves at the end of the year / (operational cost / 12).`,
  guides: [{ name: 'reserveMonthsAtLeast', is: '>=', severity: 'fail' }],
  figures: (forecast, year) =>
    ratio(
      forecast,
      'reserve-months',
      { year },
      figureIn(forecast, 'reserves/closing', year),
      figureIn(forecast, 'spending/operational', year).over(constant(12, 'month', say`months of a year`)),
    ),
  absent: () => say`there is no operational cost`,
  says: ({ forecast, year, value, limit }) => {
    const [lasts, asked] = spellBoth(value, limit, 1)
    const { read } = forecast.reader
    const amount = limit.times(read(figureIn(forecast, 'spending/operational', year))).div(12)
    const short = spellAmount(forecast, amount.minus(read(figureIn(forecast, 'reserves/closing', year))))
    return say`Reserves at the end of ${year} pay for ${lasts} months of operations: ${short} short of ${asked} months.`
  },
})
