import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from './database/open.ts'
import { KEY_PLACE } from './fresh-key.ts'
import { keptPages } from './kept-pages.ts'

const NOON = '2026-11-24T12:00:00.000Z'

describe('keeping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-kept-'))
  let database: Database
  beforeAll(async () => {
    const opened = await openDatabase(folder)
    if (!opened.ok) throw new Error(opened.message)
    database = opened.value
  })
  afterAll(async () => {
    await database.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  let [made, now] = [0, NOON]
  beforeEach(() => {
    ;[made, now] = [0, NOON]
  })
  /** Pages of 1000 letters: 1000 bytes, sent as they are. */
  const site = (most?: number) => {
    const app = new Hono()
    app.use(keptPages({ database, clock: () => now, ...(most === undefined ? {} : { most }) }))
    app.get('/page/:name', (c) => {
      made += 1
      return c.html(c.req.param('name').padEnd(1000, '.'))
    })
    app.get('/work', (c) => {
      c.set('passing', true)
      made += 1
      return c.html(`${made} done`)
    })
    app.get('/nothing', (c) => {
      made += 1
      return c.html('nothing', 404)
    })
    app.get('/form', (c) => c.html(KEY_PLACE))
    app.get('/table', (c) => {
      made += 1
      return c.text(`${made}`)
    })
    return async (path: string) => (await app.request(path)).text()
  }
  const write = () =>
    sql`INSERT INTO paper_text (plan_id, paper, section, text, recorded_at, recorded_by) VALUES ('p', 'p', 's', 't', ${NOON}, 'a test')`.execute(
      database,
    )

  test('makes a page once, however many ask for it at once or later, until something is written or an hour begins', async () => {
    const ask = site()
    await Promise.all([ask('/page/a'), ask('/page/a'), ask('/page/a')])
    await ask('/page/a')
    expect(made).toBe(1)
    await write()
    await ask('/page/a')
    expect(made).toBe(2)
    now = '2026-11-24T12:59:59.999Z'
    await ask('/page/a')
    expect(made).toBe(2)
    now = '2026-11-24T13:00:00.000Z'
    await ask('/page/a')
    expect(made).toBe(3)
  })

  test('ends with the memory it may take: the page asked for longest ago goes first', async () => {
    const ask = site(3 * 1000)
    for (const name of ['a', 'b', 'c', 'a', 'b', 'c']) await ask(`/page/${name}`)
    expect(made).toBe(3)
    await ask('/page/d')
    for (const name of ['b', 'c', 'd']) await ask(`/page/${name}`)
    expect(made).toBe(4)
    await ask('/page/a')
    expect(made).toBe(5)
  })

  test('leaves out a page larger than all may be together', async () => {
    const ask = site(999)
    await ask('/page/a')
    await ask('/page/a')
    expect(made).toBe(2)
  })

  test('is not for how far some work is, for what is not there, or for what is no page', async () => {
    const ask = site()
    expect([await ask('/work'), await ask('/work')]).toEqual(['1 done', '2 done'])
    await ask('/nothing')
    await ask('/nothing')
    expect(made).toBe(4)
    expect([await ask('/table'), await ask('/table')]).toEqual(['5', '6'])
    expect(await ask('/form')).not.toBe(await ask('/form'))
  })
})
