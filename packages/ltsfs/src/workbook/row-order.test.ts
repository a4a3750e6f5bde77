import { expect, test } from 'vitest'
import { ZERO } from '../money/decimal.ts'
import type { Line, RowName } from './line.ts'
import { rowsOf } from './row-order.ts'

const line = (row: Partial<RowName> & Pick<RowName, 'key' | 'figure'>, year: number): Line => ({
  row: { rank: [9, 0, 0, 0], id: 'fees/charged', label: row.key, unit: 'FJD', kind: 'figure', ...row },
  year,
  value: ZERO,
  text: () => '0',
})
const step = (key: string, figure: string, at: number, group?: string): Line =>
  line({ key, figure, rank: [1, 0, 0, at], kind: 'step', ...(group === undefined ? {} : { group }) }, 2019)

const FIGURES = [line({ key: 'a', figure: 'a' }, 2019), line({ key: 'b', figure: 'b' }, 2019)]

test('steps stand above their figure, under one heading with an empty row above it', () => {
  const rows = rowsOf([[...FIGURES, step('a1', 'a', 0), line({ key: 'c', figure: 'c', id: 'reserves/closing' }, 2019)]], ['a', 'b', 'c'])
  expect(rows.map(({ name, row }) => [name.key, row])).toEqual([
    ['a1', 7],
    ['a', 8],
    ['b', 9],
    ['c', 12],
  ])
  expect(rows.map(({ heading }) => heading)).toEqual(['Fees: charged', null, null, 'Reserves'])
})

test('a figure of which there is one stands under its folder and says which it is', () => {
  const rows = rowsOf([[line({ key: 'c', figure: 'c', id: 'reserves/closing', label: 'Fiji' }, 2019)]], ['c'])
  expect(rows.map(({ heading, label }) => [heading, label])).toEqual([['Reserves', 'Reserves: closing: Fiji']])
})

test('steps that the first alternative does not have stand behind all others, under a heading that says so', () => {
  const rows = rowsOf([FIGURES, [...FIGURES, step('a1', 'a', 0)]], ['a', 'b'])
  expect(rows.map(({ name }) => name.key)).toEqual(['a', 'b', 'a1'])
  expect(rows.map(({ heading }) => heading)).toEqual(['Fees: charged', null, 'Fees: charged, steps that only an option has'])
})

test('a share of which the first alternative has a part stays together where it was', () => {
  const first = [...FIGURES, step('a1', 'a', 0, 'share')]
  const rows = rowsOf([first, [...first, step('a2', 'a', 1, 'share')]], ['a', 'b'])
  expect(rows.map(({ name }) => name.key)).toEqual(['a1', 'a2', 'a', 'b'])
})
