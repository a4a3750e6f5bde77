/** A table for machines: one record a row, with a key for each column; amounts stay text. */
import type { Table } from 'ltsfs'

export const tableLines = ({ columns, rows, notes, caption }: Table) => ({
  finding: caption,
  rows: rows.map(({ id, cells }) => ({
    id,
    ...Object.fromEntries(columns.map((column, at) => [column.id, cells[at]?.amount ?? cells[at]?.text ?? null])),
  })),
  notes,
})
