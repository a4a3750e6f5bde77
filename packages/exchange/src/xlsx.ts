/**
 * Writes a workbook as an XLSX file, with what every formula comes to beside it, so that a viewer that does not recalculate shows our cents.
 *
 * A text is written as a text whatever it begins with, in a cell of the format "text", so that editing it does not turn it into a formula.
 */
import { type Cell, type DataValidation, rangeRef, type WriteSheet, writeXlsx as write } from 'hucre/xlsx'
import type { Sheet, SheetCell, Validation, Workbook } from 'ltsfs'
import { FLAG_COLOURS, styleOf, tabOf } from './xlsx-style.ts'

const XLSX_TEXT = 32_767
const PROMPT = 255

const valueIn = ({ value }: SheetCell): number | string => (typeof value === 'string' ? value.slice(0, XLSX_TEXT) : Number(value.toFixed()))

const asCell = (cell: SheetCell): Partial<Cell> => {
  const value = valueIn(cell)
  const style = styleOf(cell)
  if (cell.formula !== undefined) return { type: 'formula', formula: cell.formula, value, formulaResult: value, style }
  const link = cell.opens === undefined ? {} : { hyperlink: { target: '', location: `'${cell.opens}'!A1` } }
  return typeof value === 'string' ? { type: 'string', value, style, ...link } : { type: 'number', value, style }
}

const asValidation = ({ cell, allows, says }: Validation): DataValidation => {
  const words = {
    range: cell,
    showErrorMessage: true,
    showInputMessage: true,
    errorTitle: 'Not possible here',
    errorMessage: says.slice(0, PROMPT),
    inputMessage: says.slice(0, PROMPT),
    errorStyle: 'stop' as const,
  }
  if ('list' in allows) return { ...words, type: 'list', formula1: allows.list, allowBlank: false }
  const { least, most, isWhole } = allows
  return {
    ...words,
    type: isWhole ? 'whole' : 'decimal',
    operator: 'between',
    formula1: String(least ?? -1e15),
    formula2: String(most ?? 1e15),
    allowBlank: false,
  }
}

const keyOf = (row: number, column: number): string => `${row - 1},${column - 1}`

/** So many rows are read on one page; more of them run over as many as they need. */
const ROWS_OF_A_PAGE = 70

/** All columns, also those that a long text runs into. What stays in sight on the screen stands on every printed page. */
const printed = ({ frozen: { rows }, widths, cells }: Sheet): WriteSheet['pageSetup'] & object => {
  const last = [...cells.values()].reduce((most, inRow) => Math.max(most, ...inRow.keys()), widths.length)
  const rowCount = [...cells.keys()].reduce((most, row) => Math.max(most, row), 1)
  return {
    printArea: rangeRef(0, 0, rowCount - 1, last - 1),
    fitToHeight: rowCount <= ROWS_OF_A_PAGE ? 1 : 0,
    ...(rows === 0 ? {} : { printTitlesRow: `$1:$${rows}` }),
  }
}

/** A title is higher than a row of numbers, and not every program sees that by itself. */
const TITLE_HEIGHT = 24

const heightsOf = ({ cells }: Sheet): NonNullable<WriteSheet['rowDefs']> =>
  new Map(
    [...cells]
      .filter(([, inRow]) => [...inRow.values()].some(({ look }) => look === 'title'))
      .map(([row]) => [row - 1, { height: TITLE_HEIGHT }]),
  )

const asSheet = (sheet: Sheet): WriteSheet => {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, inRow] of sheet.cells) for (const [column, cell] of inRow) cells.set(keyOf(row, column), asCell(cell))
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs: heightsOf(sheet),
    freezePane: sheet.frozen,
    dataValidations: sheet.validations.map(asValidation),
    conditionalRules: FLAG_COLOURS,
    protection: { sheet: true, formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, ...printed(sheet) },
    headerFooter: { oddFooter: '&L&F&C&A&R&P / &N' },
    view: { showGridLines: false, ...tabOf(sheet) },
  }
}

/** The bytes of the file; the same workbook gives the same bytes. */
export const writeXlsx = (workbook: Workbook): Promise<Uint8Array> =>
  write({
    sheets: workbook.sheets.map(asSheet),
    properties: { title: workbook.title, creator: 'ltsfs', created: EPOCH, modified: EPOCH },
    defaultFont: { name: 'Calibri', size: 10 },
  })

/** A workbook has no clock: what it was made from stands on its cover. */
const EPOCH = new Date('2000-01-01T00:00:00Z')
