import { expect, test } from 'vitest'
import { cellName, columnName, fixedCell, fixedRow, onSheet } from './cell-name.ts'

test('columns go from A to Z, then AA', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'])
})

test('a cell that stays has a dollar before both of its parts', () => {
  expect([cellName(6, 12), fixedCell(3, 12), fixedRow(5, 13, 7)]).toEqual(['F12', '$C$12', '$E$7:$M$7'])
})

test('a sheet of more than one word stands in quotes', () => {
  expect([onSheet('Inputs', 'A1'), onSheet('By year', 'A1')]).toEqual(['Inputs!A1', "'By year'!A1"])
})
