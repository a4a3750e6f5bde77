/** The register in the database, on SQLite and on PostgreSQL: each operation whole or not at all, with its checks inside. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../app/src/database/open.ts'
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { readBooks } from '../../app/src/ledger/books.ts'
import type { Draft } from '../../app/src/ledger/draft.ts'
import { commit, enterEntries, grantOverride, reserve, reverse } from '../../app/src/ledger/enter.ts'
import type { Outcome } from '../../app/src/ledger/outcome.ts'
import { undoOperation } from '../../app/src/ledger/undo.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { type Databases, databasesOf, KINDS } from './both-databases.ts'
import { ENGINE, NOW, PLAN, registerPlan, request, reservation, TODAY } from './register-plan.ts'

const STARTS_WITHIN = 60_000
const entriesIn = async (db: Database) => (await readBooks(db, PLAN))?.entries.map(({ id }) => id)
const codes = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.problems.map(({ code }) => code))
const pledge: Draft = { id: 'pledge', kind: 'pledged', on: '2018-06-01', document: 'Letter', agreement: 'grant' }
const signature: Draft = { id: 'signature', kind: 'signed', on: '2018-06-01', document: 'Agreement', agreement: 'grant' }

describe.each(KINDS)('the register on %s', (kind) => {
  let databases: Databases
  beforeAll(async () => {
    databases = await databasesOf(kind)
  }, STARTS_WITHIN)
  afterAll(() => databases.stop())

  test('entries come back as they were entered, with who and when, and the chain is sound', async () => {
    const db = await databases.open(registerPlan('100'))
    const receipt: Draft = {
      ...{ id: 'receipt', kind: 'received', on: '2018-06-02', document: 'Bank advice', note: 'First', agreement: 'grant' },
      ...{ instalment: 'year-2018', amount: { amount: '40.50', currency: 'FJD' }, credited: { amount: '40.50', currency: 'FJD' } },
    }
    expect(await enterEntries(db, request(), [signature, receipt])).toEqual({
      ok: true,
      value: { operation: 2, kind: 'appended', entries: ['signature', 'receipt'], register: 2 },
      repeated: false,
    })
    const recorded = { who: 'Finance officer', recorded: NOW }
    expect((await readBooks(db, PLAN))?.entries).toEqual([
      { ...signature, ...recorded },
      { ...receipt, ...recorded },
    ])
    expect(await verifyDatabase(db)).toMatchObject({ faults: [], operations: 2, entries: 2 })
  })

  test('an entry at fault takes the whole operation with it, and every problem is told', async () => {
    const db = await databases.open(registerPlan('100'))
    const outcome = await enterEntries(db, request(), [
      pledge,
      { ...pledge, id: 'other', agreement: 'grand' },
      { kind: 'reversed', on: TODAY, document: 'Note', entry: 'nothing', reason: 'None.' },
    ])
    expect(codes(outcome)).toEqual(['unknown-record', 'unknown-entry'])
    expect(codes(await enterEntries(db, request(), [{ ...pledge, on: '2018-02-30' }]))).toEqual(['not-a-day'])
    expect(codes(await enterEntries(db, request(), [{ ...pledge, document: 'Letter\u0000' }]))).toEqual(['unusable-character'])
    expect(codes(await enterEntries(db, request(), [{ ...pledge, document: 'Half \ud800' }]))).toEqual(['unusable-character'])
    expect(await entriesIn(db)).toEqual([])
    expect(await verifyDatabase(db)).toMatchObject({ faults: [], operations: 1, entries: 0 })
  })

  test('64 requests at once for money that covers 10: exactly 10 are admitted, and the others are told why not', async () => {
    const db = await databases.open(registerPlan('100', 64))
    const asked = Array.from({ length: 64 }, (_, at) => reserve(db, request({ key: `race-${at}` }), reservation(`a${at + 1}`)))
    const outcomes = await Promise.all(asked)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['not-covered']))
    expect(refused[0]?.problems[0]?.message).toMatch(
      /^Not payable\. a1, .+ need 110 in 2018\. Only grant may pay them; confirmed by then: 100\. Short: 10\.$/,
    )
    expect(refused[0]?.answer?.status).toBe('not-payable')
    expect(await verifyDatabase(db)).toMatchObject({ faults: [], entries: 10 })
  }, 60_000)

  test('the same key a hundred times at once is done once and answered alike; with another body it is refused', async () => {
    const db = await databases.open(registerPlan('100'))
    const asked = Array.from({ length: 100 }, () => reserve(db, request({ key: 'once' }), reservation('a1')))
    const outcomes = await Promise.all(asked)
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1)
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome.ok ? outcome.value : outcome))).size).toBe(1)
    expect(await entriesIn(db)).toEqual(['reserved-1'])
    expect(codes(await reserve(db, request({ key: 'once' }), reservation('a2')))).toEqual(['key-reused'])
  }, 60_000)

  test('whoever looked at an older register is told what is new beside what is theirs', async () => {
    const db = await databases.open(registerPlan('100'))
    await enterEntries(db, request(), [pledge])
    const outcome = await enterEntries(db, request({ expected: 0 }), [signature])
    expect(outcome).toMatchObject({ ok: false, reason: 'conflict', problems: [{ code: 'register-moved-on' }] })
    const ids = (entries: readonly { readonly id: string }[] | undefined) => entries?.map(({ id }) => id)
    const conflict = outcome.ok ? undefined : outcome.conflict
    expect([ids(conflict?.yours), ids(conflict?.theirs), ids(conflict?.base)]).toEqual([['signature'], ['pledge'], []])
    expect(codes(await enterEntries(db, request({ expected: 1 }), [signature]))).toBe('ok')
  })

  test('reserved, committed out of the reservation, overridden and reversed, each under its name', async () => {
    const db = await databases.open(registerPlan('10'))
    const done = [
      await reserve(db, request(), reservation('a1')),
      await commit(db, request(), { ...reservation('a1'), reservation: 'reserved-1' }),
      await commit(db, request(), reservation('a2')),
      await grantOverride(db, request(), {
        ...{ on: TODAY, document: 'Decision', activity: 'a2', amount: { amount: '10', currency: 'FJD' } },
        ...{ authority: 'committee', reason: 'It cannot wait.', expires: '2018-12-31' },
      }),
      await commit(db, request(), reservation('a2')),
      await reverse(db, request(), { on: TODAY, document: 'Note', entry: 'committed-4', reason: 'Not needed.' }),
    ]
    expect(done.map((outcome) => (outcome.ok ? outcome.value.kind : codes(outcome)))).toEqual([
      ...['reserved', 'committed', ['not-covered'], 'override-granted', 'committed', 'reversed'],
    ])
    expect(await entriesIn(db)).toEqual(['reserved-1', 'committed-2', 'override-granted-3', 'committed-4', 'reversed-5'])
  })

  test('an operation is undone once, as a whole, and not when others build on it', async () => {
    const db = await databases.open(registerPlan('100'))
    await enterEntries(db, request(), [signature])
    const two = await enterEntries(db, request(), [
      {
        id: 'one',
        kind: 'received',
        on: TODAY,
        document: 'A',
        agreement: 'grant',
        instalment: 'year-2018',
        amount: { amount: '1', currency: 'FJD' },
      },
      {
        id: 'two',
        kind: 'received',
        on: TODAY,
        document: 'B',
        agreement: 'grant',
        instalment: 'year-2018',
        amount: { amount: '2', currency: 'FJD' },
      },
    ])
    const operation = (two.ok ? two.value.operation : null) ?? 0
    const undo = { operation, reason: 'Wrong file.', document: 'Note' }
    expect(codes(await undoOperation(db, request(), { ...undo, operation: 2 }))).toEqual(['others-build-on-it'])
    expect(await undoOperation(db, request(), undo)).toMatchObject({ ok: true, value: { entries: ['reversed-4', 'reversed-5'] } })
    expect(codes(await undoOperation(db, request(), undo))).toEqual(['undone-already'])
    expect(codes(await undoOperation(db, request(), { ...undo, operation: 99 }))).toEqual(['unknown-operation'])
    expect(codes(await undoOperation(db, request(), { ...undo, operation: 1 }))).toEqual(['nothing-to-undo'])
    expect((await verifyDatabase(db)).faults).toEqual([])
  })

  test('entries and operations can be neither changed nor deleted, and an entry about nothing is refused by the tables too', async () => {
    const db = await databases.open(registerPlan('100'))
    await enterEntries(db, request(), [pledge])
    for (const statement of [
      "UPDATE register_entry SET amount = '1'",
      'DELETE FROM register_entry',
      "UPDATE operation SET who = 'x'",
      'DELETE FROM operation',
    ])
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('never changed')
    const row = await db.selectFrom('register_entry').selectAll().executeTakeFirstOrThrow()
    const next = { ...row, number: 2, id: 'other', sha256: 'f'.repeat(64) }
    await expect(
      db
        .insertInto('register_entry')
        .values({ ...next, agreement: 'nobody' })
        .execute(),
    ).rejects.toThrow(/foreign key/i)
    await expect(
      db
        .insertInto('register_entry')
        .values({ ...next, amount: '1e3', currency: 'FJD' })
        .execute(),
    ).rejects.toThrow(/check/i)
  })

  test('a clock that was set back makes no entry older than the one before it', async () => {
    const db = await databases.open(registerPlan('100'))
    await enterEntries(db, request(), [pledge])
    await enterEntries(db, { ...request(), now: '2018-06-29T00:00:00.000Z' }, [signature])
    expect((await readBooks(db, PLAN))?.entries.map(({ recorded }) => recorded)).toEqual([NOW, NOW])
  })

  test('records that a later version of the plan does not have any more stay for the entries about them', async () => {
    const db = await databases.open(registerPlan('100', 3))
    await recordPlan(db, {
      planId: PLAN,
      document: registerPlan('100', 2),
      engine: ENGINE,
      recordedAt: NOW,
      recordedBy: 'a test',
      note: '',
    })
    const rows = await db.selectFrom('activity').select(['id', 'version']).orderBy('id').execute()
    expect(rows.map(({ id, version }) => `${id} ${version}`)).toEqual(['a1 2', 'a2 2', 'a3 1'])
    expect((await verifyDatabase(db)).faults).toEqual([])
  })

  test('a plan that is not there is a problem', async () => {
    const db = await databases.open()
    expect(codes(await enterEntries(db, request(), [pledge]))).toEqual(['unknown-plan'])
  })
})
