/**
 * Unfunded gap: cost of the year that no money is left to pay, use by use.
 *
 * Only a forecast of confirmed money says what may not be committed (strategic plan, section 7); on the other bases what is still missing
 * has no funding even if all goes as expected.
 */

import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import type { Basis } from '../streams/stream.ts'
import { type Assessment, defineCheck, type Finding, figureIn, type Severity, spellAmount } from './check.ts'

/** What may be unpaid, in the order of the waterfall. */
const USES: readonly { readonly use: string; readonly severity: Severity; readonly of: () => string }[] = [
  { use: 'operational', severity: 'fail', of: later`operational cost` },
  { use: 'replacement-capital', severity: 'fail', of: later`replacement capital` },
  { use: 'base-line', severity: 'fail', of: later`the base-line work programme` },
  { use: 'other-capital', severity: 'warn', of: later`other capital` },
  { use: 'expansion', severity: 'warn', of: later`expansion` },
]

const LACKS: Readonly<Record<Basis, (cost: string) => string>> = {
  confirmed: (cost) => say`${cost} has no confirmed funding.`,
  expected: (cost) => say`${cost} has no funding, not even expected.`,
  all: (cost) => say`${cost} has no funding, even if everything hoped for comes in.`,
}

const sentence = (use: string, cost: string, basis: Basis): string =>
  use === 'expansion' && basis === 'confirmed'
    ? say`${cost} has no confirmed funding or co-funding and may not be committed.`
    : LACKS[basis](cost)

/** What of the core budget has no funding: operations, replacement capital and the base-line work programme. */
export const coreGap = (forecast: Forecast, year: number): Formula =>
  sum(
    ['operational', 'replacement-capital', 'base-line'].map((use) => figureIn(forecast, 'waterfall/gap', year, { use })),
    forecast.plan.currency,
  )

const unpaid = ({ forecast, amount }: Assessment, year: number): readonly Finding[] =>
  USES.flatMap(({ use, severity, of }) => {
    const value = amount('waterfall/gap', { use }, year)
    return value === undefined || !value.gt(0)
      ? []
      : [
          {
            check: 'gap',
            severity,
            year,
            of: { use },
            message: sentence(use, say`${spellAmount(forecast, value)} of ${of()} of ${year}`, forecast.basis),
            value,
            limit: value.minus(value),
            figure: { id: 'waterfall/gap', of: { use }, year },
          },
        ]
  })

export const gap = defineCheck({
  id: 'gap',
  label: later`Unfunded gap`,
  unit: null,
  shown: { as: 'amount' },
  better: 'lower',
  describes: later`Cost of the year that no money is left to pay: operations, capital, base-line and expansion.`,
  guides: [],
  figures: (forecast, year) => [figure('indicators/gap', { year }, sum(forecast.book.all('waterfall/gap', year), forecast.plan.currency))],
  others: unpaid,
})
