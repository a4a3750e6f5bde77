/**
 * The comparison of budget and actual amounts, laid out as IPSAS 24 asks: original budget, final budget, actual on a comparable basis,
 * the difference, and why.
 *
 * Budgets are forecasts of two versions of the plan on one basis; actuals are what the register keeps. A line that it does not keep has
 * no actual and no difference, and the totals of actuals are of the others alone.
 */

import type { Assessment } from '../../checks/check.ts'
import { type StatementRow, statement } from '../../forecast/statement.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { counted, later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { differences } from '../../options/differences.ts'
import { added } from '../agreements/agreements-lines.ts'
import { EMPTY, moneyCell, textCell, textColumn } from '../cell.ts'
import { differenceRows } from '../comparison/changed-places.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn } from '../sentences.ts'
import type { Column, Row, Table } from '../table.ts'
import { type ActualLine, type ActualsView, actualsOf } from './paper-actuals.ts'

export interface Budgets {
  readonly original: Assessment
  readonly final: Assessment
}

interface Line {
  readonly row: StatementRow
  readonly original: Decimal
  readonly final: Decimal
  readonly actual: ActualLine | undefined
}

const amountOf = (assessment: Assessment, id: string, year: number): Decimal | undefined =>
  statement(assessment.forecast)
    .find((row) => row.id === id)
    ?.cells.find((cell) => cell.year === year)?.amount ?? undefined

const linesOf = ({ original, final }: Budgets, view: ActualsView, section: 'income' | 'spending'): readonly Line[] => {
  const actuals = actualsOf(view)
  return statement(final.forecast)
    .filter((row) => row.section === section && row.kind === 'line')
    .map(
      (row): Line => ({
        row,
        original: (amountOf(original, row.id, view.year) ?? ZERO).times(row.sign),
        final: (amountOf(final, row.id, view.year) ?? ZERO).times(row.sign),
        actual: actuals.find(({ id }) => id === row.id),
      }),
    )
    .filter((line) => !line.original.isZero() || !line.final.isZero() || line.actual?.amount.isZero() === false)
}

const cellsOf = (currency: string, { original, final, actual }: Line): Row['cells'] => [
  moneyCell(original, currency),
  moneyCell(final, currency),
  actual === undefined ? EMPTY : moneyCell(actual.amount, currency),
  actual === undefined ? EMPTY : moneyCell(actual.amount.minus(final), currency),
  textCell(actual?.reason ?? say`The register keeps no entries of this line.`),
]

interface Section {
  readonly id: 'income' | 'spending'
  readonly label: () => string
  readonly total: () => string
}

const SECTIONS: readonly Section[] = [
  { id: 'income', label: later`Receipts`, total: later`All receipts` },
  { id: 'spending', label: later`Payments`, total: later`All payments` },
]

const kept = (lines: readonly Line[]): readonly Line[] => lines.filter(({ actual }) => actual !== undefined)

const totalsOf = (lines: readonly Line[]) => {
  const own = kept(lines)
  return {
    original: added(lines.map((line) => line.original)),
    final: added(lines.map((line) => line.final)),
    keptOriginal: added(own.map((line) => line.original)),
    keptFinal: added(own.map((line) => line.final)),
    actual: added(own.map(({ actual }) => actual?.amount ?? ZERO)),
  }
}

const sectionRows = (currency: string, { id, label, total }: Section, lines: readonly Line[]): readonly Row[] => {
  const sums = totalsOf(lines)
  const none = [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY]
  return [
    { id: `section-${id}`, label: label(), kind: 'heading', cells: none },
    ...lines.map((line): Row => ({ id: line.row.id, label: line.row.label, kind: 'line', depth: 1, cells: cellsOf(currency, line) })),
    {
      id: `kept-${id}`,
      label: say`Of which the register keeps`,
      kind: 'subtotal',
      cells: [
        ...[sums.keptOriginal, sums.keptFinal, sums.actual, sums.actual.minus(sums.keptFinal)].map((value) => moneyCell(value, currency)),
        EMPTY,
      ],
    },
    {
      id: `total-${id}`,
      label: total(),
      kind: 'total',
      cells: [moneyCell(sums.original, currency), moneyCell(sums.final, currency), EMPTY, EMPTY, EMPTY],
    },
  ]
}

/** What came in and was paid of what was budgeted, on the lines that the register keeps. */
export const budgetSentence = (budgets: Budgets, view: ActualsView): string => {
  const { currency } = view.plan
  const [income, spending] = SECTIONS.map(({ id }) => totalsOf(linesOf(budgets, view, id)))
  if (income === undefined || spending === undefined) throw new Error('a statement has two sections')
  const [cameIn, toComeIn, paid, toPay] = [income.actual, income.keptFinal, spending.actual, spending.keptFinal].map((amount) =>
    amountIn(currency, amount),
  )
  return say`In ${view.year} ${cameIn} of the ${toComeIn} budgeted came in and ${paid} of the ${toPay} budgeted were paid, on the lines that the register keeps`
}

/** A section foots to the totals of the statement itself. */
const proof = ({ original, final }: Budgets, { plan, year }: ActualsView, all: readonly Line[]): string => {
  const left = (assessment: Assessment, which: 'original' | 'final') =>
    ['total-income', 'total-paid'].reduce(
      (rest, id) => rest.minus(amountOf(assessment, id, year) ?? ZERO),
      added(all.map((line) => line[which])),
    )
  return footing({
    what: say`Both budgets: the lines less the totals of the plan`,
    currency: plan.currency,
    differences: [
      { column: say`the original budget`, left: left(original, 'original') },
      { column: say`the final budget`, left: left(final, 'final') },
    ],
  })
}

export const budgetTable = (budgets: Budgets, view: ActualsView): Table => {
  const { currency } = view.plan
  const number = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })
  const lines = SECTIONS.map((section) => ({ section, lines: linesOf(budgets, view, section.id) }))
  return {
    id: 'budget',
    caption: budgetSentence(budgets, view),
    unit: currency,
    columns: [
      number('original', say`Original budget`),
      number('final', say`Final budget`),
      number('actual', say`Actual`),
      { id: 'variance', label: say`Actual less final budget`, kind: 'number', additive: true },
      textColumn('why', say`Why`),
    ],
    rows: lines.flatMap(({ section, lines: own }) => sectionRows(currency, section, own)),
    reconciliation: proof(
      budgets,
      view,
      lines.flatMap(({ lines: own }) => own),
    ),
    notes: [
      say`Actual: as the register has it, when money moved (cash). A line without an actual is not kept by the register and not compared.`,
      ...basisNotes(budgets.final),
    ],
  }
}

/** So many changed values are listed. */
const MOST_CHANGES = 30

/** Parts of a document in which nothing is budgeted. */
const NOT_BUDGETED = /^(?:register|options|sources|title|statements|dataQuality|customsProfiles)\b/

/** Every value that the final budget has otherwise than the original. */
export const budgetChangesTable = (original: PlanDocument, final: PlanDocument): Table => {
  const found = differences(original, final).filter(({ path }) => !NOT_BUDGETED.test(path))
  return {
    id: 'budget-changes',
    caption:
      found.length === 0
        ? say`The final budget is the original one: no value was changed`
        : say`${counted(found.length, 'value')} changed between the original and the final budget`,
    unit: null,
    columns: [textColumn('original', say`Original budget`), textColumn('final', say`Final budget`)],
    rows: differenceRows(final, found, MOST_CHANGES),
    reconciliation: null,
    notes: found.length > MOST_CHANGES ? [say`${found.length - MOST_CHANGES} more are not listed here.`] : [],
  }
}
