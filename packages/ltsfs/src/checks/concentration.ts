/**
 * Concentration: the Herfindahl-Hirschman index of income by payer, the sum of squared shares. One payer alone gives 1, n equal ones 1/n.
 *
 * Its sentence names no payer: what a single member pays is not for everyone.
 */

import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { sum } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { ONE } from '../money/decimal.ts'
import { spell } from '../money/spell.ts'
import { defineCheck, incomeFromOutside, ratio, spellBoth } from './check.ts'

const byPayer = (forecast: Forecast, year: number): readonly Formula[] => {
  const found = Map.groupBy(incomeFromOutside(forecast, year), ({ payer }) => `${payer.kind} ${payer.id}`)
  const { currency } = forecast.plan
  const { read } = forecast.reader
  const parts = [...found.values()].map((incomes) =>
    sum(
      incomes.map(({ figure }) => figure),
      currency,
    ),
  )
  return parts.toSorted((a, b) => read(b).comparedTo(read(a)))
}

/** Four checks ask for them, and a forecast never changes. */
const known = new WeakMap<Forecast, Map<number, readonly Formula[]>>()

/** What each payer brings in a year over all streams, the largest first; equal ones in the order of the streams. */
export const payers = (forecast: Forecast, year: number): readonly Formula[] => {
  const ofForecast = known.get(forecast) ?? new Map<number, readonly Formula[]>()
  known.set(forecast, ofForecast)
  const found = ofForecast.get(year) ?? byPayer(forecast, year)
  ofForecast.set(year, found)
  return found
}

export const concentration = defineCheck({
  id: 'concentration',
  label: later`Concentration (HHI)`,
  unit: '1',
  shown: { as: 'number', places: 3 },
  better: 'lower',
  describes: later`Sum over payers of (income from the payer / all income) squared: the Herfindahl-Hirschman index.`,
  guides: [{ name: 'concentrationAtMost', is: '<=', severity: 'warn' }],
  figures: (forecast, year) => {
    const parts = payers(forecast, year)
    const all = sum(parts, forecast.plan.currency)
    return ratio(
      forecast,
      'concentration',
      { year },
      sum(
        parts.map((part) => part.times(part)),
        `${forecast.plan.currency}*${forecast.plan.currency}`,
      ),
      all.times(all),
    )
  },
  absent: () => say`there is no income`,
  says: ({ year, value, limit }) => {
    const [index, asked] = spellBoth(value, limit, 3)
    return say`In ${year} income hangs on few payers: an HHI of ${index}, as if ${spell(ONE.div(value), 1)} equal payers paid it all, against at most ${asked}.`
  },
})
