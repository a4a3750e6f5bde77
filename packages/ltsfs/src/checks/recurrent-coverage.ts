/** Recurrent coverage: the share of recurrent cost that recurrent income pays for. One and above is the ideal of the strategic plan, section 7. */
import { later, say } from '../language/say.ts'
import { defineCheck, figureIn, ratio, recurrentCost, spellAmount, spellBoth } from './check.ts'

export const recurrentCoverage = defineCheck({
  id: 'recurrent-coverage',
  label: later`Recurrent coverage`,
  unit: '1',
  shown: { as: 'number', places: 2 },
  better: 'higher',
  describes: later`Recurrent income / (operational cost + replacement capital + base-line work programme).`,
  guides: [{ name: 'recurrentCoverageAtLeast', is: '>=', severity: 'warn' }],
  figures: (forecast, year) =>
    ratio(forecast, 'recurrent-coverage', { year }, figureIn(forecast, 'waterfall/recurrent-income', year), recurrentCost(forecast, year)),
  absent: () => say`there is no recurrent cost`,
  says: ({ forecast, year, value, limit }) => {
    const [covers, asked] = spellBoth(value, limit, 2)
    const short = limit.minus(value).times(forecast.reader.read(recurrentCost(forecast, year)))
    return say`In ${year} recurrent income covers ${covers} of recurrent cost: ${spellAmount(forecast, short)} short of ${asked}.`
  },
})
