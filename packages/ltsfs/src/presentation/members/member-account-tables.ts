/** The account of one member under every alternative: how what it owes rolls forward year by year, and how old what it owes is. */

import { type Day, shiftDay } from '../../calendar/day.ts'
import type { Assessment } from '../../checks/check.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { figureNamed } from '../../derived/index.ts'
import { AGE_BANDS, ageing, type Due } from '../../fees/ageing.ts'
import type { Forecast } from '../../forecast/forecast.ts'
import type { Figure } from '../../formula/formula.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { moneyCell, yearColumns } from '../cell.ts'
import { alternativeId } from '../comparison/comparison-tables.ts'
import { footing } from '../outlook/footing.ts'
import type { Cell, Row, Table } from '../table.ts'

const TAKEN = [
  ['received', later`Received`],
  ['credited', later`Credited for prompt payment`],
  ['waived', later`Waived`],
  ['written-off', later`Written off`],
] as const

const measure = (forecast: Forecast, id: string, member: string, year: number): Decimal =>
  forecast.amount(`membership-fees/${id}`, { member }, year) ?? ZERO

/** What stood open when the plan began. */
const openingDues = ({ plan, value }: Forecast, member: string): readonly Due[] =>
  (plan.document.membershipFees.openingReceivables ?? [])
    .filter((record) => record.member === member)
    .map((record) => ({
      day: `${record.due ?? plan.span(plan.document.period.from - 1).from}-01-01`.slice(0, 10),
      amount: value(plan.money(record.owed, plan.document.period.from)),
    }))

const openingOf = (forecast: Forecast, member: string, year: number): Decimal =>
  year === forecast.plan.document.period.from
    ? openingDues(forecast, member).reduce((all, { amount }) => all.plus(amount), ZERO)
    : measure(forecast, 'receivable', member, year - 1)

/** What a member owes as at a day by age. Fees fall due on the first day of their year; receipts count from the end of theirs. */
export const arrearsByAge = (forecast: Forecast, member: string, asAt: Day): readonly Decimal[] => {
  const { plan, years } = forecast
  const charged = years.map((year) => ({ day: plan.span(year).from, amount: measure(forecast, 'charged', member, year) }))
  const closed = years.filter((year) => plan.span(year).until <= shiftDay(asAt, 1))
  const settled = closed.flatMap((year) => TAKEN.map(([id]) => measure(forecast, id, member, year)))
  const paid = settled.reduce((all, amount) => all.plus(amount), ZERO)
  return ageing([...openingDues(forecast, member), ...charged], paid, asAt)
}

interface AccountRow {
  readonly id: string
  readonly label: string
  readonly kind: Row['kind']
  readonly amounts: readonly Decimal[]
  /** The figure behind each amount, where there is one. */
  readonly measures: readonly (Figure | undefined)[] | undefined
}

const accountCell = ({ plan }: Forecast, amount: Decimal, figure: Figure | undefined): Cell => ({
  ...moneyCell(amount, plan.currency),
  ...(figure === undefined ? {} : { figure: { id: figure.id, of: figure.of, year: figure.year } }),
})

/** What is owed as the first year begins stood open before the plan; as any other begins, what was owed at the end of the year before it. */
const openingFigures = (assessment: Assessment, member: string): AccountRow['measures'] =>
  assessment.forecast.years.map((year, at) =>
    at === 0
      ? figureNamed(assessment, { id: 'membership-fees/owed-before', of: { member }, year })
      : assessment.book.find('membership-fees/receivable', { member }, year - 1),
  )

export const memberAccountTable = (comparison: Comparison, member: string): Table => {
  const { alternatives, currency, years } = comparison
  const left = new Map(years.map((year) => [year, ZERO]))
  const rows = alternatives.flatMap((alternative): readonly Row[] => {
    const { forecast } = alternative.assessment
    const name = alternativeId(alternative)
    const row = ({ id, label, kind, amounts, measures }: AccountRow): Row => ({
      id: `${name} ${id}`,
      label,
      kind,
      depth: kind === 'line' ? 1 : 0,
      of: { member, ...(alternative.option === null ? {} : { option: alternative.option }) },
      cells: amounts.map((amount, at) => accountCell(forecast, amount, measures?.[at])),
    })
    const figuresOf = (measured: string): AccountRow['measures'] =>
      years.map((year) => forecast.book.find(`membership-fees/${measured}`, { member }, year))
    const of = (id: string) => years.map((year) => measure(forecast, id, member, year))
    const opening = years.map((year) => openingOf(forecast, member, year))
    const [charged, closing] = [of('charged'), of('receivable')]
    const taken = TAKEN.map(([id, label]) => ({ id, label, amounts: of(id) }))
    years.forEach((year, at) => {
      const out = taken.reduce((all, { amounts }) => all.plus(amounts[at] ?? ZERO), closing[at] ?? ZERO)
      const astray = (opening[at] ?? ZERO).plus(charged[at] ?? ZERO).minus(out)
      left.set(year, (left.get(year) ?? ZERO).plus(astray.abs()))
    })
    return [
      { id: name, label: alternative.title, kind: 'heading', cells: years.map(() => ({ amount: null })) },
      row({
        id: 'opening',
        label: say`Owed at the beginning`,
        kind: 'line',
        amounts: opening,
        measures: openingFigures(alternative.assessment, member),
      }),
      row({ id: 'charged', label: say`Charged`, kind: 'line', amounts: charged, measures: figuresOf('charged') }),
      ...taken
        .filter(({ id, amounts }) => id === 'received' || amounts.some((amount) => !amount.isZero()))
        .map(({ id, label, amounts }) => row({ id, label: `${label()} (−)`, kind: 'line', amounts, measures: figuresOf(id) })),
      row({ id: 'closing', label: say`Owed at the end`, kind: 'total', amounts: closing, measures: figuresOf('receivable') }),
    ]
  })
  return {
    id: 'member-account',
    caption: say`What is charged, comes in and stays owed, year by year`,
    unit: currency,
    columns: yearColumns(years),
    rows,
    reconciliation: footing({
      what: say`Owed at the beginning and charged, less all that is taken off and owed at the end,`,
      currency,
      differences: years.map((year) => ({ column: String(year), left: left.get(year) ?? ZERO })),
    }),
    notes: [],
  }
}

/** As at the last day of a fiscal year. */
export const memberArrearsTable = (comparison: Comparison, member: string, year: number): Table => {
  const { alternatives, currency } = comparison
  const asAt = shiftDay(alternatives[0].plan.span(year).until, -1)
  const aged = alternatives.map((alternative) => {
    const { forecast } = alternative.assessment
    const amounts = arrearsByAge(forecast, member, asAt)
    const owed = measure(forecast, 'receivable', member, year)
    return { alternative, amounts, owed, left: amounts.reduce((all, amount) => all.plus(amount), ZERO).minus(owed) }
  })
  return {
    id: 'member-arrears',
    caption: say`What is owed on ${asAt}, by age`,
    unit: currency,
    columns: [
      ...AGE_BANDS.map(({ id, label }) => ({ id, label, kind: 'number' as const, additive: true })),
      { id: 'owed', label: say`Owed`, kind: 'number', additive: true },
    ],
    rows: aged.map(({ alternative, amounts, owed }) => ({
      id: alternativeId(alternative),
      label: alternative.title,
      kind: 'line',
      of: { member, ...(alternative.option === null ? {} : { option: alternative.option }) },
      cells: [
        ...amounts.map((amount, at) => ({
          ...moneyCell(amount, currency),
          figure: { id: 'membership-fees/owed', of: { member, age: AGE_BANDS[at]?.id ?? '' }, year },
        })),
        accountCell(
          alternative.assessment.forecast,
          owed,
          alternative.assessment.book.find('membership-fees/receivable', { member }, year),
        ),
      ],
    })),
    reconciliation: footing({
      what: say`The ages less what is owed`,
      currency,
      differences: aged.map(({ alternative, left }) => ({ column: alternative.title, left })),
    }),
    notes: [say`First in, first out: whatever comes in settles the oldest fee. Fees fall due on the first day of their fiscal year.`],
  }
}
