import { expect, test } from 'vitest'
import { type Grid, layOutGrid } from './grid.ts'

const plain = (_: string, text: string) => text
const table: Grid = {
  heads: ['FJD', '2017', '2018'],
  rows: [
    { cells: ['Fees', '21,000.00', '900.00'], kind: 'line' },
    { cells: ['Interest', '', '−300.00'], kind: 'line' },
    { cells: ['Total', '21,000.00', '600.00'], kind: 'total' },
    { cells: ['In less out', '0.00', '0.00'], kind: 'check' },
  ],
}

test('labels stand left, figures right, and a rule stands above a total', () => {
  expect(layOutGrid(table, Number.POSITIVE_INFINITY, plain)).toBe(`FJD               2017     2018
Fees         21,000.00   900.00
Interest                −300.00
             ─────────  ───────
Total        21,000.00   600.00
In less out       0.00     0.00
`)
})

test('a table wider than the line is set in parts, each with its labels', () => {
  expect(layOutGrid(table, 24, plain)).toBe(`FJD               2017
Fees         21,000.00
Interest
             ─────────
Total        21,000.00
In less out       0.00

FJD             2018
Fees          900.00
Interest     −300.00
             ───────
Total         600.00
In less out     0.00
`)
})

test('a line too narrow for any column still gets one a part', () => {
  expect(layOutGrid(table, 1, plain).match(/FJD/g)).toHaveLength(2)
})

test('a column of words is set left', () => {
  const words: Grid = {
    heads: ['Path', 'From', 'To'],
    rows: [
      { cells: ['a', 'x', '1'], kind: 'line' },
      { cells: ['b', 'longer', '20'], kind: 'line' },
    ],
    words: new Set([1]),
  }
  expect(layOutGrid(words, Number.POSITIVE_INFINITY, plain)).toBe(`Path  From    To
a     x        1
b     longer  20
`)
})

test('a long head and a long text are broken between words', () => {
  const wide: Grid = {
    heads: ['', 'Fees, against the baseline', 'Because of'],
    rows: [{ cells: ['Tuvalu', '1.00', 'a reason that takes more than the forty-eight characters of a line'], kind: 'line' }],
    words: new Set([2]),
  }
  expect(layOutGrid(wide, Number.POSITIVE_INFINITY, plain)).toBe(`        Fees, against the  Because of
                 baseline
Tuvalu               1.00  a reason that takes more than the forty-eight
                           characters of a line
`)
})

test('a heading stands after an empty line, and a total right below it has no rule', () => {
  const sections: Grid = {
    heads: ['', '2017'],
    rows: [
      { cells: ['Result', ''], kind: 'heading' },
      { cells: ['Income less paid', '5'], kind: 'total' },
    ],
  }
  expect(layOutGrid(sections, Number.POSITIVE_INFINITY, plain)).toBe(`                  2017

Result
Income less paid     5
`)
})
