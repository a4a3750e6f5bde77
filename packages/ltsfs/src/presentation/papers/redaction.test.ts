import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from '../../money/decimal.ts'
import type { Row, Table } from '../table.ts'
import { bandOf, ENOUGH, redact } from './redaction.ts'

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
      ['Tier one (3 members)', '170 to 370'],
      ['Tier two (4 members)', '40.00'],
      ['Tier small (2 members)', '79 to 170'],
      ['All', '480.00'],
    ])
  })

  test('of two has no company in a group that pays less than a fifth of it: what the total leaves would be all but its own', () => {
    const small = ['H', 'I'].map((id) => member(id, 'small', '100.00'))
    const little = ['A', 'B', 'C'].map((id) => member(id, 'one', '13.00'))
    // 3 * 13 is less than 200 / 5, and 4 * 10 is as much.
    expect(shown(redact(tableOf([...little, ...alsoLarge, ...small], '279.00')))).toEqual([
      ['Tier one (3 members)', '39.00'],
      ['Tier two (4 members)', '37 to 79'],
      ['Tier small (2 members)', '170 to 370'],
      ['All', (2 * 100 + 3 * 13 + 4 * 10).toFixed(2)],
    ])
  })

  test('of two and of one hide each other, for they are three', () => {
    const small = [member('H', 'small', '70.00'), member('J', 'small', '70.00'), member('I', 'smaller', '7.00')]
    const rows = shown(redact(tableOf([...large, ...small], '447.00')))
    expect(rows.map(([, amount]) => amount)).toEqual(['300.00', '79 to 170', '3.7 to 7.9', '447.00'])
  })

  test('of one and of one leave the sum of two, so another shows a band with them', () => {
    const small = [member('H', 'small', '70.00'), member('I', 'smaller', '7.00')]
    const rows = shown(redact(tableOf([...large, ...alsoLarge, ...small], '417.00')))
    expect(rows.map(([, amount]) => amount)).toEqual(['170 to 370', '40.00', '37 to 79', '3.7 to 7.9', '417.00'])
  })

  test('of which only two share in an amount shows bands in all columns', () => {
    const rows = ['A', 'B', 'C'].map((id, at) => member(id, 'one', '100.00', at === 0 ? '0.00' : '8.00'))
    const others = ['D', 'E', 'F'].map((id) => member(id, 'two', '10.00', '1.00'))
    const { rows: redacted } = redact(tableOf([...rows, ...others], '330.00', '19.00'))
    expect(redacted.map(({ cells }) => [cells[0]?.amount ?? cells[0]?.text, cells[1]?.amount ?? cells[1]?.text])).toEqual([
      ['170 to 370', '7.9 to 17'],
      ['17 to 37', '1.7 to 3.7'],
      ['330.00', '19.00'],
    ])
  })
})

test('what hides a group hides it in every column: else the fee of one year would tell that of another', () => {
  // Of the first year 240 less four times 10 would be the 200 of P, where the 40 stand in the second.
  const rows = [
    ...['A', 'B'].map((id) => member(id, 'P', '100.00', '100.00')),
    ...['C', 'D', 'E'].map((id) => member(id, 'L', '0.00', '30.00')),
    ...['F', 'G', 'H', 'I'].map((id) => member(id, 'M', '10.00', '10.00')),
  ]
  const redacted = redact(tableOf(rows, (2 * 100 + 4 * 10).toFixed(2), (2 * 100 + 3 * 30 + 4 * 10).toFixed(2)))
  expect(redacted.rows.map(({ cells }) => cells.slice(0, 2).map(({ amount, text }) => text ?? amount))).toEqual([
    ['170 to 370', '170 to 370'],
    ['0.00', (3 * 30).toFixed(2)],
    ['37 to 79', '37 to 79'],
    ['240.00', '330.00'],
  ])
})

test('where a row adds up across its columns, a group that is too small in one shows bands in all, and another with it', () => {
  // Invoiced, paid, waived: what two members of A were let off would be the rest of two exact columns.
  const rows = [
    ...['A', 'B', 'C'].map((id, at) => member(id, 'one', '10.00', at < 2 ? '6.00' : '10.00', at < 2 ? '4.00' : '0.00')),
    ...['D', 'E', 'F'].map((id, at) => member(id, 'two', '20.00', at < 1 ? '17.00' : '20.00', at < 1 ? '3.00' : '0.00')),
    ...['G', 'H', 'I', 'J'].map((id) => member(id, 'three', '1.00', '1.00', '0.00')),
  ]
  const redacted = redact(tableOf(rows, '94.00', '83.00', '11.00'))
  expect(redacted.rows.map(({ cells }) => cells.slice(0, 3).map(({ amount, text }) => text ?? amount))).toEqual([
    ['17 to 37', '17 to 37', '7.9 to 17'],
    ['37 to 79', '37 to 79', '1.7 to 3.7'],
    ['4.00', '4.00', '0.00'],
    ['94.00', '83.00', '11.00'],
  ])
})

test('a total in which fewer than three share stands alone, and of the others one is in bands: what is open would say who owes', () => {
  // Invoiced, open, paid: 20 + 20 + 15 paid of 60 would say that the debtor is one of the second group.
  const rows = [
    ...['A', 'B', 'C'].map((id) => member(id, 'one', '10.00', '0.00', '10.00')),
    ...['D', 'E', 'F'].map((id, at) => member(id, 'two', '20.00', at === 0 ? '5.00' : '0.00', at === 0 ? '15.00' : '20.00')),
  ]
  const redacted = redact(tableOf(rows, '90.00', '5.00', '85.00'))
  expect(redacted.rows.map(({ cells }) => cells.slice(0, 3).map(({ amount, text }) => text ?? amount))).toEqual([
    ['17 to 37', null, null],
    ['37 to 79', null, null],
    ['90.00', '5.00', '85.00'],
  ])
  expect(redacted.notes.at(-1)).toMatch(
    /^What fewer than three members share in stands in the total alone; by group one other column is shown, in bands/,
  )
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
  ['0.99', '0.79', '1.7'],
  ['1', '0.79', '1.7'],
  ['169.99', '79', '170'],
  ['170', '170', '370'],
  ['7899.99', '3700', '7900'],
  ['9999', '7900', '17000'],
  ['10000', '7900', '17000'],
  ['-30', '-37', '-17'],
])('%s lies in the band from %s to %s', (amount, low, high) => {
  expect(bandOf(new Decimal(amount)).map((edge) => edge.toFixed())).toEqual([low, high])
})

test('a band begins at no round fee and at no sum of a few of them, so that no total is the sum of lower edges', () => {
  const round = [10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90].map((digits) => digits * 1000)
  const sums = round.flatMap((fee) => Array.from({ length: 16 }, (_, others) => fee * (others + 1)))
  expect(sums.filter((sum) => bandOf(new Decimal(sum)).some((edge) => edge.eq(sum)))).toEqual([])
})

test('the totals of the full and the redacted view agree, and what is shown leaves two groups and three members of each at least', () => {
  const cents = fc.array(fc.constantFrom(0, 1, 100_00, 30_000_00), { minLength: 2, maxLength: 2 })
  const rows = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd'), cents }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(rows, (members) => {
      const full = members.map(({ group, cents: own }, at) => member(String(at), group, ...own.map((amount) => (amount / 100).toFixed(2))))
      const totals = [0, 1].map((at) => (members.reduce((all, { cents: own }) => all + (own[at] ?? 0), 0) / 100).toFixed(2))
      const { rows: shownRows } = redact(tableOf(full, ...totals))
      const groups = shownRows.filter(({ kind }) => kind === 'line')
      expect(
        shownRows
          .at(-1)
          ?.cells.slice(0, 2)
          .map(({ amount }) => amount),
      ).toEqual(totals)
      expect(shownRows.some((row) => row.member !== undefined)).toBe(false)
      for (const at of [0, 1]) {
        const exact = groups.filter(({ cells }) => /[1-9]/.test(cells[at]?.amount ?? ''))
        const banded = groups.filter(({ cells }) => (cells[at]?.text ?? '0') !== '0').map(({ id }) => id)
        const behind = members.filter(({ group, cents: own }) => own[at] !== 0 && banded.includes(`group-${group}`))
        if (banded.length > 0 && exact.length > 0) expect([banded.length > 1, behind.length >= ENOUGH]).toEqual([true, true])
      }
    }),
  )
})
