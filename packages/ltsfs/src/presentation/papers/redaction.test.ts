import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from '../../money/decimal.ts'
import type { Row, Table } from '../table.ts'
import { bandOf, redact } from './redaction.ts'

const member = (id: string, group: string, ...amounts: readonly string[]): Row => ({
  id,
  label: `Member ${id}`,
  kind: 'line',
  member: { id, group, groupLabel: `Tier ${group}` },
  cells: [...amounts.map((amount) => ({ amount })), { amount: '0.5' }],
})

const tableOf = (rows: readonly Row[], ...totals: readonly string[]): Table => ({
  id: 'fees',
  caption: 'Fees',
  unit: 'FJD',
  columns: [
    ...totals.map((_, at) => ({ id: `amount-${at}`, label: 'Charged', kind: 'number' as const, additive: true })),
    { id: 'burden', label: 'Fee against GDP', kind: 'number' as const },
  ],
  rows: [...rows, { id: 'total', label: 'All', kind: 'total', cells: [...totals.map((amount) => ({ amount })), { amount: null }] }],
  reconciliation: null,
  notes: [],
})

const shown = ({ rows }: Table) => rows.map(({ label, cells }) => [label, cells[0]?.amount ?? cells[0]?.text ?? null])

describe('a group of members', () => {
  const large = ['A', 'B', 'C'].map((id) => member(id, 'one', '100.00'))
  const alsoLarge = ['D', 'E', 'F', 'G'].map((id) => member(id, 'two', '10.00'))

  test('of three shows its sum', () => {
    expect(shown(redact(tableOf([...large, ...alsoLarge], '340.00')))).toEqual([
      ['Tier one (3 members)', '300.00'],
      ['Tier two (4 members)', '40.00'],
      ['All', '340.00'],
    ])
  })

  test('of two shows a band, and the next smallest with it, because the total would give it away', () => {
    const small = ['H', 'I'].map((id) => member(id, 'small', '70.00'))
    expect(shown(redact(tableOf([...large, ...alsoLarge, ...small], '480.00')))).toEqual([
      ['Tier one (3 members)', '200 to 500'],
      ['Tier two (4 members)', '40.00'],
      ['Tier small (2 members)', '100 to 200'],
      ['All', '480.00'],
    ])
  })

  test('two small ones hide each other', () => {
    const small = [member('H', 'small', '70.00'), member('I', 'smaller', '7.00')]
    const rows = shown(redact(tableOf([...large, ...small], '377.00')))
    expect(rows.map(([, amount]) => amount)).toEqual(['300.00', '50 to 100', '5 to 10', '377.00'])
  })

  test('of which only two share in an amount shows a band in that column only', () => {
    const rows = ['A', 'B', 'C'].map((id, at) => member(id, 'one', '100.00', at === 0 ? '0.00' : '8.00'))
    const others = ['D', 'E', 'F'].map((id) => member(id, 'two', '10.00', '1.00'))
    const { rows: redacted } = redact(tableOf([...rows, ...others], '330.00', '19.00'))
    expect(redacted.map(({ cells }) => [cells[0]?.amount, cells[1]?.amount ?? cells[1]?.text])).toEqual([
      ['300.00', '10 to 20'],
      ['30.00', '2 to 5'],
      ['330.00', '19.00'],
    ])
  })
})

test('where a row adds up across its columns, a group that is too small in one shows bands in all, and another with it', () => {
  // Invoiced, paid, waived: what two members of A were let off would be the rest of two exact columns.
  const rows = [
    ...['A', 'B', 'C'].map((id, at) => member(id, 'one', '10.00', at < 2 ? '6.00' : '10.00', at < 2 ? '4.00' : '0.00')),
    ...['D', 'E', 'F'].map((id, at) => member(id, 'two', '20.00', at < 1 ? '17.00' : '20.00', at < 1 ? '3.00' : '0.00')),
    ...['G', 'H', 'I', 'J'].map((id) => member(id, 'three', '1.00', '1.00', '0.00')),
  ]
  const redacted = redact(tableOf(rows, '94.00', '83.00', '11.00'), null, true)
  expect(redacted.rows.map(({ cells }) => cells.slice(0, 3).map(({ amount, text }) => text ?? amount))).toEqual([
    ['20 to 50', '20 to 50', '5 to 10'],
    ['50 to 100', '50 to 100', '2 to 5'],
    ['4.00', '4.00', '0.00'],
    ['94.00', '83.00', '11.00'],
  ])
})

test('a total in which fewer than three share stands alone: by group it would say whose it is', () => {
  const rows = [
    ...['A', 'B', 'C'].map((id, at) => member(id, 'one', '10.00', at === 0 ? '4.00' : '0.00', at === 0 ? '4.00' : '0.00')),
    ...['D', 'E', 'F'].map((id, at) => member(id, 'two', '20.00', at === 0 ? '1.00' : '0.00', at < 2 ? '1.00' : '0.00')),
  ]
  const redacted = redact(tableOf(rows, '90.00', '5.00', '6.00'))
  expect(redacted.rows.map(({ cells }) => cells.slice(0, 3).map(({ amount, text }) => text ?? amount))).toEqual([
    ['30.00', null, '2 to 5'],
    ['60.00', null, '2 to 5'],
    ['90.00', '5.00', '6.00'],
  ])
  expect(redacted.notes.at(-1)).toBe('What fewer than three members share in stands in the total alone.')
})

test('what cannot be added up is left out', () => {
  const [group] = redact(
    tableOf(
      ['A', 'B', 'C'].map((id) => member(id, 'one', '100.00')),
      '300.00',
    ),
  ).rows
  expect(group?.cells[1]).toEqual({ amount: null })
})

test('a member sees its own row beside the groups, and nobody else', () => {
  const table = redact(
    tableOf(
      ['A', 'B', 'C'].map((id) => member(id, 'one', '100.00')),
      '300.00',
    ),
    'B',
  )
  expect(table.rows.map(({ id }) => id)).toEqual(['group-one', 'B', 'total'])
})

test('a table without single members comes back as it is', () => {
  const table = tableOf([], '300.00')
  expect(redact(table)).toBe(table)
})

test.each([
  ['0', '0', '0'],
  ['0.99', '0.5', '1'],
  ['1', '1', '2'],
  ['199.99', '100', '200'],
  ['200', '200', '500'],
  ['499', '200', '500'],
  ['5000', '5000', '10000'],
  ['-30', '-50', '-20'],
])('%s lies in the band from %s to %s', (amount, low, high) => {
  expect(bandOf(new Decimal(amount)).map((edge) => edge.toFixed())).toEqual([low, high])
})

test('the totals of the full and the redacted view agree, and what is shown never gives a single member away', () => {
  const cents = fc.integer({ min: 1, max: 100_000_00 })
  const rows = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd'), cents }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(rows, (members) => {
      const full = members.map(({ group, cents: amount }, at) => member(String(at), group, (amount / 100).toFixed(2)))
      const total = (members.reduce((all, { cents: amount }) => all + amount, 0) / 100).toFixed(2)
      const redacted = redact(tableOf(full, total))
      const groups = redacted.rows.filter(({ kind }) => kind === 'line')
      const exact = groups.flatMap(({ cells }) => cells[0]?.amount ?? [])
      const left = exact.reduce((all, amount) => all.minus(amount), new Decimal(total))
      const hidden = groups.length - exact.length
      expect(redacted.rows.at(-1)?.cells[0]?.amount).toBe(total)
      expect(redacted.rows.some((row) => row.member !== undefined)).toBe(false)
      if (hidden === 0) expect(left.isZero()).toBe(true)
      // With one group hidden what is left is that group: only where there is no other to hide behind.
      if (hidden === 1) expect(groups).toHaveLength(1)
    }),
  )
})
