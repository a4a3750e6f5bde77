/** Working-capital reserve: reserves against the core budget of the year. Too little is fragile, too much is members' money lying idle. */
import { later, say } from '../language/say.ts'
import { spellPercent } from '../money/spell.ts'
import { defineCheck, figureIn, ratio, recurrentCost, spellAmount, spellBoth } from './check.ts'

export const workingCapital = defineCheck({
  id: 'working-capital',
  label: later`Working-capital reserve`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: null,
  describes: later`Reserves at the end of the year / core budget (operational cost + replacement capital + base-line work programme).`,
  guides: [
    { name: 'workingCapitalAtLeast', is: '>=', severity: 'warn' },
    { name: 'workingCapitalAtMost', is: '<=', severity: 'note' },
  ],
  figures: (forecast, year) =>
    ratio(forecast, 'working-capital', { year }, figureIn(forecast, 'reserves/closing', year), recurrentCost(forecast, year)),
  absent: () => say`there is no core budget`,
  says: ({ forecast, year, value, limit, guide }) => {
    const [holds, asked] = spellBoth(value, limit, 1, spellPercent)
    const away = spellAmount(
      forecast,
      value
        .minus(limit)
        .times(forecast.reader.read(recurrentCost(forecast, year)))
        .abs(),
    )
    const against = guide.is === '>=' ? say`${away} short of ${asked}` : say`${away} more than ${asked}`
    return say`Reserves at the end of ${year} are ${holds} of the core budget: ${against}.`
  },
})
