/** The charts of one forecast: income by stream over the years, reserves with their floor, and the waterfall of a year with running totals. */

import type { Assessment } from '../checks/check.ts'
import { statement, USE_LABELS } from '../forecast/statement.ts'
import type { FigureName } from '../formula/figure-name.ts'
import { later, say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { printAmount } from '../money/money.ts'
import { USES } from '../spending/spending.ts'
import { cellOf, printValue } from './cell.ts'
import type { Chart, Series, Step, WaterfallChart } from './chart.ts'
import { incomeSentence, reservesSentence, waterfallSentence } from './sentences.ts'

const yearsOf = ({ forecast }: Assessment): Chart['categories'] => forecast.years.map((year) => ({ id: String(year), label: String(year) }))

/** Adds up to the income of the year: management fees paid out of agreements are taken off the agreements' receipts by their own series. */
export const incomeChart = (assessment: Assessment): Chart => {
  const { plan } = assessment.forecast
  const rows = statement(assessment.forecast).filter(({ section, kind }) => section === 'income' && kind === 'line')
  return {
    id: 'income-by-stream',
    kind: 'stacked-columns',
    title: incomeSentence(assessment),
    unit: plan.currency,
    categories: yearsOf(assessment),
    series: rows.map(
      ({ id, label, cells }): Series => ({
        id,
        label,
        ibcs: 'forecast',
        points: cells.map(({ amount, figure }) => ({
          amount: amount && printValue(amount, plan.currency),
          ...(figure === null ? {} : { figure: { id: figure.id, of: figure.of, year: figure.year } }),
        })),
      }),
    ),
  }
}

export const figureSeries = (assessment: Assessment, id: string, { label, ibcs }: Pick<Series, 'label' | 'ibcs'>): Series => ({
  id,
  label,
  ibcs,
  points: assessment.forecast.years.map((year) => {
    const { amount, figure } = cellOf(assessment, id, {}, year)
    return { amount, figure }
  }),
})

export const reservesChart = (assessment: Assessment): Chart => ({
  id: 'reserves',
  kind: 'lines',
  title: reservesSentence(assessment),
  unit: assessment.forecast.plan.currency,
  categories: yearsOf(assessment),
  series: [
    figureSeries(assessment, 'reserves/closing', { label: say`Reserves at the end of the year`, ibcs: 'forecast' }),
    figureSeries(assessment, 'reserves/floor', { label: say`Floor`, ibcs: 'plan' }),
    figureSeries(assessment, 'reserves/target', { label: say`Target`, ibcs: 'plan' }),
  ],
})

interface Amount {
  readonly id: string
  readonly label: string
  readonly kind: Step['kind']
  readonly value: Decimal
  readonly figure?: FigureName | undefined
}

const INCOMES = [
  { id: 'waterfall/recurrent-income', label: later`Recurrent income` },
  { id: 'waterfall/unrestricted-income', label: later`Unrestricted extra-budgetary income` },
  { id: 'waterfall/one-off-income', label: later`One-off income` },
] as const

const amountsOf = (assessment: Assessment, year: number): readonly Amount[] => {
  const read = (id: string, of = {}): Decimal => assessment.amount(id, of, year) ?? ZERO
  const named = (id: string, label: string, kind: Step['kind'], of = {}): Amount => ({
    id,
    label,
    kind,
    value: read(id, of),
    figure: { id, of, year },
  })
  const restricted = USES.reduce((all, use) => all.plus(read('waterfall/pays', { use, source: 'restricted' })), ZERO)
  return [
    ...INCOMES.map(({ id, label }) => named(id, label(), 'in')),
    { id: 'restricted', label: say`Restricted co-funding used`, kind: 'in', value: restricted },
    named('reserves/drawn', say`Drawn from reserves`, 'in'),
    ...USES.map((use): Amount => ({ ...named('statement/paid', USE_LABELS[use](), 'out', { use }), id: use })),
    named('waterfall/left', say`Left for reserves`, 'left'),
    named('indicators/gap', say`Not funded`, 'missing'),
  ]
}

/** Money in builds up, each use takes from it, and what is left at the end is what goes to reserves. Steps of nothing are left out. */
export const waterfallChart = (assessment: Assessment, year: number): WaterfallChart => {
  const { currency } = assessment.forecast.plan
  const print = (value: Decimal) => printAmount(value, currency)
  let running = ZERO
  const steps = amountsOf(assessment, year).map(({ value, ...rest }): Step => {
    const before = rest.kind === 'in' || rest.kind === 'out' ? running : ZERO
    const after = rest.kind === 'in' || rest.kind === 'left' ? before.plus(value) : before.minus(value)
    if (rest.kind === 'in' || rest.kind === 'out') running = after
    if (rest.kind === 'left' && !running.eq(value))
      throw new Error(`the waterfall of ${year} ends at ${running.toFixed()}, not at ${value.toFixed()}`)
    return { ...rest, ibcs: 'forecast', amount: print(value), from: print(before), to: print(after) }
  })
  return {
    id: `waterfall-${year}`,
    kind: 'waterfall',
    title: waterfallSentence(assessment, year),
    unit: currency,
    steps: steps.filter(({ amount, kind }) => kind === 'left' || /[1-9]/.test(amount)),
  }
}
