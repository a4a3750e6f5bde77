/** Donor dependency: how much of all income is donor money that may only pay for what the donor names. */

import { sum } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { spellPercent } from '../money/spell.ts'
import { defineCheck, incomeFromOutside, ratio, spellBoth } from './check.ts'

export const donorDependency = defineCheck({
  id: 'donor-dependency',
  label: later`Donor dependency`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: later`Restricted income from donors / all income.`,
  guides: [{ name: 'donorDependencyAtMost', is: '<=', severity: 'warn' }],
  figures: (forecast, year) => {
    const incomes = incomeFromOutside(forecast, year)
    const restricted = incomes.filter(({ kind, payer }) => kind === 'restricted' && payer.kind === 'donor')
    const { currency } = forecast.plan
    return ratio(
      forecast,
      'donor-dependency',
      { year },
      sum(
        restricted.map(({ figure }) => figure),
        currency,
      ),
      sum(
        incomes.map(({ figure }) => figure),
        currency,
      ),
    )
  },
  absent: () => say`there is no income`,
  says: ({ year, value, limit }) => {
    const [share, asked] = spellBoth(value, limit, 1, spellPercent)
    return say`In ${year} restricted donor money is ${share} of all income: more than ${asked}.`
  },
})
