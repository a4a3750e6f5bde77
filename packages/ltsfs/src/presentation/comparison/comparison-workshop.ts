/** What the levers of a meeting come to: whether the gap closes in one sentence, the gap and the reserves as charts, the headlines as a table. */

import type { Assessment } from '../../checks/check.ts'
import { combinedFigure } from '../../comparison/combined-figure.ts'
import { type CombinedCell, combinedOf } from '../../comparison/combined-name.ts'
import type { Workshop } from '../../comparison/workshop.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { EMPTY, moneyCell } from '../cell.ts'
import type { Chart } from '../chart.ts'
import { figureSeries } from '../charts.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn, spellYears } from '../sentences.ts'
import type { Column, Row, Table } from '../table.ts'

const gapOf = (assessment: Assessment): { readonly total: Decimal; readonly years: readonly number[] } => {
  const found = assessment.forecast.years.map((year) => ({ year, value: assessment.amount('indicators/gap', {}, year) ?? ZERO }))
  return {
    total: found.reduce((all, { value }) => all.plus(value), ZERO),
    years: found.filter(({ value }) => value.gt(0)).map(({ year }) => year),
  }
}

/** "The gap closes", or what is missing in which years, and how far the levers have come. */
export const gapSentence = ({ before, after, changes }: Workshop): string => {
  const { currency } = after.forecast.plan
  const [was, is] = [gapOf(before), gapOf(after)]
  if (is.total.isZero())
    return was.total.isZero()
      ? say`There is no gap: every cost of every year is funded`
      : say`The gap closes: every cost of every year is funded, ${amountIn(currency, was.total)} more than before`
  const missing = say`${amountIn(currency, is.total)} of cost are not funded, in ${spellYears(is.years)}`
  if (changes.length === 0 || is.total.eq(was.total)) return say`The gap is open: ${missing}`
  const moved = amountIn(currency, was.total.minus(is.total).abs())
  return is.total.lt(was.total)
    ? say`The gap does not close: ${missing}; ${moved} less than before`
    : say`The gap does not close: ${missing}; ${moved} more than before`
}

const lines = (workshop: Workshop, id: string, chart: Pick<Chart, 'id' | 'title'>): Chart => {
  const { before, after } = workshop
  return {
    ...chart,
    kind: 'lines',
    unit: after.forecast.plan.currency,
    categories: after.forecast.years.map((year) => ({ id: String(year), label: String(year) })),
    series: [
      { ...figureSeries(before, id, { label: say`Before`, ibcs: 'forecast' }), id: 'before' },
      { ...figureSeries(after, id, { label: say`With these levers`, ibcs: 'forecast' }), id: 'after' },
    ],
  }
}

export const gapChart = (workshop: Workshop): Chart => lines(workshop, 'indicators/gap', { id: 'gap', title: gapSentence(workshop) })

export const workshopReservesChart = (workshop: Workshop): Chart => {
  const chart = lines(workshop, 'reserves/closing', { id: 'reserves', title: say`Reserves at the end of each year` })
  const floor = { ...figureSeries(workshop.after, 'reserves/floor', { label: say`Floor`, ibcs: 'plan' }), id: 'floor' }
  return { ...chart, series: [...chart.series, floor] }
}

interface Told {
  readonly id: string
  readonly label: () => string
  readonly figures: readonly string[]
  readonly over: 'all years' | 'last year'
}

const TOLD: readonly Told[] = [
  { id: 'gap', label: later`Cost not funded`, figures: ['indicators/gap'], over: 'all years' },
  { id: 'reserves', label: later`Reserves at the end`, figures: ['reserves/closing'], over: 'last year' },
  { id: 'structural-balance', label: later`Structural balance`, figures: ['indicators/structural-balance'], over: 'all years' },
  {
    id: 'members-pay',
    label: later`Members are charged`,
    figures: ['membership-fees/charged', 'user-pays-missions/recovered'],
    over: 'all years',
  },
  {
    id: 'donors',
    label: later`Donors pay`,
    figures: ['donor-co-funding/restricted', 'donor-co-funding/unrestricted'],
    over: 'all years',
  },
]

const toldFigure = ({ figures, over }: Told): CombinedCell => combinedOf(figures, { over: over === 'last year' ? 'last' : 'sum' })

const toldOf = (assessment: Assessment, told: Told): Decimal => combinedFigure(assessment, toldFigure(told)).value ?? ZERO

export const workshopTable = (workshop: Workshop): Table => {
  const { before, after } = workshop
  const { currency, document } = after.forecast.plan
  const number = (id: string, label: string): Column => ({ id, label, kind: 'number' })
  const { from, to } = document.period
  return {
    id: 'workshop',
    caption: say`From ${from} to ${to}, before and with these levers`,
    unit: currency,
    columns: [
      number('before', say`Before`),
      number('after', say`With these levers`),
      number('after-difference', say`With these levers, against before`),
    ],
    rows: TOLD.map((told): Row => {
      const [was, is] = [toldOf(before, told), toldOf(after, told)]
      const [first = EMPTY, ...others] = [was, is, is.minus(was)].map((value) => moneyCell(value, currency))
      // Levers that turn are recorded nowhere: only what was before them can be followed.
      return { id: told.id, label: told.label(), kind: 'line', cells: [{ ...first, combined: toldFigure(told) }, ...others] }
    }),
    reconciliation: null,
    notes: basisNotes(after),
  }
}
