/** The register at the start of the planner: the example's own is taken in once, and databases of earlier versions are brought along. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { MIGRATION_NAMES, migrate } from '../../app/src/database/migrations.ts'
import { DATABASE_FILE, type Database, openDatabase, settle, sqliteDialect } from '../../app/src/database/open.ts'
import type { Schema } from '../../app/src/database/schema.ts'
import { sha256Of } from '../../app/src/database/seal.ts'
import { totalsOf } from '../../app/src/database/version-totals.ts'
import { adoptRegister } from '../../app/src/ledger/adopt.ts'
import { readBooks } from '../../app/src/ledger/books.ts'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import { readLog } from '../../app/src/ledger/log.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { recordExamples } from '../../app/src/plans/examples.ts'
import { canonicalJson } from '../../packages/ltsfs/src/inputs/canonical-json.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { RegisterRecord } from '../../packages/ltsfs/src/inputs/register.ts'
import { ENGINE, NOW, PLAN, registerPlan, request } from './register-plan.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ltsfs-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = async (): Promise<Database> => {
  const opened = await openDatabase(folder)
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}

describe('the first start', () => {
  test('takes in the register of the example once, entry by entry as written; a second start changes nothing', async () => {
    const written = parse(readFileSync('fixtures/oco/register.yaml', 'utf8')) as RegisterRecord
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
    const db = await open()
    await recordExamples(db, () => NOW, ENGINE)
    const entries = (await readBooks(db, 'oco'))?.entries ?? []
    expect(entries.toSorted(byId)).toEqual(written.entries.toSorted(byId))
    expect(entries.map(({ recorded }) => recorded)).toEqual(entries.map(({ recorded }) => recorded).toSorted())
    const before = await verifyDatabase(db)
    expect(await recordExamples(db, () => '2030-01-01T00:00:00.000Z', ENGINE)).toEqual({ ok: true })
    expect(await verifyDatabase(db)).toEqual(before)
    expect(before.faults).toEqual([])
    expect((await readLog(db, 'oco')).map(({ kind, canBeUndone }) => `${kind} ${canBeUndone}`)).toEqual([
      ...['register-adopted false', 'plan-recorded false'],
    ])
    await db.destroy()
  }, 60_000)
})

describe('a database of an earlier version', () => {
  test.each(MIGRATION_NAMES.slice(0, -1))('%s, with a plan and its register in it, is brought along and sealed', async (name) => {
    const file = new SqliteDatabase(join(folder, DATABASE_FILE))
    settle(file)
    const old = new Kysely<Schema>({ dialect: sqliteDialect(file) })
    await migrate(old, name)
    const pledge = {
      ...{ id: 'pledge', kind: 'pledged', who: 'Officer', document: 'Letter', agreement: 'grant' },
      recorded: NOW,
      on: '2018-06-01',
    } as const
    const document = { ...registerPlan('100', 2), register: { entries: [pledge] } }
    await old
      .insertInto('plan_version')
      .values({
        ...{ plan_id: PLAN, number: 1, document: JSON.stringify(document), recorded_at: NOW, recorded_by: 'a test', note: '' },
        sha256: sha256Of(canonicalJson(document)),
      })
      .execute()
    await old.destroy()
    const db = await open()
    expect(await adoptRegister(db, request())).toMatchObject({ ok: true, value: { entries: ['pledge'] } })
    expect((await readBooks(db, PLAN))?.entries).toEqual([pledge])
    expect((await verifyDatabase(db)).faults).toEqual([])
    // What an engine made of versions of then nobody recorded; the next one keeps it.
    const next = { ...document, title: 'Another title' }
    expect(await revisePlan(db, { document: next, who: 'Officer', now: NOW, engine: ENGINE, note: '' })).toMatchObject({ isNew: true })
    const engines = [1, 2].map(async (number) => (await totalsOf(db, PLAN, number, 'expected'))?.engine)
    expect(await Promise.all(engines)).toEqual([undefined, ENGINE])
    expect((await verifyDatabase(db)).faults).toEqual([])
    await db.destroy()
  })
})

describe('a changed plan', () => {
  const revise = (db: Database, document: PlanDocument, expected?: number) =>
    revisePlan(db, { document, who: 'Officer', now: NOW, engine: ENGINE, note: '', ...(expected === undefined ? {} : { expected }) })

  test('whoever began with an older version gets both documents and the one they began with', async () => {
    const db = await open()
    const [one, two, three] = ['100', '200', '300'].map((confirmed) => registerPlan(confirmed, 2)) as [
      PlanDocument,
      PlanDocument,
      PlanDocument,
    ]
    expect(await revise(db, one)).toMatchObject({ ok: true, isNew: true })
    expect(await revise(db, two, 1)).toMatchObject({ ok: true, version: { number: 2 } })
    const outcome = await revise(db, three, 1)
    expect(outcome).toMatchObject({ ok: false, reason: 'conflict', problems: [{ code: 'plan-moved-on' }] })
    const written = (document: unknown) => JSON.parse(JSON.stringify(document))
    expect(outcome.ok ? null : outcome.conflict).toEqual({ yours: three, theirs: written(two), base: written(one) })
    expect(await revise(db, two, 2)).toMatchObject({ ok: true, isNew: false })
    await db.destroy()
  })

  test('is refused when the register no longer fits it, or when it brings an entry otherwise than recorded', async () => {
    const db = await open()
    const plan = registerPlan('100', 2)
    await revise(db, plan)
    await enterEntries(db, request(), [{ id: 'pledge', kind: 'pledged', on: '2018-06-01', document: 'Letter', agreement: 'grant' }])
    const without = { ...plan, donorCoFunding: { ...plan.donorCoFunding, agreements: [] } }
    expect(await revise(db, without)).toMatchObject({ ok: false, reason: 'refused', problems: [{ code: 'unknown-record' }] })
    const entry = {
      id: 'pledge',
      kind: 'pledged',
      who: 'Other',
      recorded: NOW,
      on: '2018-06-01',
      document: 'Letter',
      agreement: 'grant',
    } as const
    expect(await revise(db, { ...plan, register: { entries: [entry] } })).toMatchObject({
      ok: false,
      problems: [{ code: 'recorded-otherwise' }],
    })
    expect((await verifyDatabase(db)).faults).toEqual([])
    await db.destroy()
  })
})
