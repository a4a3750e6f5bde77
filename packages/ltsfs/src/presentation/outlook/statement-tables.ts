/** The financial statement, the income of the years and the spending of the years: three cuts of the same figures, each of which foots. */

import type { Assessment } from '../../checks/check.ts'
import type { Forecast } from '../../forecast/forecast.ts'
import { type StatementRow, type StatementSection, statement, USE_LABELS } from '../../forecast/statement.ts'
import { later, say } from '../../language/say.ts'
import { incomeSentence, spendingSentence, statementSentence } from '../sentences.ts'
import type { Table } from '../table.ts'
import { type YearRow, yearTable } from './year-table.ts'

const SECTIONS: readonly { readonly section: StatementSection; readonly label: () => string }[] = [
  { section: 'income', label: later`Income` },
  { section: 'spending', label: later`Paid` },
  { section: 'result', label: later`Result` },
  { section: 'reserves', label: later`Reserves` },
  { section: 'unfunded', label: later`Not funded` },
]

/** A line adds up with its sign, a total stands against its lines. */
const yearRow = ({ id, label, kind, sign, cells }: StatementRow, adds: boolean): YearRow => {
  const found = cells.find(({ figure }) => figure !== null)?.figure
  return {
    id,
    label,
    kind,
    depth: kind === 'line' ? 1 : 0,
    ...(found ? { figure: { id: found.id, of: found.of } } : {}),
    ...(adds && kind !== 'check' ? { adds: kind === 'total' ? (sign === 1 ? (-1 as const) : (1 as const)) : sign } : {}),
  }
}

const sectionOf = (forecast: Forecast, section: StatementSection, adds: boolean): readonly YearRow[] =>
  statement(forecast)
    .filter((row) => row.section === section)
    .map((row) => yearRow(row, adds))

/** Everything: income, what was paid, the result and where it went, reserves, and what had no funding. The check row is nothing in every year. */
export const statementTable = (assessment: Assessment): Table =>
  yearTable(assessment, {
    id: 'statement',
    caption: statementSentence(assessment),
    rows: SECTIONS.flatMap(({ section, label }) => [
      { id: `section-${section}`, label: label(), kind: 'heading' as const },
      ...sectionOf(assessment.forecast, section, section === 'income' || section === 'spending'),
    ]),
    footing: say`Income and payments: the lines less the totals`,
  })

export const incomeTable = (assessment: Assessment): Table =>
  yearTable(assessment, {
    id: 'income',
    caption: incomeSentence(assessment),
    rows: sectionOf(assessment.forecast, 'income', true),
    footing: say`Income: the lines less the total`,
  })

const lines = ({ plan }: Forecast, kind: string): readonly YearRow[] =>
  plan.document.spending.lines
    .filter((line) => line.kind === kind)
    .map(({ id, title }) => ({
      id: `line-${id}`,
      label: title,
      kind: 'line',
      depth: 1,
      figure: { id: 'spending/line', of: { line: id } },
      adds: 1,
    }))

const line = (id: string, label: string): YearRow => ({ id, label, kind: 'line', depth: 1, figure: { id, of: {} }, adds: 1 })
const subtotal = (id: string, label: string): YearRow => ({ id, label, kind: 'subtotal', figure: { id, of: {} } })

/** The cost of each year as it is delivered, whether it can be paid or not. */
export const spendingTable = (assessment: Assessment): Table =>
  yearTable(assessment, {
    id: 'spending',
    caption: spendingSentence(assessment),
    rows: [
      ...lines(assessment.forecast, 'operational'),
      line('user-pays-missions/cost', say`In-country missions`),
      line('crop-agency/recurrent-cost', say`Being a CROP agency`),
      subtotal('spending/operational', USE_LABELS.operational()),
      ...lines(assessment.forecast, 'replacement-capital'),
      subtotal('spending/replacement-capital', USE_LABELS['replacement-capital']()),
      ...lines(assessment.forecast, 'other-capital'),
      line('crop-agency/one-off-cost', say`Becoming a CROP agency`),
      subtotal('spending/other-capital', USE_LABELS['other-capital']()),
      line('spending/base-line', USE_LABELS['base-line']()),
      line('spending/expansion', USE_LABELS.expansion()),
      { ...subtotal('spending/total', say`All cost`), kind: 'total', adds: -1 },
    ],
    footing: say`All cost: the lines less the total`,
  })

export const reservesTable = (assessment: Assessment): Table =>
  yearTable(assessment, {
    id: 'reserves',
    caption: say`Reserves from year to year, with their floor and target`,
    rows: [
      line('reserves/opening', say`At the beginning of the year`),
      line('reserves/added', say`Added`),
      { ...line('reserves/drawn', say`Drawn`), adds: -1 },
      { ...subtotal('reserves/closing', say`At the end of the year`), kind: 'total', adds: -1 },
      subtotal('reserves/floor', say`Floor`),
      subtotal('reserves/target', say`Target`),
    ],
    footing: say`Reserves: opening and added less drawn and closing`,
  })
