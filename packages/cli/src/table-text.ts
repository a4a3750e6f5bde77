/** Sets tables of the library as text: the finding, the unit in the head, grouped figures, a mark beside what fails, and the line that proves it. */
import { type Cell, type Column, type Row, type Status, type Table, unitWords } from 'ltsfs'
import type { Context } from './command.ts'
import { layOutGrid } from './grid.ts'
import { spelled } from './number-text.ts'
import { printable } from './printable.ts'
import { widthOf } from './terminal.ts'
import { wrap } from './wrap.ts'

/** Told by a sign, not by colour: what fails, what deserves attention. */
const MARKS: Readonly<Record<Status, string>> = { fail: ' ✗', warn: ' !', note: '', pass: '', hold: '' }
const NONE = '–'
/** A caption is read as a sentence, not as a row: shorter lines than those of a wide table. */
const LONGEST_LINE = 100

/** One table below the other, and at the end the notes of all of them, each once. */
export const tablesText = (tables: readonly Table[], context: Context): string => {
  const notes = [...new Set(tables.flatMap((table) => table.notes))].map((note) => `${context.paint('dim', printable(note))}\n`)
  return [...tables.map((table) => tableText(table, context)), ...(notes.length === 0 ? [] : [notes.join('')])].join('\n')
}

const tableText = (table: Table, { stdout, paint }: Context): string => {
  const { caption, columns, rows, reconciliation } = table
  const marked = columns.map((_, at) => rows.some((row) => markOf(row.cells[at]) !== ''))
  const grid = {
    heads: [table.unit ?? '', ...columns.map((column, at) => headOf(column) + space(marked[at]))],
    rows: rows.map((row) => ({
      kind: row.kind,
      cells: [
        '  '.repeat(row.depth ?? 0) + printable(row.label),
        ...columns.map((column, at) => textOf(row, column, at, table) + (markOf(row.cells[at]) || space(marked[at]))),
      ],
    })),
    words: new Set(columns.flatMap(({ kind }, at) => (kind === 'text' ? [at + 1] : []))),
  }
  const proof = reconciliation === null ? '' : `\n${printable(reconciliation)}\n`
  const finding = wrap(printable(caption), Math.min(widthOf(stdout), LONGEST_LINE)).map((line) => paint('bold', line))
  return `${finding.join('\n')}\n\n${layOutGrid(grid, widthOf(stdout), paint)}${proof}`
}

const markOf = (cell: Cell | undefined): string => (cell?.status === undefined ? '' : MARKS[cell.status])
const space = (marked: boolean | undefined): string => (marked ? '  ' : '')

const headOf = ({ label, unit }: Column): string => printable(unit === undefined || unit === '1' ? label : `${label} (${unit})`)

const textOf = ({ cells, kind }: Row, column: Column, at: number, table: Table): string => {
  const cell = cells[at]
  if (cell?.text !== undefined) return printable(cell.text)
  if (cell?.amount === undefined || cell.amount === null) return kind === 'heading' || column.kind === 'text' ? '' : NONE
  const unit = cell.unit ?? ''
  const said = unit === '' || unit === '1' || unit === (column.unit ?? table.unit)
  return said ? spelled(cell.amount) : `${spelled(cell.amount)} ${unitWords(cell.amount, unit)}`
}
