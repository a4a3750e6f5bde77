/** The totals that a version keeps beside its document: with the engine that computed them, sealed, the same in every language. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../app/src/database/migrations.ts'
import type { Database } from '../../app/src/database/open.ts'
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { openPostgres } from '../../app/src/database/postgres.ts'
import type { Schema } from '../../app/src/database/schema.ts'
import { sha256Of } from '../../app/src/database/seal.ts'
import { totalsOf } from '../../app/src/database/version-totals.ts'
import { FRENCH } from '../../app/src/language/french.ts'
import { inLanguage } from '../../app/src/language/languages.ts'
import { adoptRegister } from '../../app/src/ledger/adopt.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { canonicalJson } from '../../packages/ltsfs/src/inputs/canonical-json.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { basePlan } from '../base-plan.ts'
import { startPostgres } from '../reliability/postgres-server.ts'
import { type Databases, databasesOf, KINDS } from './both-databases.ts'
import { ENGINE, NOW } from './register-plan.ts'

/** A PostgreSQL database as it was before versions had totals, with one version in it. */
async function olderPostgres(url: string): Promise<void> {
  const old = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) })
  await migrate(old, '0004-papers')
  const document = basePlan()
  const row = { plan_id: 'base', number: 1, document: JSON.stringify(document), sha256: sha256Of(canonicalJson(document)) }
  await old
    .insertInto('plan_version')
    .values({ ...row, recorded_at: NOW, recorded_by: 'a test', note: '' })
    .execute()
  await old.destroy()
}

test('a PostgreSQL database of 0004 is brought along: its versions have none, the next one has', async () => {
  const server = await startPostgres()
  try {
    const url = await server.newDatabase()
    await olderPostgres(url)
    const opened = await openPostgres(url)
    if (!opened.ok) throw new Error(opened.message)
    const db = opened.value
    expect(await adoptRegister(db, { planId: 'base', who: 'a test', now: NOW, engine: ENGINE })).toMatchObject({ ok: true })
    await recordPlan(db, { planId: 'base', document: basePlan(poorer), engine: ENGINE, recordedAt: NOW, recordedBy: 'a test', note: '' })
    const engines = [1, 2].map(async (number) => (await totalsOf(db, 'base', number, 'expected'))?.engine)
    expect(await Promise.all(engines)).toEqual([undefined, ENGINE])
    expect((await verifyDatabase(db)).faults).toEqual([])
    await db.destroy()
  } finally {
    await server.stop()
  }
}, 60_000)

/** Two members of 10,000 and a small one of 1,000 in each of 2017 to 2020. */
const CHARGED = String((10_000 * 2 + 1000) * 4)
const poorer = (document: PlanDocument) => {
  document.reserves.opening.amount = '5000.00'
}

describe.each(KINDS)('the totals of a version, on %s', (kind) => {
  let databases: Databases
  beforeAll(async () => {
    databases = await databasesOf(kind)
  }, 60_000)
  afterAll(() => databases.stop())

  const record = (db: Database, document: unknown, engine: string) =>
    recordPlan(db, { planId: 'base', document, engine, recordedAt: NOW, recordedBy: 'a test', note: '' })
  const charged = async (db: Database, number: number) => {
    const found = await totalsOf(db, 'base', number, 'expected')
    return found && [found.engine, found.totals['fees-charged']]
  }

  test('are recorded with the engine that computed them, on the basis expected alone', async () => {
    const db = await databases.open()
    await record(db, basePlan(), '0.0.1')
    expect(await charged(db, 1)).toEqual(['0.0.1', CHARGED])
    expect(await totalsOf(db, 'base', 1, 'confirmed')).toBeUndefined()
    expect(await totalsOf(db, 'base', 2, 'expected')).toBeUndefined()
  })

  test('each version has its own, also one that an edit records; what is newest already is not computed again', async () => {
    const db = await databases.open()
    await record(db, basePlan(), '0.0.1')
    const document = { ...basePlan(poorer), id: 'base' }
    await record(db, document, '0.0.2')
    expect(await revisePlan(db, { document, who: 'Officer', now: NOW, engine: '0.0.3', note: '' })).toMatchObject({ isNew: false })
    const third = { ...basePlan(), id: 'base', title: 'Another title' }
    expect(await revisePlan(db, { document: third, who: 'Officer', now: NOW, engine: '0.0.3', note: '' })).toMatchObject({ isNew: true })
    expect([await charged(db, 1), await charged(db, 2), await charged(db, 3), await charged(db, 4)]).toEqual([
      ...[
        ['0.0.1', CHARGED],
        ['0.0.2', CHARGED],
        ['0.0.3', CHARGED],
      ],
      undefined,
    ])
    const reserves = await Promise.all([1, 2].map(async (number) => (await totalsOf(db, 'base', number, 'expected'))?.totals['reserves']))
    expect(Number(reserves[0])).toBeGreaterThan(Number(reserves[1]))
  })

  test('are the same whatever the language of whoever records', async () => {
    const [english, french] = [await databases.open(), await databases.open()]
    await record(english, basePlan(), '0.0.1')
    await inLanguage(FRENCH, () => record(french, basePlan(), '0.0.1'))
    expect(await totalsOf(french, 'base', 1, 'expected')).toEqual(await totalsOf(english, 'base', 1, 'expected'))
  })

  test('a document that cannot be computed has none, and is recorded all the same', async () => {
    const db = await databases.open()
    expect(await record(db, { id: 'base' }, '0.0.1')).toMatchObject({ isNew: true })
    expect(await charged(db, 1)).toBeUndefined()
    expect((await verifyDatabase(db)).faults).toEqual([])
  })

  test('can be neither changed nor deleted, nor be of a version that is not there', async () => {
    const db = await databases.open()
    await record(db, basePlan(), '0.0.1')
    await expect(sql`UPDATE version_totals SET engine = '9'`.execute(db)).rejects.toThrow('never changed')
    await expect(sql`DELETE FROM version_totals`.execute(db)).rejects.toThrow('never changed')
    const row = { plan_id: 'base', number: 7, engine: '0.0.1', totals: '{}' }
    await expect(db.insertInto('version_totals').values(row).execute()).rejects.toThrow(/foreign key/i)
  })

  test('that are not as they were sealed, or were never sealed, are found', async () => {
    const db = await databases.open()
    await record(db, basePlan(), '0.0.1')
    await record(db, { id: 'base' }, '0.0.1')
    expect((await verifyDatabase(db)).faults).toEqual([])
    const row = { plan_id: 'base', number: 2, engine: '0.0.1', totals: '{}' }
    await db.insertInto('version_totals').values(row).execute()
    expect((await verifyDatabase(db)).faults).toEqual(['the totals of version 2 of base are not as they were sealed'])
    await sql
      .raw(kind === 'SQLite' ? 'DROP TRIGGER version_totals_no_delete' : 'DROP TRIGGER version_totals_no_change ON version_totals')
      .execute(db)
    await sql`DELETE FROM version_totals`.execute(db)
    expect((await verifyDatabase(db)).faults).toEqual(['the totals of version 1 of base are missing'])
  })
})
