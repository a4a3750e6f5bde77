/** A paper that leaves the planner: no amount leads anywhere, for there is nowhere to lead. All words and amounts stay as they are. */

import type { Cell, Table } from '../table.ts'
import type { Paper, PaperSection } from './paper-record.ts'

const withoutLink = ({ figure: _, combined: __, place: ___, ...cell }: Cell): Cell => cell

const tableWithoutLinks = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(withoutLink) })),
})

export const paperWithoutLinks = (paper: Paper): Paper => ({
  ...paper,
  sections: paper.sections.map((section): PaperSection => ({ ...section, tables: section.tables.map(tableWithoutLinks) })),
})
