/** The sheet of calculations: inputs by year, then every figure with its steps above it, under a heading for each kind of figure. */

import { isMoney } from '../formula/unit.ts'
import type { Calculations } from './calculations.ts'
import { cellName } from './cell-name.ts'
import { putHead, putHeaders } from './head.ts'
import { FIRST_COLUMN, FIRST_ROW, GROUP_COLUMN, MEMBER_FEES, SHEETS } from './layout.ts'
import type { RowName } from './line.ts'
import { formatOf, openSheet, type Sheet, widthFor } from './sheet.ts'
import { inYearPath } from './year-lines.ts'

export const YEAR_WIDTH = 15

/** A weight and a rank stand as they are: of a format with decimals that may be missing Excel shows the point alone. */
const formatOfRow = ({ id, unit, isCount }: RowName): { readonly format?: string } => {
  if (unit === '') return isCount === true ? { format: '#,##0' } : {}
  return { format: id === '' && !isMoney(unit) ? '0.0000##' : formatOf(unit) }
}

/** What one member is charged: together they are what is charged. */
export const isMemberFee = ({ kind, key }: RowName): boolean => kind === 'figure' && key.startsWith('membership-fees/charged?member=')

export const calculationsSheet = ({ columns, rows, cells, differs }: Calculations, note: string): Sheet => {
  const widths = [widthFor(rows.map(({ label }) => label)), 10, 40, 9, ...columns.map(() => YEAR_WIDTH)]
  const sheet = openSheet({ name: SHEETS.calculations, widths, frozen: { rows: FIRST_ROW - 1, columns: 1 } })
  putHead(sheet, { title: 'Calculations', note })
  putHeaders(sheet, FIRST_ROW - 1, ['Figure', 'Unit', 'Name', 'Group', ...columns])
  for (const { name, row, heading, label } of rows) {
    if (heading !== null) sheet.put(1, row - 1, { look: 'heading', value: heading })
    const look = name.kind === 'step' ? 'step' : name.id === '' ? 'link' : 'calculation'
    sheet.put(1, row, { look: name.kind === 'step' ? 'step' : 'label', value: label })
    sheet.put(2, row, { look: 'note', value: name.unit === '1' ? '' : name.unit })
    sheet.put(3, row, { look: 'note', value: name.id === '' ? inYearPath(name.key) : name.key })
    if (isMemberFee(name)) sheet.put(GROUP_COLUMN, row, { look: 'note', value: MEMBER_FEES })
    const format = formatOfRow(name)
    for (const at of columns.keys()) {
      const cell = cells.get(cellName(FIRST_COLUMN + at, row))
      if (cell !== undefined) sheet.put(FIRST_COLUMN + at, row, { look, ...format, ...cell })
    }
    const reason = differs.get(row)
    if (reason !== undefined) sheet.put(FIRST_COLUMN + columns.length, row, { look: 'note', value: reason })
  }
  return sheet.finished()
}
