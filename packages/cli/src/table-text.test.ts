import { Readable, Writable } from 'node:stream'
import type { Table } from 'ltsfs'
import { expect, test } from 'vitest'
import { tablesText } from './table-text.ts'

const plain = (_: string, text: string) => text
const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() })
const context = { stdin: Readable.from([]), stdout: sink(), stderr: sink(), env: {}, paint: plain, paintError: plain }

const table: Table = {
  id: 'reserves',
  caption: 'Reserves fall short in 2018',
  unit: 'VUV',
  columns: [
    { id: 'guide', label: 'Guide', kind: 'text' },
    { id: '2017', label: '2017', kind: 'number' },
    { id: '2018', label: '2018', kind: 'number' },
  ],
  rows: [
    { id: 'a', label: 'Reserves', kind: 'heading', cells: [{ amount: null }, { amount: null }, { amount: null }] },
    {
      id: 'b',
      label: 'Closing',
      kind: 'line',
      depth: 1,
      cells: [{ amount: null, text: 'at least 3' }, { amount: '61204' }, { amount: '-1200', status: 'fail' }],
    },
    {
      id: 'c',
      label: 'Months',
      kind: 'line',
      depth: 1,
      cells: [{ amount: null }, { amount: '3.5', unit: 'month' }, { amount: null, unit: 'month' }],
    },
  ],
  reconciliation: 'Lines less total leave 0 VUV in 2017.',
  notes: ['Basis: all.'],
}

test('the unit stands in the head, another unit beside its figure, a dash where there is none, and a mark beside what fails', () => {
  expect(tablesText([table], context)).toBe(`Reserves fall short in 2018

VUV        Guide             2017    2018

Reserves
  Closing  at least 3      61,204  −1,200 ✗
  Months               3.5 months       –

Lines less total leave 0 VUV in 2017.

Basis: all.
`)
})

test('notes that several tables share are told once, at the end', () => {
  expect(tablesText([table, table], context).match(/Basis: all\./g)).toHaveLength(1)
})
