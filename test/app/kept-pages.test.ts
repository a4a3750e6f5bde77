/** Finished pages are kept, and nobody can tell but by the time it takes: what is written is in the next page read, by whomever. */
import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentState } from '../../app/src/database/content-state.ts'
import type { Database } from '../../app/src/database/open.ts'
import { openPostgres } from '../../app/src/database/postgres.ts'
import { PAGES_GO_BY } from '../../app/src/kept-pages.ts'
import { filesBelow } from '../architecture/source-file.ts'
import { type PostgresServer, startPostgres } from '../reliability/postgres-server.ts'
import { hiddenFields } from './form-of.ts'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'

const NOON = '2026-11-24T12:00:00.000Z'

describe('pages of the planner', () => {
  let planner: TestPlanner
  beforeAll(async () => {
    planner = await openPlanner()
  })
  afterAll(() => planner.close())

  const post = (path: string, fields: Readonly<Record<string, string>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return planner.ask(path, { method: 'POST', body, headers: { Origin: `http://${HOST}` } })
  }
  const GRANT = '/agreements/border-security-programme'

  test('show what was written just before, in their text and in no other', async () => {
    const before = await planner.page(GRANT)
    expect(await planner.page(GRANT)).toContain('Enter the receipt')
    const receipt = { instalment: 'third', on: '2018-06-29', document: 'Bank advice 2018/090', amount: '10,000.00', credited: '15,400.00' }
    const response = await post(GRANT, { ...hiddenFields(before, 'Enter the receipt'), ...receipt })
    const told = response.headers.get('Location') ?? ''
    expect([before, await planner.page(GRANT)].map((page) => page.includes('160,000.00 AUD have arrived'))).toEqual([false, true])
    // What was just done stands in the address it leads to, and is told to nobody else.
    expect(await planner.page(told)).toContain('Entered: ')
    expect(await planner.page(GRANT)).not.toContain('Entered: ')
    expect(await planner.page(told)).toContain('Entered: ')
  })

  test('give each of two browsers keys of their own, so that neither gets the answer of the other', async () => {
    const keys = await Promise.all(
      [1, 2, 3].map(async () => [...(await planner.page(GRANT)).matchAll(/name="key" value="([^"]*)"/g)].map(([, key]) => key)),
    )
    expect(keys[0]?.length).toBeGreaterThan(0)
    expect(new Set(keys.flat()).size).toBe(keys.flat().length)
    for (const key of keys.flat()) expect(key).toMatch(/^[0-9a-f-]{36}$/)
    expect((await planner.ask(GRANT)).headers.get('ETag')).toBeNull()
  })

  test('go by the order of the options in the address', async () => {
    const [one, other] = ['?option=crop&option=co-funding', '?option=co-funding&option=crop'] as const
    const pages = [await planner.page(`/${one}`), await planner.page(`/${other}`), await planner.page(`/${one}`)]
    expect(pages[2]).toBe(pages[0])
    expect(pages[0]).toContain('option=crop&amp;option=co-funding')
    expect(pages[1]).toContain('option=co-funding&amp;option=crop')
  })

  test('come to htmx as the piece it asked for, whole to everyone else', async () => {
    const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
    for (const _ of [1, 2]) {
      expect(await planner.page('/members')).toContain('<!doctype html>')
      expect(await (await planner.ask('/members', { headers })).text()).not.toContain('<!doctype html>')
    }
  })

  test('are not to be kept by a browser, with the same protection whether made or kept', async () => {
    const answers = [await planner.ask('/members?year=2020'), await planner.ask('/members?year=2020')]
    const [made, kept] = answers.map(({ headers }) => Object.fromEntries(headers))
    expect(kept).toEqual(made)
    expect(made).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', vary: expect.stringContaining('HX-') })
    expect(made?.['content-security-policy']).toContain("default-src 'none'")
    expect(made).not.toHaveProperty('set-cookie')
  })

  test('are sent packed as the browser takes them', async () => {
    const plain = await planner.page('/plans')
    const packed = async (accepted: string) => {
      const response = await planner.ask('/plans', { headers: { 'Accept-Encoding': accepted } })
      return [response.headers.get('Content-Encoding'), Buffer.from(await response.arrayBuffer())] as const
    }
    const [[br, small], [gzip, larger]] = [await packed('gzip, deflate, br'), await packed('gzip;q=1.0, br;q=0')]
    expect([br, brotliDecompressSync(small).toString()]).toEqual(['br', plain])
    expect([gzip, gunzipSync(larger).toString()]).toEqual(['gzip', plain])
    expect((await packed('identity'))[0]).toBeNull()
  })

  test('are not sent again to whoever has them, until they change', async () => {
    const tag = (await planner.ask('/plans')).headers.get('ETag') ?? ''
    const again = () => planner.ask('/plans', { headers: { 'If-None-Match': tag } })
    const same = await again()
    expect([same.status, await same.text(), same.headers.get('Cache-Control')]).toEqual([304, '', 'no-store'])
    await sql`INSERT INTO paper_text (plan_id, paper, section, text, recorded_at, recorded_by)
      VALUES ('oco', 'p', 's', 't', ${NOON}, 'a test')`.execute(planner.database)
    // The page itself says the same as before.
    expect((await again()).status).toBe(304)
    const other = await planner.ask('/plans?plan=lagoon', { headers: { 'If-None-Match': tag } })
    expect(other.status).toBe(200)
  })

  test('go by no header of a request but those they are kept by', () => {
    const read = filesBelow('app/src')
      .filter((path) => !/guards\.ts$|kept-pages\.ts$/.test(path))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/req\.header\('([^']+)'\)/g)].map(([, name]) => name))
    expect(read.length).toBeGreaterThan(0)
    // Only of what is sent to change the page, which is never kept.
    const onlyOfForms = 'Referer'
    for (const name of read) expect([...PAGES_GO_BY, onlyOfForms]).toContain(name)
  })
})

describe('the state of a PostgreSQL database', () => {
  let server: PostgresServer
  const open: Database[] = []
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(async () => {
    for (const database of open) await database.destroy()
    await server.stop()
  })

  test('is another one for every connection as soon as a write of any is there to be read, and not before', async () => {
    const url = await server.newDatabase()
    for (const _ of [1, 2]) {
      const opened = await openPostgres(url)
      if (!opened.ok) throw new Error(opened.message)
      open.push(opened.value)
    }
    const [ours, theirs] = open as [Database, Database]
    const insert = sql`INSERT INTO paper_text (plan_id, paper, section, text, recorded_at, recorded_by) VALUES ('p', 'p', 's', 't', ${NOON}, 'a test')`
    const before = await contentState(ours)
    expect([await contentState(ours), await contentState(theirs)]).toEqual([before, before])
    await theirs.transaction().execute(async (transaction) => {
      await insert.execute(transaction)
      const during = await contentState(ours)
      expect(await contentState(ours)).toBe(during)
      expect((await ours.selectFrom('paper_text').selectAll().execute()).length).toBe(0)
    })
    const after = await contentState(ours)
    expect(after).not.toBe(before)
    expect(await contentState(theirs)).toBe(after)
    expect((await ours.selectFrom('paper_text').selectAll().execute()).length).toBe(1)
  })
})
