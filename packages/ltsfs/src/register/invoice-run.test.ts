import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { Decimal } from '../money/decimal.ts'
import { invoiceRun } from './invoice-run.ts'
import { registerProblems } from './position.ts'

const FEES: Readonly<Record<string, string>> = { AA: '500.00', BB: '120.50', CC: '0' }
const plan = planWith()

const run = (entries: readonly RegisterEntry[]) =>
  invoiceRun({
    ...{ plan, entries, fiscalYear: 2018, on: '2018-01-15', due: '2018-03-31', document: 'Invoice run 2018' },
    fee: (member) => (FEES[member] === undefined ? undefined : new Decimal(FEES[member])),
  })

const recorded = (drafts: readonly object[]): readonly RegisterEntry[] =>
  drafts.map((draft) => ({ ...draft, who: 'Officer', recorded: '2018-01-15' }) as RegisterEntry)
const draftsOf = (entries: readonly RegisterEntry[]) => run(entries).lines.flatMap(({ draft }) => (draft === null ? [] : [draft]))
const standings = (entries: readonly RegisterEntry[]) => run(entries).lines.map(({ member, standing }) => `${member} ${standing}`)

test('every member with a fee is invoiced that fee, under a name of its own, and the register takes the entries', () => {
  const drafts = draftsOf([])
  expect(drafts.map(({ id, member, amount, document }) => [id, member, amount.amount, document])).toEqual([
    ['fee-2018-aa', 'AA', '500.00', 'Invoice run 2018 AA'],
    ['fee-2018-bb', 'BB', '120.50', 'Invoice run 2018 BB'],
  ])
  expect(standings([])).toEqual(['AA to-invoice', 'BB to-invoice', 'CC no-fee'])
  expect(registerProblems(plan, recorded(drafts))).toEqual([])
})

test('run twice, it adds nothing', () => {
  const entries = recorded(draftsOf([]))
  expect(draftsOf(entries)).toEqual([])
  expect(standings(entries)).toEqual(['AA invoiced', 'BB invoiced', 'CC no-fee'])
})

test('an invoice of another year, or one that was reversed, does not count; one for another amount is told and left', () => {
  const [first] = recorded(draftsOf([]))
  const other = { ...first, fiscalYear: 2017 } as RegisterEntry
  expect(standings([other])[0]).toBe('AA to-invoice')
  const reversal = {
    ...{ id: 'undo', kind: 'reversed', who: 'Officer', recorded: '2018-02-01', on: '2018-02-01' },
    document: 'Note',
    entry: 'fee-2018-aa',
    reason: 'Wrong.',
  } as RegisterEntry
  expect(draftsOf([first as RegisterEntry, reversal])[0]?.id).toBe('fee-2018-aa-2')
  const less = { ...first, amount: { amount: '499.99', currency: 'FJD' } } as RegisterEntry
  expect(standings([less])[0]).toBe('AA invoiced-otherwise')
  expect(draftsOf([less]).map(({ member }) => member)).toEqual(['BB'])
})
