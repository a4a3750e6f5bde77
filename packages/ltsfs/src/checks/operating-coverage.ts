/** Operating coverage: the share of operational cost that recurrent income pays for, before any capital and any programme. */
import { later, say } from '../language/say.ts'
import { defineCheck, figureIn, ratio, spellAmount, spellBoth } from './check.ts'

export const operatingCoverage = defineCheck({
  id: 'operating-coverage',
  label: later`Operating coverage`,
  unit: '1',
  shown: { as: 'number', places: 2 },
  better: 'higher',
  describes: later`Recurrent income / operational cost.`,
  guides: [{ name: 'operatingCoverageAtLeast', is: '>=', severity: 'fail' }],
  figures: (forecast, year) =>
    ratio(
      forecast,
      'operating-coverage',
      { year },
      figureIn(forecast, 'waterfall/recurrent-income', year),
      figureIn(forecast, 'spending/operational', year),
    ),
  absent: () => say`there is no operational cost`,
  says: ({ forecast, year, value, limit }) => {
    const [covers, asked] = spellBoth(value, limit, 2)
    const short = limit.minus(value).times(forecast.reader.read(figureIn(forecast, 'spending/operational', year)))
    return say`In ${year} recurrent income covers ${covers} of operational cost: ${spellAmount(forecast, short)} short of ${asked}.`
  },
})
