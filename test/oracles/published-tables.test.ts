/** Published tables of real bodies, row by row: the outside oracle for fees. Prints how many rows of each column come out as printed. */
import { describe, expect, test } from 'vitest'
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'
import { compareColumn, publishedTables } from './published-tables.ts'

const tables = publishedTables()

test('at least three tables of real bodies are reproduced', () => {
  expect(tables.length).toBeGreaterThanOrEqual(3)
})

describe.each(tables.map((table) => [table.title, table] as const))('%s', (_, table) => {
  test.each(table.columns.map((column) => [column.column, column] as const))('column %s comes out as printed', (name, column) => {
    const { cells, residual } = compareColumn(table, column)
    const same = (printed: string, given: string) => new Decimal(printed).eq(given)
    const differing = cells.filter(({ printed, given }) => !same(printed, given))
    const rest = column.shows === 'amount' && residual !== null ? `, all amounts are ${residual.toFixed()} more than the whole` : ''
    console.info(`${table.title}, ${name}: ${cells.length - differing.length} of ${cells.length} rows match${rest}`)
    for (const { name: row, printed, given } of differing) console.info(`  ${row}: printed ${printed}, given ${given}`)
    expect(cells.length).toBeGreaterThan(0)
    expect(differing.map((cell) => cell.name)).toEqual(column.differs ?? [])
  })
})
