import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DATABASE_FILE, type Database, openDatabase } from './open.ts'
import { planVersion, planVersions, recordPlan, soundVersions } from './plan-versions.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ltsfs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = async () => {
  const opened = await openDatabase(folder)
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}
const about = { engine: '0.0.0-test', recordedAt: '2026-11-24T07:00:00.000Z', recordedBy: 'a test', note: '' }

describe('the database', () => {
  test('what was recorded is there after it was closed and opened again', async () => {
    const first = await open()
    await recordPlan(first, { planId: 'oco', document: { id: 'oco' }, ...about })
    await first.destroy()
    const second = await open()
    expect((await planVersion(second, 'oco'))?.document).toEqual({ id: 'oco' })
    await second.destroy()
  })

  test('a second one on the same file is refused in one line', async () => {
    const first = await open()
    const second = await openDatabase(folder)
    expect(second).toEqual({ ok: false, message: expect.stringMatching(/^Another process is using .+ltsfs\.sqlite\. Stop it/) })
    await first.destroy()
  })

  test('a file that is no database is refused in one line and left as it is', async () => {
    writeFileSync(join(folder, DATABASE_FILE), 'this is a letter, not a database. '.repeat(200))
    const opened = await openDatabase(folder)
    expect(opened).toEqual({ ok: false, message: expect.stringContaining('is damaged or is not a database') })
  })

  test('a data folder is made with all the folders above it', async () => {
    const opened = await openDatabase(join(folder, 'one', 'two', 'three'))
    expect(opened.ok).toBe(true)
    if (opened.ok) await opened.value.destroy()
  })

  test('a data folder that cannot be made, or is a file, is refused in one line', async () => {
    writeFileSync(join(folder, 'letter'), 'a file')
    for (const [place, reason] of [
      [join(folder, 'letter'), 'a file stands in its place'],
      [join(folder, 'letter', 'below'), 'a file stands in its place'],
      [join(folder, 'n'.repeat(300)), 'its name is too long'],
      ['/proc/nope', '(?:no folder can be made there|this user may not write there)'],
      ['/proc/nope/deeper/still', '(?:no folder can be made there|this user may not write there)'],
    ] as const) {
      const opened = await openDatabase(place)
      const sentence = `^The data folder ${place} cannot be written: ${reason}. Make it writable, or name another one with DATA_DIR.$`
      expect(opened.ok ? '' : opened.message).toMatch(new RegExp(sentence))
    }
  })

  test('a recorded version can be neither changed nor deleted', async () => {
    const db = await open()
    await recordPlan(db, { planId: 'oco', document: { id: 'oco' }, ...about })
    await expect(sql`UPDATE plan_version SET note = 'other'`.execute(db)).rejects.toThrow('never changed')
    await expect(sql`DELETE FROM plan_version`.execute(db)).rejects.toThrow('never changed')
    await db.destroy()
  })
})

describe('plan versions', () => {
  test('a changed document becomes the next version, the same document is not recorded twice', async () => {
    const db = await open()
    const first = await recordPlan(db, { planId: 'oco', document: { id: 'oco', title: 'one' }, ...about })
    const same = await recordPlan(db, { planId: 'oco', document: { title: 'one', id: 'oco' }, ...about })
    const second = await recordPlan(db, { planId: 'oco', document: { id: 'oco', title: 'two' }, ...about })
    expect([first, same, second].map(({ isNew, version }) => [isNew, version.number])).toEqual([
      [true, 1],
      [false, 1],
      [true, 2],
    ])
    expect((await planVersion(db, 'oco', 1))?.document).toEqual({ id: 'oco', title: 'one' })
    expect((await planVersion(db, 'oco'))?.number).toBe(2)
    await db.destroy()
  })

  test('plans are listed in the order they were first recorded, each with its newest version first', async () => {
    const db = await open()
    for (const [planId, title] of [
      ['oco', 'one'],
      ['harbours', 'one'],
      ['oco', 'two'],
    ] as const)
      await recordPlan(db, { planId, document: { planId, title }, ...about })
    expect((await planVersions(db)).map(({ planId, number }) => `${planId} ${number}`)).toEqual(['oco 2', 'oco 1', 'harbours 1'])
    await db.destroy()
  })

  /** As a fault of the disk would: past the database's own guard. */
  const damage = async (db: Database, column: string, value: string) => {
    await sql`DROP TRIGGER plan_version_no_update`.execute(db)
    await sql`UPDATE plan_version SET ${sql.ref(column)} = ${value} WHERE number = 1`.execute(db)
  }

  test('a document that is not the one recorded is never handed out, and the start names its version', async () => {
    const db = await open()
    for (const title of ['one', 'two']) await recordPlan(db, { planId: 'oco', document: { id: 'oco', title }, ...about })
    expect(await soundVersions(db)).toEqual({ ok: true })
    await damage(db, 'document', '{"id":"oco","title":"onE"}')
    const message =
      'Version 1 of the plan "oco" is damaged: its document is not the one that was recorded. Put a copy of the database back.'
    await expect(planVersion(db, 'oco', 1)).rejects.toThrow(message)
    expect((await planVersion(db, 'oco', 2))?.document).toEqual({ id: 'oco', title: 'two' })
    expect(await soundVersions(db)).toEqual({ ok: false, message })
    await db.destroy()
  })

  test('the same document written another way is the same', async () => {
    const db = await open()
    await recordPlan(db, { planId: 'oco', document: { id: 'oco', title: 'one' }, ...about })
    await damage(db, 'document', '{ "title": "one", "id": "oco" }')
    expect(await soundVersions(db)).toEqual({ ok: true })
    await db.destroy()
  })

  test.each([
    ['note', 'another note'],
    ['recorded_by', 'somebody else'],
  ])('a version whose %s was changed is not as it was sealed', async (column, value) => {
    const db = await open()
    await recordPlan(db, { planId: 'oco', document: { id: 'oco' }, ...about })
    await damage(db, column, value)
    expect(await soundVersions(db)).toEqual({
      ok: false,
      message: 'Version 1 of the plan "oco" is damaged: it is not as it was sealed. Put a copy of the database back.',
    })
    await db.destroy()
  })
})
