import { expect, test } from 'vitest'
import type { Workbook } from './sheet.ts'
import { tooLarge } from './too-large.ts'

const bookOf = (formula: string): Workbook => ({
  title: '',
  notes: [],
  sheets: [
    {
      name: 'Calculations',
      widths: [],
      frozen: { rows: 0, columns: 0 },
      part: 'figures',
      cells: new Map([[1, new Map([[1, { look: 'calculation', value: '', formula }]])]]),
      validations: [],
    },
  ],
})

test('a formula of 8,192 characters is read by spreadsheet programs, one more is not', () => {
  expect(tooLarge(bookOf('1'.repeat(8192)))).toEqual([])
  expect(tooLarge(bookOf('1'.repeat(8193)))).toMatchObject([
    { code: 'workbook-too-large', found: 'a formula of 8193 characters', remedy: expect.stringContaining('CSV') },
  ])
})
