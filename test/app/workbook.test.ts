import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256Of } from '../../app/src/database/seal.ts'
import { engine } from '../../packages/cli/src/engine.ts'
import { fingerprint } from '../../packages/exchange/src/fingerprint.ts'
import { canonicalJson } from '../../packages/ltsfs/src/inputs/canonical-json.ts'
import { ltsfs } from '../cli/ltsfs.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

const linkOf = (page: string): string => /href="(\/workbook(?:\.xlsx)?[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

test('the overview and the comparison lead to the workbook of what they show', async () => {
  expect(linkOf(await planner.page('/?plan=lagoon&basis=all&option=dues-by-landings&year=2024'))).toBe(
    '/workbook?plan=lagoon&basis=all&option=dues-by-landings',
  )
  expect(linkOf(await planner.page('/compare?plan=lagoon'))).toBe('/workbook?plan=lagoon')
})

test('the page of the workbook shows how far it is until it is ready, and then leads to the file', async () => {
  const path = '/workbook?plan=lagoon&basis=confirmed'
  await expect.poll(() => planner.page(path), { timeout: 30_000 }).toContain('The workbook is ready')
  expect(linkOf((await planner.page(path)).replace(/^[\s\S]*<main/, ''))).toBe('/workbook.xlsx?plan=lagoon&basis=confirmed')
})

test('the workbook can be stopped, and made after all; other pages answer meanwhile', async () => {
  const path = '/workbook?basis=confirmed'
  const asked = planner.page(path)
  expect(await planner.page('/members')).toContain('<h1')
  expect(await asked).toContain('The workbook is being computed')
  const stopped = await planner.ask('/workbook/stop?basis=confirmed', { method: 'POST' })
  expect([stopped.status, stopped.headers.get('Location')]).toEqual([303, path])
  expect(await planner.page(path)).toContain('The workbook was stopped')
  const file = await planner.ask('/workbook.xlsx?basis=confirmed')
  expect([file.status, file.headers.get('Retry-After'), await file.text()]).toEqual([
    409,
    null,
    'The workbook was stopped. Its page can have it made after all: /workbook?basis=confirmed\n',
  ])
  expect((await planner.ask('/workbook/again?basis=confirmed', { method: 'POST' })).status).toBe(303)
  expect(await planner.page(path)).toContain('The workbook is being computed')
  await planner.ask('/workbook/stop?basis=confirmed', { method: 'POST' })
})

test('the workbook is a file to keep, with the plan, its fingerprint, the basis and the option on its cover', async () => {
  const answer = await planner.file('/workbook.xlsx?plan=lagoon&basis=all&option=dues-by-landings')
  expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([200, 'attachment; filename="lagoon-all.xlsx"'])
  expect(answer.headers.get('Content-Type')).toContain('spreadsheetml.sheet')
  const [cover] = (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets
  const valueBeside = (label: string) => cover?.rows.find(([first]) => first === label)?.[1]
  const [, sha256] = /SHA-256 <span class="code">([0-9a-f]{64})/.exec(await planner.page('/?plan=lagoon')) ?? []
  expect([valueBeside('Plan'), valueBeside('Basis: which money counts'), valueBeside('Option selected')]).toEqual([
    'lagoon',
    'all',
    '2. Dues by landings',
  ])
  expect([valueBeside('Fingerprint of the plan (SHA-256)'), valueBeside('Engine')]).toEqual([sha256, 'ltsfs 0.0.0-test, schema 1'])
})

test('the workbook of the page and that of the command are one file, to the last byte', async () => {
  const same = await openPlanner(engine.engine)
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-export-'))
  try {
    const file = join(folder, 'lagoon.xlsx')
    const exported = await ltsfs('export', 'fixtures/lagoon', '--to', 'xlsx', '--out', file)
    expect(exported).toMatchObject({ exit: 0, err: '' })
    const downloaded = await (await same.file('/workbook.xlsx?plan=lagoon')).arrayBuffer()
    expect(Buffer.from(downloaded).equals(readFileSync(file))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await same.close()
  }
})

test('a plan that is not there has no workbook', async () => {
  expect((await planner.ask('/workbook.xlsx?plan=none')).status).toBe(404)
})

test('the command line gives a document the fingerprint that the database seals', () => {
  const document = { b: [1, { d: null, c: 'x' }], a: undefined, e: '2' }
  expect(fingerprint(document)).toBe(sha256Of(canonicalJson(document)))
})
