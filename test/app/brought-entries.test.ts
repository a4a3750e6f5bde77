/** Entries of the register that a plan document brings with it: taken in with the version or not at all, and promises only as money admits them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../app/src/database/open.ts'
import { planVersions } from '../../app/src/database/plan-versions.ts'
import { readBooks } from '../../app/src/ledger/books.ts'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import { readLog } from '../../app/src/ledger/log.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import type { EntryOf, RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import { type Databases, databasesOf, KINDS } from './both-databases.ts'
import { ENGINE, NOW, PLAN, registerPlan, request, reservation, TODAY } from './register-plan.ts'

const committed = (activity: string, own: Partial<EntryOf<'committed'>> = {}): RegisterEntry => ({
  ...{ kind: 'committed', id: `${activity}-committed`, who: 'Officer', recorded: TODAY, ...reservation(activity) },
  ...own,
})

const bringing = (confirmed: string, ...entries: readonly RegisterEntry[]) => ({
  ...registerPlan(confirmed, 3),
  register: { entries: [...entries] },
})
const revise = (db: Database, document: unknown) => revisePlan(db, { document, who: 'Officer', now: NOW, engine: ENGINE, note: '' })
const codes = (outcome: Awaited<ReturnType<typeof revise>>) => (outcome.ok ? 'ok' : outcome.problems.map(({ code }) => code))

/** Versions, entries and what was done; nothing of it may change when a document is refused. */
const state = async (db: Database) => [
  (await planVersions(db)).map(({ number }) => number),
  (await readBooks(db, PLAN))?.entries.map(({ id }) => id),
  (await readLog(db, PLAN)).map(({ kind }) => kind),
  (await verifyDatabase(db)).faults,
]

describe.each(KINDS)('a plan document with entries, on %s', (kind) => {
  let databases: Databases
  beforeAll(async () => {
    databases = await databasesOf(kind)
  })
  afterAll(() => databases.stop())

  test('a commitment that money covers is taken in together with the version', async () => {
    const db = await databases.open(registerPlan('10', 3))
    expect(codes(await revise(db, bringing('10', committed('a1'))))).toBe('ok')
    expect(await state(db)).toEqual([[2, 1], ['a1-committed'], ['register-adopted', 'plan-recorded', 'plan-recorded'], []])
  })

  test.each([
    ['of which no money is left', [committed('a1'), committed('a2')], ['not-covered']],
    ['of a day on which no money was there', [committed('a1', { on: '2015-06-30' })], ['day-outside-plan']],
    ['of a day to come', [committed('a1', { on: '2018-07-01' })], ['effective-in-future']],
    ['recorded on a day to come', [committed('a1', { recorded: '2018-07-01', on: '2018-07-01' })], ['recorded-in-future']],
    ['about nothing', [committed('a9')], ['unknown-record']],
  ])('a commitment %s is refused, and neither the version nor an entry is there', async (_, entries, expected) => {
    const db = await databases.open(registerPlan('10', 3))
    const before = await state(db)
    expect(codes(await revise(db, bringing('10', ...entries)))).toEqual(expected)
    expect(await state(db)).toEqual(before)
  })

  test('what a form has taken is not there for a document', async () => {
    const db = await databases.open(registerPlan('10', 3))
    expect((await enterEntries(db, request(), [{ kind: 'reserved', ...reservation('a1') }])).ok).toBe(true)
    const before = await state(db)
    expect(codes(await revise(db, bringing('10', committed('a2'))))).toEqual(['not-covered'])
    expect(await state(db)).toEqual(before)
    expect(codes(await revise(db, bringing('20', committed('a2'))))).toBe('ok')
  })

  test('nothing is slipped in before what is recorded, while an earlier effective day is no matter', async () => {
    const db = await databases.open(registerPlan('30', 3))
    expect((await enterEntries(db, request(), [{ kind: 'reserved', ...reservation('a1') }])).ok).toBe(true)
    expect(codes(await revise(db, bringing('30', committed('a2', { recorded: '2018-06-29', on: '2018-06-29' }))))).toEqual([
      'recorded-before-others',
    ])
    expect(codes(await revise(db, bringing('30', committed('a2', { on: '2018-06-29' }))))).toBe('ok')
  })

  test('a plan that is new begins with its own history, covered or not', async () => {
    const db = await databases.open()
    expect(codes(await revise(db, bringing('10', committed('a1'), committed('a2'))))).toBe('ok')
    expect(await state(db)).toEqual([[1], ['a1-committed', 'a2-committed'], ['register-adopted', 'plan-recorded'], []])
    expect(codes(await revise(db, bringing('10', committed('a1'), committed('a2'), committed('a3'))))).toEqual(['not-covered'])
  })
})

test('whoever names a version that is not there is told which is the newest', async () => {
  const databases = await databasesOf('SQLite')
  const db = await databases.open(registerPlan('10', 3))
  const outcome = await revisePlan(db, { document: registerPlan('20', 3), expected: 7, who: 'Officer', now: NOW, engine: ENGINE, note: '' })
  expect(outcome).toMatchObject({
    ...{ ok: false, reason: 'conflict' },
    problems: [{ code: 'unknown-version', message: 'This was written against version 7 of "base", and the newest is version 1.' }],
  })
  await databases.stop()
})
