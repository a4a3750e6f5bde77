/** Undo after do is the identity: whatever was entered or imported and undone, the register says again what it said, on any day. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import type { Draft } from '../../app/src/ledger/draft.ts'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import { importRows } from '../../app/src/ledger/import.ts'
import type { Outcome } from '../../app/src/ledger/outcome.ts'
import { undoOperation } from '../../app/src/ledger/undo.ts'
import { position } from '../../packages/ltsfs/src/index.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

const DAYS = ['2017-06-30', '2018-04-20', '2018-06-30', '2026-11-24']
const now = '2026-11-24T08:00:00.000Z'
const request = { planId: 'oco', who: 'Finance officer', now, engine: '0.0.0-test' }

/** Everything the register says on several days, but not by which entries. */
async function said(): Promise<unknown> {
  const books = await readBooks(planner.database, 'oco')
  if (books === undefined) throw new Error('no plan')
  return DAYS.map((asOf) => {
    const known = position(books.plan, books.entries, { asOf, knownOn: '9999-12-31' })
    if (!known.ok) throw new Error(known.problems[0]?.message)
    const { entries: _, agreements, ...rest } = known.value
    return JSON.parse(
      JSON.stringify({
        ...rest,
        rates: [...rest.rates],
        agreements: agreements.filter(({ agreement: { state } }) => state !== 'cancelled'),
      }),
    )
  })
}

const on = '2018-06-29'
const paper = { on, document: 'Paper' }
const money = (amount: string, currency = 'FJD') => ({ amount, currency })

const OPERATIONS: readonly (readonly [name: string, drafts: readonly Draft[]])[] = [
  ['a signature of what the register knew nothing of', [{ ...paper, kind: 'signed', agreement: 'revenue-reform' }]],
  ['a pledge', [{ ...paper, kind: 'pledged', agreement: 'single-window-blueprint' }]],
  ['a suspension', [{ ...paper, kind: 'suspended', agreement: 'core-support', reason: 'A review.' }]],
  ['a lapse', [{ ...paper, kind: 'lapsed', agreement: 'core-support', reason: 'Never claimed.' }]],
  ['a condition', [{ ...paper, kind: 'condition-met', agreement: 'core-support', instalment: 'year-2020' }]],
  ['another due day', [{ ...paper, kind: 'instalment-due', agreement: 'core-support', instalment: 'year-2019', due: '2019-05-31' }]],
  ['a receipt', [{ ...paper, kind: 'received', agreement: 'core-support', instalment: 'year-2019', amount: money('5', 'NZD') }]],
  ['a rate', [{ ...paper, kind: 'rate-set', currency: 'NZD', rate: '1.4' }]],
  [
    'an invoice with its payment, waiver and write-off',
    [
      { ...paper, id: 'inv', kind: 'invoiced', member: 'TO', fiscalYear: 2018, amount: money('30'), due: '2018-09-30' },
      { ...paper, kind: 'paid', invoice: 'inv', amount: money('10') },
      { ...paper, kind: 'waived', invoice: 'inv', amount: money('10'), reason: 'Cyclone.' },
      { ...paper, kind: 'written-off', invoice: 'inv', amount: money('10'), reason: 'Old.' },
    ],
  ],
  [
    'an expense and its payment',
    [
      {
        ...paper,
        id: 'exp',
        kind: 'expensed',
        commitment: 'intelligence-committed',
        amount: money('100'),
        agreement: 'border-security-programme',
      },
      { ...paper, kind: 'paid-out', expense: 'exp', amount: money('100') },
    ],
  ],
  [
    'a re-estimate',
    [{ ...paper, kind: 're-estimated', commitment: 'intelligence-committed', amount: money('21400'), reason: 'One less.' }],
  ],
  ['a settlement', [{ ...paper, kind: 'settled', quote: 'ck-quoted', amount: money('400', 'NZD') }]],
  [
    'an override',
    [
      {
        ...paper,
        kind: 'override-granted',
        activity: 'e-learning-portal',
        amount: money('1'),
        authority: 'steering-committee',
        reason: 'So.',
        expires: '2027-12-31',
      },
    ],
  ],
]

const operationOf = (outcome: Outcome): number => {
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message)
  return outcome.value.operation ?? 0
}

test.each(OPERATIONS)('%s, undone', async (_, drafts) => {
  const before = await said()
  const operation = operationOf(await enterEntries(planner.database, request, drafts))
  expect(await said()).not.toEqual(before)
  operationOf(await undoOperation(planner.database, request, { operation, reason: 'Undone.', document: 'Note' }))
  expect(await said()).toEqual(before)
})

test('an import of an agreement, undone: it stands in the plan as cancelled and says nothing', async () => {
  const before = await said()
  const text =
    'id,title,donor,donor-name,currency,ceiling,from,until,state,pays-for,instalments,source,on,document\n' +
    'odd,Odd,aid,Aid,FJD,10.00,2018-01-01,2019-01-01,signed,none,first 2018-07-31 10.00,illustrative,2018-06-01,Signed copy'
  const operation = operationOf(await importRows(planner.database, request, { what: 'agreements', text }))
  expect(await said()).not.toEqual(before)
  operationOf(await undoOperation(planner.database, request, { operation, reason: 'Undone.', document: 'Note' }))
  expect(await said()).toEqual(before)
})
