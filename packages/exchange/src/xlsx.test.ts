import { readXlsx } from 'hucre/xlsx'
import type { SheetCell, Workbook } from 'ltsfs'
import { expect, test } from 'vitest'
import { writeXlsx } from './xlsx.ts'

const bookOf = (cells: readonly SheetCell[], title = 'A plan'): Workbook => ({
  title,
  notes: [],
  sheets: [
    {
      name: 'Inputs',
      widths: [20],
      part: 'inputs',
      frozen: { rows: 0, columns: 0 },
      cells: new Map([[1, new Map(cells.map((cell, at) => [at + 1, cell]))]]),
      validations: [{ cell: 'A1', allows: { least: 0, most: null, isWhole: false }, says: 'A number that is not below nothing.' }],
    },
  ],
})
const read = async (book: Workbook) => {
  const [sheet] = (await readXlsx(await writeXlsx(book), { readStyles: true })).sheets
  return { rows: sheet?.rows ?? [], cell: (column: number) => sheet?.cells?.get(`0,${column}`), validations: sheet?.dataValidations ?? [] }
}

test.each(['=cmd()', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://example.org")'])(
  'the text %j of a plan stays a text, in the file and when its cell is edited',
  async (text) => {
    const { rows, cell } = await read(bookOf([{ look: 'title', value: text }], text))
    expect(rows[0]?.[0]).toBe(text)
    expect(cell(0)?.formula).toBeUndefined()
    expect(cell(0)?.style?.numFmt).toBe('@')
  },
)

test('a formula keeps what the planner computed beside it', async () => {
  const { rows, cell } = await read(
    bookOf([
      { look: 'calculation', value: '', formula: '""' },
      { look: 'flag', value: 'All checks hold', formula: '"x"' },
    ]),
  )
  expect(cell(0)?.formula).toBe('""')
  expect(cell(1)?.formula).toBe('"x"')
  expect(rows[0]?.[1]).toBe('All checks hold')
})

test('only an input can be changed, and only to what it allows', async () => {
  const { cell, validations } = await read(
    bookOf([
      { look: 'input', value: 'a' },
      { look: 'calculation', value: 'b' },
    ]),
  )
  expect(cell(0)?.style?.protection?.locked).toBe(false)
  expect(cell(1)?.style?.protection?.locked).not.toBe(false)
  expect(validations).toMatchObject([{ type: 'decimal', operator: 'between', formula1: '0', range: 'A1', errorStyle: 'stop' }])
})

test('what is counted takes whole numbers alone', async () => {
  const book = bookOf([{ look: 'input', value: 'a' }])
  const [sheet] = book.sheets
  const nights = { cell: 'A1', allows: { least: 0, most: 366, isWhole: true }, says: 'A whole number from 0 to 366.' }
  const { validations } = await read({ ...book, sheets: sheet === undefined ? [] : [{ ...sheet, validations: [nights] }] })
  expect(validations).toMatchObject([{ type: 'whole', formula1: '0', formula2: '366' }])
})

test('the same workbook gives the same bytes', async () => {
  const book = bookOf([{ look: 'label', value: 'x' }])
  expect(await writeXlsx(book)).toEqual(await writeXlsx(book))
})

test('a text longer than a cell takes is cut', async () => {
  const { rows } = await read(bookOf([{ look: 'note', value: 'x'.repeat(40_000) }]))
  expect(String(rows[0]?.[0])).toHaveLength(32_767)
})

test('the rows that stay in sight are repeated on every printed page, and none where none do', async () => {
  const book = bookOf([{ look: 'header', value: 'Path' }])
  const [sheet] = book.sheets
  if (sheet === undefined) throw new Error('it has a sheet')
  const titles = async (rows: number) => {
    const file = await readXlsx(await writeXlsx({ ...book, sheets: [{ ...sheet, frozen: { rows, columns: 0 } }] }))
    return file.sheets[0]?.pageSetup?.printTitlesRow
  }
  expect([await titles(3), await titles(0)]).toEqual(['$1:$3', undefined])
})

test('all columns are printed, also one that a long text of another runs into, and a title is higher than a row', async () => {
  const book = bookOf([{ look: 'title', value: 'A title that runs on' }])
  const [sheet] = book.sheets
  if (sheet === undefined) throw new Error('it has a sheet')
  const file = await readXlsx(await writeXlsx({ ...book, sheets: [{ ...sheet, widths: [20, 20, 20] }] }))
  expect([file.sheets[0]?.pageSetup?.printArea, file.sheets[0]?.rowDefs?.get(0)?.height]).toEqual(['A1:C1', 24])
})

test('a sheet of up to 70 rows is printed on one page, a longer one on as many as it needs', async () => {
  const [sheet] = bookOf([{ look: 'label', value: 'x' }]).sheets
  if (sheet === undefined) throw new Error('it has a sheet')
  const pages = async (rows: number) => {
    const cells = new Map([[rows, new Map([[1, { look: 'label', value: 'x' } as const]])]])
    const file = await readXlsx(await writeXlsx({ title: '', notes: [], sheets: [{ ...sheet, cells }] }))
    return file.sheets[0]?.pageSetup?.fitToHeight
  }
  expect([await pages(70), await pages(71)]).toEqual([1, 0])
})
