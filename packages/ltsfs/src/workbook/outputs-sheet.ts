/** The sheet of outputs: the financial statement and the indicators of the alternative that is selected, each a link to its calculation. */
import type { Check } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import { type StatementRow, type StatementSection, statement } from '../forecast/statement.ts'
import { minorUnits } from '../money/currency.ts'
import type { Switched } from './alternatives.ts'
import type { Calculations } from './calculations.ts'
import { YEAR_WIDTH } from './calculations-sheet.ts'
import { onSheet } from './cell-name.ts'
import { putHead, putHeaders } from './head.ts'
import { FIRST_COLUMN, FIRST_ROW, SHEETS } from './layout.ts'
import { rowKey } from './line.ts'
import { mergedOrder } from './merged-order.ts'
import { formatOf, type Look, openSheet, type Sheet, type SheetWriter } from './sheet.ts'

interface Shown {
  readonly label: string
  readonly unit: string
  readonly key: string
  readonly look: Look
  readonly format: string
}

const SECTIONS: Readonly<Record<StatementSection, string>> = {
  income: 'Income',
  spending: 'What it pays for',
  result: 'Result',
  reserves: 'Reserves',
  unfunded: 'Not funded',
}

/** The rows of the statement in every alternative, each with the figure behind it. */
const statementRows = (alternatives: readonly Switched[]): readonly StatementRow[] => {
  const lists = alternatives.map(({ assessment }) => statement(assessment.forecast))
  const byId = new Map(lists.flat().map((row) => [row.id, row]))
  return mergedOrder(lists.map((rows) => rows.map(({ id }) => id))).flatMap((id) => byId.get(id) ?? [])
}

/** A row that is taken off says so, unless its words already do. */
const labelOf = ({ label, sign }: StatementRow): string =>
  sign === 1 || label.startsWith('Of which') ? label : `Less ${label.charAt(0).toLowerCase()}${label.slice(1)}`

const keyOf = ({ cells }: StatementRow): string => {
  const figure = cells.find((cell) => cell.figure !== null)?.figure
  return figure ? rowKey(figure.id, figure.of) : ''
}

const formatOfCheck = ({ shown }: Check, currency: string): string => {
  switch (shown.as) {
    case 'amount':
      return formatOf(currency)
    case 'percent':
      return shown.places === 0 ? '0%' : `0.${'0'.repeat(shown.places)}%`
    case 'number':
      return shown.places === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown.places)}`
    default:
      return shown satisfies never
  }
}

export const outputsSheet = (alternatives: readonly Switched[], calculations: Calculations, currency: string, note: string): Sheet => {
  const { years } = calculations
  const sheet = openSheet({
    name: SHEETS.outputs,
    widths: [58, 10, 3, 3, ...years.map(() => YEAR_WIDTH)],
    frozen: { rows: FIRST_ROW - 1, columns: 1 },
  })
  putHead(sheet, { title: 'Outputs', note })
  putHeaders(sheet, FIRST_ROW - 1, ['Row', 'Unit', '', '', ...years])
  const format = `#,##0${minorUnits(currency) === 0 ? '' : `.${'0'.repeat(minorUnits(currency))}`}`
  let row = FIRST_ROW
  const putBlock = (heading: string, block: readonly Shown[]): void => {
    sheet.put(1, row, { look: 'heading', value: heading })
    for (const shown of block) {
      row += 1
      putRow(sheet, calculations, shown, row)
    }
    row += 2
  }
  const rows = statementRows(alternatives)
  for (const [section, heading] of Object.entries(SECTIONS))
    putBlock(
      heading,
      rows
        .filter((each) => each.section === section)
        .map((each) => ({
          label: labelOf(each),
          unit: currency,
          key: keyOf(each),
          look: each.kind === 'line' ? 'calculation' : 'total',
          format,
        })),
    )
  putBlock(
    'Indicators',
    checks
      .map((check) => ({
        label: check.label,
        unit: check.unit === '1' ? '' : (check.unit ?? currency),
        key: `indicators/${check.id}`,
        look: 'calculation' as const,
        format: formatOfCheck(check, currency),
      }))
      .filter(({ key }) => years.some((year) => calculations.find(key, year) !== undefined)),
  )
  return sheet.finished()
}

const putRow = (sheet: SheetWriter, { years, cells, find }: Calculations, shown: Shown, row: number): void => {
  const isTotal = shown.look === 'total'
  sheet.put(1, row, { look: isTotal ? 'total' : 'label', value: shown.label })
  sheet.put(2, row, { look: isTotal ? 'unit-of-total' : 'note', value: shown.unit })
  // The line above a total runs from its words to its last year.
  if (isTotal) for (let column = 3; column < FIRST_COLUMN; column += 1) sheet.put(column, row, { look: 'total', value: '' })
  for (const [at, year] of years.entries()) {
    const cell = find(shown.key, year)
    const value = cell && cells.get(cell)?.value
    if (cell !== undefined && value !== undefined)
      sheet.put(FIRST_COLUMN + at, row, { look: shown.look, format: shown.format, formula: onSheet(SHEETS.calculations, cell), value })
  }
}
