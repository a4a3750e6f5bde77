/** Values of a table as a committee reads them: a share of a whole in per cent. */

import { Decimal } from '../../money/decimal.ts'
import { spellPercent } from '../../money/spell.ts'
import { isShareAt } from '../../plan/dated-places.ts'
import type { Cell, Row, Table } from '../table.ts'

/** One day of a dated value is told by its place and that day. */
const OF_A_DAY = /\.values\.\d{4}-\d{2}-\d{2}$/

const inPercent = ({ amount, ...cell }: Cell): Cell =>
  amount === null
    ? { amount, ...cell }
    : { ...cell, amount: null, text: spellPercent(amount, Math.max(0, new Decimal(amount).times(100).decimalPlaces())) }

/** `pathOf` is where a row stands in the plan. */
export const sharesInPercent = (table: Table, pathOf: (row: Row) => string): Table => ({
  ...table,
  rows: table.rows.map((row) => (isShareAt(pathOf(row).replace(OF_A_DAY, '')) ? { ...row, cells: row.cells.map(inPercent) } : row)),
})
