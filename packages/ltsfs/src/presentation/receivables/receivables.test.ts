import { describe, expect, test } from 'vitest'
import { basePlan, planWith } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { EntryKind, RegisterEntry } from '../../inputs/register.ts'
import { position } from '../../register/position.ts'
import type { Row, Table } from '../table.ts'
import { feeInvoiceRun, invoiceRunTable } from './receivables-invoices.ts'
import { ageingTable, openReceivables, openReceivablesTable, receivablesRollForward } from './receivables-tables.ts'

const fjd = (amount: string) => ({ amount, currency: 'FJD' })
const entry = (id: string, kind: EntryKind, on: string, own: Readonly<Record<string, unknown>>): RegisterEntry =>
  ({ id, kind, who: 'Officer', recorded: on, on, document: 'Paper', ...own }) as unknown as RegisterEntry
const invoice = (id: string, member: string, due: string, amount: string) =>
  entry(id, 'invoiced', '2016-01-01', { member, fiscalYear: 2016, amount: fjd(amount), due })

const plan = planWith()
const mission = basePlan().userPaysMissions.missions[0]?.id ?? ''
const viewOf = (entries: readonly RegisterEntry[], asOf = '2018-12-31') => {
  const known = position(plan, entries, { asOf, knownOn: '9999-12-31' })
  if (!known.ok) throw new Error(known.problems[0]?.message)
  return { plan, position: known.value }
}
const shown = ({ label, cells }: Row): string => [label, ...cells.map(({ amount, text }) => text ?? amount ?? '-')].join(' | ')
const rows = ({ rows: all }: Table) => all.map(shown)

describe('ageing', () => {
  test.each([
    ['2019-01-01', 0],
    ['2018-12-31', 1],
    ['2018-10-02', 1],
    ['2018-10-01', 2],
    ['2017-12-31', 2],
    ['2017-12-30', 3],
    ['2016-12-31', 3],
    ['2016-12-30', 4],
  ])('what fell due on %s stands in column %i on the last day of 2018', (due, column) => {
    const [row] = ageingTable(viewOf([invoice('one', 'AA', due, '10.00')])).rows
    expect(row?.cells.findIndex(({ amount }) => amount === '10.00')).toBe(column)
  })

  test('by member, what was paid taken off, an accepted quote beside it, each currency with its total that foots', () => {
    const entries = [
      invoice('one', 'AA', '2018-11-30', '10.00'),
      invoice('two', 'AA', '2018-01-31', '20.00'),
      invoice('three', 'BB', '2019-01-31', '5.00'),
      entry('part', 'paid', '2018-02-01', { invoice: 'two', amount: fjd('4.00') }),
      entry('quote', 'quote-issued', '2018-12-01', { mission, amount: { amount: '7.00', currency: 'AUD' }, validUntil: '2018-12-31' }),
      entry('yes', 'accepted', '2018-12-10', { quote: 'quote' }),
    ]
    const table = ageingTable(viewOf(entries))
    expect(rows(table).filter((row) => !row.includes('All'))).toHaveLength(3)
    expect(rows(table)[0]).toBe('Aldport | 0.00 | 10.00 | 16.00 | 0.00 | 0.00 | 26.00')
    expect(rows(table)[2]).toBe('All | 5.00 | 10.00 | 16.00 | 0.00 | 0.00 | 31.00')
    expect(rows(table)[4]).toBe('All | 0.00 | 7.00 | 0.00 | 0.00 | 0.00 | 7.00')
    expect(table.caption).toBe('4 receivables are open on 2018-12-31: 31.00 FJD, of which 26.00 FJD are due; 7.00 AUD, all of it due')
    expect(table.reconciliation).toBe(
      'FJD: ages less what is open leave 0.00 FJD in the total. AUD: ages less what is open leave 0.00 AUD in the total.',
    )
    expect(openReceivablesTable(viewOf(entries)).rows.map(({ id }) => id)).toEqual(['two', 'one', 'quote', 'three'])
    expect(openReceivables(viewOf(entries, '2015-12-31'))).toEqual([])
  })
})

test('opening and what was charged, less what was received, waived and written off, is the closing balance', () => {
  const entries = [
    invoice('old', 'AA', '2016-03-31', '100.00'),
    entry('new', 'invoiced', '2018-01-10', { member: 'AA', fiscalYear: 2018, amount: fjd('50.00'), due: '2018-03-31' }),
    entry('paid', 'paid', '2018-02-01', { invoice: 'old', amount: fjd('60.00') }),
    entry('waived', 'waived', '2018-03-01', { invoice: 'old', amount: fjd('30.00'), reason: 'Storm.' }),
    entry('gone', 'written-off', '2018-04-01', { invoice: 'old', amount: fjd('10.00'), reason: 'Old.' }),
    entry('early', 'paid', '2018-05-01', { invoice: 'new', amount: fjd('5.00') }),
    entry('undo', 'reversed', '2018-05-02', { entry: 'early', reason: 'Wrong member.' }),
  ]
  const table = receivablesRollForward(plan, entries, { from: '2018-01-01', to: '2018-12-31' })
  expect(rows(table)).toEqual([
    'Aldport | 100.00 | 50.00 | -65.00 | -30.00 | -10.00 | 5.00 | 50.00',
    'All | 100.00 | 50.00 | -65.00 | -30.00 | -10.00 | 5.00 | 50.00',
  ])
  expect(table.reconciliation).toBe('FJD: opening and movements less closing leave 0.00 FJD in the total.')
})

test('an invoice run charges what the forecast charges, member by member, and foots', () => {
  const computed = forecast(plan, { basis: 'expected' })
  if (!computed.ok) throw new Error(computed.problems[0]?.message)
  const assessment = assess(computed.value)
  const asked = { plan, assessment, fiscalYear: 2018, on: '2018-01-15', due: '2018-03-31', document: 'Run' }
  const run = feeInvoiceRun({ ...asked, entries: [] })
  const fees = run.lines.map(({ member }) => assessment.amount('membership-fees/charged', { member }, 2018)?.toFixed(2))
  expect(run.lines.map(({ draft }) => draft?.amount.amount)).toEqual(fees)
  expect(fees.length).toBeGreaterThan(1)
  const table = invoiceRunTable(assessment, run)
  expect(table.reconciliation).toMatch(/leave 0.00 FJD in the total\.$/)
  expect(table.rows[0]?.cells[0]?.figure).toEqual({ id: 'membership-fees/charged', of: { member: 'AA' }, year: 2018 })
  const entries = run.lines.flatMap(({ draft }) => (draft === null ? [] : [{ ...draft, who: 'Officer', recorded: '2018-01-15' }]))
  const again = feeInvoiceRun({ ...asked, entries })
  expect(invoiceRunTable(assessment, again).caption).toBe('Nothing is left to invoice for 2018')
})
