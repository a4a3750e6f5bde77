import { describe, expect, test } from 'vitest'
import { basePlan, planWith } from '../../../../../test/base-plan.ts'
import type { EntryKind, RegisterEntry } from '../../inputs/register.ts'
import { position } from '../../register/position.ts'
import { itemsByAge } from '../receivables/receivables-items.ts'
import type { Row, Table } from '../table.ts'
import { entriesShown } from './entries-tables.ts'

const fjd = (amount: string) => ({ amount, currency: 'FJD' })
const entry = (id: string, kind: EntryKind, on: string, own: Readonly<Record<string, unknown>>): RegisterEntry =>
  ({ id, kind, who: 'Officer', recorded: on, on, document: 'Paper', ...own }) as unknown as RegisterEntry

const plan = planWith()
const mission = basePlan().userPaysMissions.missions[0]?.id ?? ''
const entries = [
  entry('old', 'invoiced', '2016-01-01', { member: 'AA', fiscalYear: 2016, amount: fjd('100.00'), due: '2016-03-31' }),
  entry('new', 'invoiced', '2018-01-10', { member: 'AA', fiscalYear: 2018, amount: fjd('50.00'), due: '2018-12-30' }),
  entry('other', 'invoiced', '2018-01-10', { member: 'BB', fiscalYear: 2018, amount: fjd('7.00'), due: '2018-12-30' }),
  entry('paid', 'paid', '2018-02-01', { invoice: 'old', amount: fjd('60.00') }),
  entry('waived', 'waived', '2018-03-01', { invoice: 'old', amount: fjd('30.00'), reason: 'Storm.' }),
  entry('early', 'paid', '2018-05-01', { invoice: 'new', amount: fjd('5.00') }),
  entry('undo', 'reversed', '2018-05-02', { entry: 'early', reason: 'Wrong member.' }),
  entry('quote', 'quote-issued', '2018-06-01', { mission, amount: { amount: '9.00', currency: 'AUD' }, validUntil: '2018-12-31' }),
  entry('yes', 'accepted', '2018-06-10', { quote: 'quote' }),
  entry('settled', 'settled', '2018-07-01', { quote: 'quote', amount: { amount: '4.00', currency: 'AUD' } }),
]
const viewOn = (asOf: string) => {
  const known = position(plan, entries, { asOf, knownOn: '9999-12-31' })
  if (!known.ok) throw new Error(known.problems[0]?.message)
  return { plan, position: known.value }
}
const view = viewOn('2018-12-31')
const shown = ({ label, cells }: Row): string => [label, ...cells.map(({ amount, text }) => text ?? amount ?? '-')].join(' | ')
const rows = ({ rows: all }: Table) => all.map(shown)

describe('the entries about a member', () => {
  const found = entriesShown(view, entries, { about: { what: 'member', id: 'AA' }, fiscalYear: null })

  test('are those on its invoices too, and come to what is open', () => {
    expect(found?.title).toBe('5 entries about Aldport until 2018-12-31')
    expect(found && rows(found.byKind)).toEqual([
      'Invoiced, FJD | 2 | 150.00 | 0.00 | 150.00',
      'Paid, FJD | 2 | -65.00 | 5.00 | -60.00',
      'Waived, FJD | 1 | -30.00 | 0.00 | -30.00',
      'Owed on 2018-12-31, FJD | 5 | 55.00 | 5.00 | 60.00',
    ])
    // 150 invoiced, 60 paid after one payment was taken back, 30 waived.
    expect(150 - (65 - 5) - 30).toBe(60)
    expect(found?.byKind.reconciliation).toBe('FJD: owed by the entries less what is open leave 0.00 FJD in the whole.')
  })

  test('stand one by one, the newest first, a reversal above what it reverses', () => {
    expect(found?.list.rows.map(({ id }) => id)).toEqual(['undo', 'early', 'waived', 'paid', 'new', 'old'])
    expect(found?.list.rows[1]?.cells.map(({ text, amount }) => text ?? amount).slice(0, 3)).toEqual([
      'Paid (reversed)',
      '2018-05-01',
      '-5.00',
    ])
  })

  test('of a fiscal year begin with what was owed before it', () => {
    const year = entriesShown(view, entries, { about: { what: 'member', id: 'AA' }, fiscalYear: 2018 })
    expect(year?.title).toBe('4 entries about Aldport effective in fiscal year 2018, until 2018-12-31')
    expect(year && rows(year.byKind)).toEqual([
      'Owed before 2018-01-01 | - | - | - | 100.00',
      'Invoiced, FJD | 1 | 50.00 | 0.00 | 50.00',
      'Paid, FJD | 2 | -65.00 | 5.00 | -60.00',
      'Waived, FJD | 1 | -30.00 | 0.00 | -30.00',
      'Owed on 2018-12-31, FJD | 4 | -45.00 | 5.00 | 60.00',
    ])
  })

  test('do not know what is reversed only later', () => {
    const before = entriesShown(viewOn('2018-05-01'), entries, { about: { what: 'member', id: 'AA' }, fiscalYear: null })
    const after = entriesShown(viewOn('2018-05-02'), entries, { about: { what: 'member', id: 'AA' }, fiscalYear: null })
    expect(before && rows(before.byKind).at(-1)).toBe('Owed on 2018-05-01, FJD | 5 | 55.00 | 0.00 | 55.00')
    expect(after && rows(after.byKind).at(-1)).toBe('Owed on 2018-05-02, FJD | 5 | 55.00 | 5.00 | 60.00')
  })
})

test('a mission owes what was accepted and is not settled; its quote by itself is no money', () => {
  const found = entriesShown(view, entries, { about: { what: 'mission', id: mission }, fiscalYear: null })
  expect(found && rows(found.byKind)).toEqual([
    'Accepted, AUD | 1 | 9.00 | 0.00 | 9.00',
    'Settled, AUD | 1 | -4.00 | 0.00 | -4.00',
    `Owed on 2018-12-31, AUD | 2 | 5.00 | 0.00 | 5.00`,
    'Quote issued | 1 | - | - | -',
  ])
})

test('what all owe is open item by item under its age, and foots by currency', () => {
  const all = itemsByAge(view, { what: 'receivables' })
  expect(all && rows(all).map((row) => row.replace(/^[^|]*: /, ''))).toEqual([
    'old, due on 2016-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 10.00 | 10.00',
    'new, due on 2018-12-30 | 0.00 | 50.00 | 0.00 | 0.00 | 0.00 | 50.00',
    'other, due on 2018-12-30 | 0.00 | 7.00 | 0.00 | 0.00 | 0.00 | 7.00',
    'All | 0.00 | 57.00 | 0.00 | 0.00 | 10.00 | 67.00',
    'quote, due on 2018-06-10 | 0.00 | 0.00 | 5.00 | 0.00 | 0.00 | 5.00',
    'All | 0.00 | 0.00 | 5.00 | 0.00 | 0.00 | 5.00',
  ])
  expect(itemsByAge(view, { what: 'member', id: 'CC' })).toBeNull()
})

test('of names and years that the plan does not have there are none', () => {
  expect(entriesShown(view, entries, { about: { what: 'member', id: 'nobody' }, fiscalYear: null })).toBeUndefined()
  expect(entriesShown(view, entries, { about: { what: 'activity', id: 'AA' }, fiscalYear: null })).toBeUndefined()
  expect(entriesShown(view, entries, { about: null, fiscalYear: 1999 })).toBeUndefined()
})
