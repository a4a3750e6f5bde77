/** Unfunded gap: planned cost of the year that no money is left to pay, use by use. Expansion without funding may not be committed. */
import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import { type Assessment, defineCheck, type Finding, figureIn, type Severity, spellAmount } from './check.ts'

/** What an unpaid use means, in the order of the waterfall. */
const USES: readonly { readonly use: string; readonly severity: Severity; readonly says: (amount: string, year: number) => string }[] = [
  { use: 'operational', severity: 'fail', says: (amount, year) => `${amount} of operational cost of ${year} has no funding.` },
  { use: 'replacement-capital', severity: 'fail', says: (amount, year) => `${amount} of replacement capital of ${year} has no funding.` },
  { use: 'base-line', severity: 'fail', says: (amount, year) => `${amount} of the base-line work programme of ${year} has no funding.` },
  { use: 'other-capital', severity: 'warn', says: (amount, year) => `${amount} of other capital of ${year} has no funding.` },
  {
    use: 'expansion',
    severity: 'warn',
    says: (amount, year) => `${amount} of expansion in ${year} has no confirmed funding or co-funding and may not be committed.`,
  },
]

/** What of the core budget has no funding: operations, replacement capital and the base-line work programme. */
export const coreGap = (forecast: Forecast, year: number): Formula =>
  sum(
    ['operational', 'replacement-capital', 'base-line'].map((use) => figureIn(forecast, 'waterfall/gap', year, { use })),
    forecast.plan.currency,
  )

const unpaid = ({ forecast, amount }: Assessment, year: number): readonly Finding[] =>
  USES.flatMap(({ use, severity, says }) => {
    const value = amount('waterfall/gap', { use }, year)
    return value === undefined || !value.gt(0)
      ? []
      : [
          {
            check: 'gap',
            severity,
            year,
            of: { use },
            message: says(spellAmount(forecast, value), year),
            value,
            limit: value.minus(value),
            figure: { id: 'waterfall/gap', of: { use }, year },
          },
        ]
  })

export const gap = defineCheck({
  id: 'gap',
  label: 'Unfunded gap',
  unit: null,
  shown: { as: 'amount' },
  better: 'lower',
  describes: 'Planned cost of the year that no money is left to pay: operations, capital, base-line and expansion.',
  guides: [],
  figures: (forecast, year) => [figure('indicators/gap', { year }, sum(forecast.book.all('waterfall/gap', year), forecast.plan.currency))],
  others: unpaid,
})
