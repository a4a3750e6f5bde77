/** What `npm run reliability` does at length, in small: writers killed, a full disk, bits turned over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import { KINDS } from '../app/both-databases.ts'
import { hiddenFields } from '../app/form-of.ts'
import { HOST, openPlanner } from '../app/planner.ts'
import { flipBits } from './bit-flips.ts'
import { chance } from './chance.ts'
import { fillDisk, fillPages } from './full-disk.ts'
import { killWriters } from './kills.ts'
import { startPostgres } from './postgres-server.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ltsfs-reliability-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(KINDS)('writers killed on %s', (kind) => {
  test('nothing that was acknowledged is lost, and nothing is half there', async () => {
    const server = kind === 'PostgreSQL' ? await startPostgres() : null
    try {
      const kills = server === null ? 5 : 3
      const result = await killWriters({ kills, writers: 16, folder, server, random: chance(7), serverEvery: 2 })
      expect(result).toMatchObject({ kills, serverKills: server === null ? 0 : 1, lost: [], faults: [] })
      expect(result.acknowledged).toBeGreaterThanOrEqual(3)
      expect(result.found).toBeGreaterThanOrEqual(result.acknowledged)
    } finally {
      await server?.stop()
    }
  }, 120_000)
})

describe('a full disk', () => {
  test.each([
    ['a file that may not grow', fillPages],
    ['a disk in memory', fillDisk],
  ])(
    '%s: writing is refused in words, everything before is there, and with room again it writes',
    async (_, fill) => {
      const full = await fill(join(folder, fill.name))
      // Not every account may mount a disk in memory.
      if (full === null) return
      expect(full).toEqual({
        acknowledged: full.acknowledged,
        refusal: 'disk-full',
        entries: full.acknowledged * 20,
        faults: [],
        writesAgain: true,
      })
      expect(full.acknowledged).toBeGreaterThan(0)
    },
    60_000,
  )

  test('is a plain page that says so, with the form kept, and pages are read on', async () => {
    const planner = await openPlanner()
    const path = '/agreements/core-support'
    const { rows } = await sql<{ readonly page_count: number }>`PRAGMA page_count`.execute(planner.database)
    await sql.raw(`PRAGMA max_page_count = ${rows[0]?.page_count ?? 0}`).execute(planner.database)
    const enter = async (count: number): Promise<Response> => {
      const body = new FormData()
      const fields = {
        ...hiddenFields(await planner.page(path), 'Enter the pledge'),
        ...{ on: '2018-06-29', document: `Letter ${count}`, note: 'A long word about it. '.repeat(20) },
      }
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return planner.ask(path, { method: 'POST', body, headers: { Origin: `http://${HOST}` } })
    }
    let written = 0
    let response = await enter(written)
    while (response.status === 303 && written < 200) {
      written += 1
      response = await enter(written)
    }
    const page = await response.text()
    expect(response.status).toBe(503)
    expect(page).toContain('The disk of the database is full. Nothing was recorded, and everything recorded before is safe.')
    expect(page).toContain(`value="Letter ${written}"`)
    expect((await planner.ask('/log?verify=yes')).status).toBe(200)
    const pledges = (await readBooks(planner.database, 'oco'))?.entries.filter(({ document }) => document.startsWith('Letter ')) ?? []
    expect(pledges.filter(({ kind, who }) => kind === 'pledged' && who === 'this machine')).toHaveLength(written)
    await planner.close()
  }, 60_000)
})

test('a bit turned over anywhere in the file is found, or stands where nothing is kept', async () => {
  const found = await flipBits({ folder: join(folder, 'flips'), flips: 30, operations: 5, random: chance(11) })
  expect(found.missed).toBe(0)
  expect(found.refused + found.unsealed).toBeGreaterThan(0)
}, 60_000)
