import { expect, test } from 'vitest'
import type { Table } from '../table.ts'
import { redactedPaper } from './redacted-paper.ts'

const said = (text: string): string => text.replaceAll('Aldport', '…')

test('the source in a cell names no member either', () => {
  const table: Table = {
    ...{ id: 'bridge', caption: 'Bridge', unit: null, columns: [], reconciliation: null, notes: [] },
    rows: [
      { id: 'a', label: 'Fee', kind: 'line', cells: [{ amount: null, text: 'Agreed', source: 'Letter of Aldport' }, { amount: '1' }] },
    ],
  }
  const section = { id: 'bridge', name: 'Bridge', title: 'Bridge', of: 'Part', chart: null, tables: [table] }
  const paper = { kind: 'Paper', title: 'Paper', option: null, illustrative: false, summary: [], sections: [section] }
  const redacted = redactedPaper(paper, { said, text: said, leftOut: () => [], isDonor: () => false })
  expect(redacted.sections[0]?.tables[0]?.rows[0]?.cells).toEqual([
    { amount: null, text: 'Agreed', source: 'Letter of …' },
    { amount: '1' },
  ])
})
