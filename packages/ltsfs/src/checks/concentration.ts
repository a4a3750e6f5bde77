/**
 * Concentration: the Herfindahl-Hirschman index of income by payer, the sum of squared shares. One payer alone gives 1, n equal ones 1/n.
 *
 * Its sentence names no payer: what a single member pays is not for everyone.
 */

import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { sum } from '../formula/write.ts'
import { ONE } from '../money/decimal.ts'
import { spell } from '../money/spell.ts'
import { defineCheck, incomeFromOutside, ratio, spellBoth } from './check.ts'

/** What each payer brings in a year over all streams, the largest first; equal ones in the order of the streams. */
export const payers = (forecast: Forecast, year: number): readonly Formula[] => {
  const byPayer = new Map<string, Formula[]>()
  for (const { payer, figure } of incomeFromOutside(forecast, year)) {
    const key = `${payer.kind} ${payer.id}`
    byPayer.set(key, [...(byPayer.get(key) ?? []), figure])
  }
  const { currency } = forecast.plan
  const { read } = forecast.reader
  return [...byPayer.values()].map((figures) => sum(figures, currency)).toSorted((a, b) => read(b).comparedTo(read(a)))
}

export const concentration = defineCheck({
  id: 'concentration',
  label: 'Concentration (HHI)',
  unit: '1',
  shown: { as: 'number', places: 3 },
  better: 'lower',
  describes: 'Sum over payers of (income from the payer / all income) squared: the Herfindahl-Hirschman index.',
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
  absent: () => 'there is no income',
  says: ({ year, value, limit }) => {
    const [index, asked] = spellBoth(value, limit, 3)
    return `In ${year} income hangs on few payers: an HHI of ${index}, as if ${spell(ONE.div(value), 1)} equal payers paid it all, against at most ${asked}.`
  },
})
