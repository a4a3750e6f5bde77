/** Arrears: what members owe at the end of the year, in years of fees. */
import { later, say } from '../language/say.ts'
import { spellPercent } from '../money/spell.ts'
import { defineCheck, figureIn, ratio, spellAmount, spellBoth } from './check.ts'

export const arrears = defineCheck({
  id: 'arrears',
  label: later`Arrears against fees charged`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: later`Membership fees receivable at the end of the year / membership fees charged in the year.`,
  guides: [{ name: 'arrearsAtMost', is: '<=', severity: 'warn' }],
  figures: (forecast, year) =>
    ratio(
      forecast,
      'arrears',
      { year },
      figureIn(forecast, 'membership-fees/receivable', year),
      figureIn(forecast, 'membership-fees/charged', year),
    ),
  absent: () => say`no membership fees are charged`,
  says: ({ forecast, year, value, limit }) => {
    const [share, asked] = spellBoth(value, limit, 1, spellPercent)
    const owed = spellAmount(forecast, forecast.reader.read(figureIn(forecast, 'membership-fees/receivable', year)))
    return say`At the end of ${year} members owe ${owed}, ${share} of the fees of the year: more than ${asked}.`
  },
})
