import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { handMadeForecast } from '../../../../test/hand-made-forecast.ts'
import { assess } from '../checks/index.ts'
import { figureRecords, tableRecords } from './records.ts'
import type { Table } from './table.ts'

const table: Table = {
  id: 'any',
  caption: 'Any',
  unit: 'FJD',
  columns: [
    { id: 'tier', label: 'Tier', kind: 'text' },
    { id: '2019', label: '2019', kind: 'number' },
    { id: 'burden', label: 'Burden', kind: 'number', unit: '%' },
    { id: 'ratio', label: 'Ratio', kind: 'number', unit: '1' },
  ],
  rows: [
    {
      id: 'a',
      label: 'Tuvalu',
      kind: 'line',
      cells: [{ amount: null, text: 'Small' }, { amount: '-5145.00' }, { amount: null }, { amount: '2' }],
    },
    {
      id: 'b',
      label: '=1+1',
      kind: 'line',
      cells: [{ amount: null, text: '@cmd' }, { amount: '1.00' }, { amount: '0.1' }, { amount: null }],
    },
  ],
  reconciliation: null,
  notes: [],
}

test('a table is a header with units and one row per row, numbers as they stand', () => {
  expect(tableRecords(table).slice(0, 2)).toEqual([
    ['', 'Tier', '2019 (FJD)', 'Burden (%)', 'Ratio'],
    ['Tuvalu', 'Small', '-5145.00', '', '2'],
  ])
})

test('a text that a spreadsheet would run stays a text', () => {
  expect(tableRecords(table)[2]).toEqual(["'=1+1", "'@cmd", '1.00', '0.1', ''])
})

test('figures and indicators are listed by name, each amount a text in its unit', () => {
  const figures = {
    'spending/operational?year=2018': '1200',
    'spending/operational?year=2017': '1000',
    'reserves/closing?year=2017': '250',
  }
  const records = figureRecords(assess(handMadeForecast({ plan: planWith(), basis: 'expected', figures, incomes: [] })))
  expect(records.filter(({ id }) => id === 'spending/operational')).toEqual([
    { id: 'spending/operational', of: {}, year: 2017, amount: '1000.00', unit: 'FJD' },
    { id: 'spending/operational', of: {}, year: 2018, amount: '1200.00', unit: 'FJD' },
  ])
  expect(records.find(({ id, year }) => id === 'indicators/reserve-months' && year === 2017)).toEqual({
    id: 'indicators/reserve-months',
    of: {},
    year: 2017,
    amount: '3',
    unit: 'month',
  })
  expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).toSorted())
})

test('a source stands in a column of its own, beside what it is the source of', () => {
  const of = (source?: string): Table => ({
    ...table,
    columns: [{ id: 'why', label: 'Why', kind: 'text' }],
    rows: [{ id: 'a', label: 'Fee', kind: 'line', cells: [{ amount: null, text: 'Agreed', source }] }],
  })
  expect(tableRecords(of('=Minutes'))).toEqual([
    ['', 'Why', 'Source'],
    ['Fee', 'Agreed', "'=Minutes"],
  ])
  expect(tableRecords(of())[0]).toEqual(['', 'Why'])
})
