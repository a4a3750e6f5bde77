/** Whatever raises a promise passes the check of a commitment in its own transaction: by a form, by a plan document, or by an undo. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../app/src/database/open.ts'
import { readBooks } from '../../app/src/ledger/books.ts'
import type { Draft } from '../../app/src/ledger/draft.ts'
import { commit, enterEntries, reserve } from '../../app/src/ledger/enter.ts'
import type { Outcome } from '../../app/src/ledger/outcome.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import { undoOperation } from '../../app/src/ledger/undo.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import { type Databases, databasesOf, KINDS } from './both-databases.ts'
import { ENGINE, NOW, PLAN, registerPlan, request, reservation, TODAY } from './register-plan.ts'

const CONFIRMED = '11'
const estimate = (amount: string) => ({
  ...{ kind: 're-estimated' as const, on: TODAY, document: 'Change order', commitment: 'c1', reason: 'So.' },
  amount: { amount, currency: 'FJD' },
})
const codes = (outcome: Pick<Outcome, 'ok'> & { readonly problems?: readonly { readonly code: string }[] }) =>
  outcome.ok ? 'ok' : outcome.problems?.map(({ code }) => code)
const bring = (db: Database, ...entries: readonly (Draft & { readonly id: string })[]) =>
  revisePlan(db, {
    document: {
      ...registerPlan(CONFIRMED, 3),
      register: { entries: entries.map((entry) => ({ ...entry, who: 'Officer', recorded: NOW }) as RegisterEntry) },
    },
    ...{ who: 'Officer', now: NOW, engine: ENGINE, note: '' },
  })
const operationOf = (outcome: Outcome): number => (outcome.ok ? (outcome.value.operation ?? 0) : 0)
const undo = (db: Database, operation: number) => undoOperation(db, request(), { operation, reason: 'Wrong.', document: 'Note' })
const names = async (db: Database) => (await readBooks(db, PLAN))?.entries.map(({ id }) => id)

describe.each(KINDS)('on %s, with 11 for activities of 10', (kind) => {
  let databases: Databases
  beforeAll(async () => {
    databases = await databasesOf(kind)
  }, 60_000)
  afterAll(() => databases.stop())

  const committed = async (): Promise<Database> => {
    const db = await databases.open(registerPlan(CONFIRMED, 3))
    expect(codes(await commit(db, request(), reservation('a1', { id: 'c1' })))).toBe('ok')
    return db
  }

  test('an estimate goes down and up again, but not into what was committed meanwhile, by a form or by a document', async () => {
    const db = await committed()
    expect(codes(await enterEntries(db, request(), [{ ...estimate('1'), id: 'low' }]))).toBe('ok')
    expect(codes(await commit(db, request(), reservation('a2', { id: 'c2' })))).toBe('ok')
    const before = await names(db)
    // The whole of a1 costs 10, and of 11 only 1 is left: R1 asks about the whole.
    expect(codes(await enterEntries(db, request(), [{ ...estimate('1.01'), id: 'high' }]))).toEqual(['not-covered'])
    expect(codes(await bring(db, { ...estimate('10'), id: 'high' }))).toEqual(['takes-from-others'])
    expect(await names(db)).toEqual(before)
    expect(codes(await enterEntries(db, request(), [{ ...estimate('0.50'), id: 'lower' }]))).toBe('ok')
    expect(codes(await bring(db, { ...estimate('1'), id: 'high' }))).toEqual(['not-covered'])
  })

  test('an estimate goes up as far as the whole activity is covered', async () => {
    const db = await committed()
    expect(codes(await enterEntries(db, request(), [{ ...estimate('1'), id: 'low' }]))).toBe('ok')
    expect(codes(await bring(db, { ...estimate('10'), id: 'high' }))).toBe('ok')
    expect(codes(await commit(db, request(), reservation('a2', { id: 'c2' })))).toEqual(['not-covered'])
  })

  test('a lower estimate is not undone once what it freed is committed, whether a form or a document brought it', async () => {
    for (const isBrought of [false, true]) {
      const db = await committed()
      const low = { ...estimate('1'), id: 'low' }
      const lowered = isBrought ? await bring(db, low) : await enterEntries(db, request(), [low])
      expect(codes(lowered)).toBe('ok')
      const { operation = 0 } = (await readBooks(db, PLAN))?.recorded.at(-1) ?? {}
      expect(codes(await commit(db, request(), reservation('a2', { id: 'c2' })))).toBe('ok')
      const before = await names(db)
      expect(codes(await undo(db, operation))).toEqual(['takes-from-others'])
      expect(await names(db)).toEqual(before)
    }
  })

  test('a lower estimate that nobody has relied on is undone, and so is an operation that lowers one promise and raises another', async () => {
    const db = await databases.open(registerPlan('20', 3))
    await commit(db, request(), reservation('a1', { id: 'c1' }))
    await commit(db, request(), reservation('a2', { id: 'c2' }))
    const moved = await enterEntries(db, request(), [
      { ...estimate('1'), id: 'low' },
      { ...estimate('2'), id: 'less-low' },
    ])
    expect(codes(await undo(db, operationOf(moved)))).toBe('ok')
    expect((await names(db))?.length).toBe(6)
  })

  test('a reservation is carried into another year and back only as far as money goes', async () => {
    const db = await databases.open(registerPlan(CONFIRMED, 3))
    expect(codes(await reserve(db, request(), reservation('a1', { id: 'r1' })))).toBe('ok')
    const paper = { on: TODAY, document: 'Decision', reason: 'Rain.' }
    const carried = await enterEntries(db, request(), [{ ...paper, kind: 'carried-forward', reservation: 'r1', into: 2019 }])
    expect(codes(carried)).toBe('ok')
    expect(codes(await commit(db, request(), reservation('a2', { id: 'c2' })))).toEqual(['not-covered'])
    expect(codes(await undo(db, operationOf(carried)))).toBe('ok')
  })

  test('a receipt is a fact: it is undone although money was promised on it', async () => {
    const db = await databases.open(registerPlan(CONFIRMED, 3))
    const about = { on: TODAY, document: 'Advice', agreement: 'grant' }
    const received = await enterEntries(db, request(), [
      { ...about, kind: 'signed' },
      { ...about, kind: 'received', instalment: 'year-2018', amount: { amount: '5', currency: 'FJD' } },
    ])
    expect(codes(received)).toBe('ok')
    expect(codes(await commit(db, request(), reservation('a1', { id: 'c1' })))).toBe('ok')
    expect(codes(await undo(db, operationOf(received)))).toBe('ok')
  })
})
