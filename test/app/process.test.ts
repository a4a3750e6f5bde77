/** The planner as a process: what it says when it cannot start, and how it ends. It runs the build that `npm test` makes first. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const MAIN = 'app/dist/main.js'
const STARTS_WITHIN = 60_000

let folder: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ltsfs-process-'))
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const start = (environment: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let [said, complained] = ['', '']
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (complained += chunk))
  return {
    child,
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said, complained })),
    address: async (): Promise<string> => {
      while (!said.includes('http://') && child.exitCode === null) await new Promise((wait) => setTimeout(wait, 50))
      return said.match(/http:\/\/\S+/)?.[0] ?? `no address: ${complained}`
    },
  }
}

describe('the planner as a process', () => {
  test(
    'says where it is, answers there, and ends in peace when told to',
    async () => {
      const planner = start({})
      const address = await planner.address()
      expect(await (await fetch(`${address}/health`)).text()).toBe('ok\n')
      planner.child.kill('SIGTERM')
      expect(await planner.ended).toMatchObject({ code: 0, complained: '' })
    },
    STARTS_WITHIN,
  )

  test(
    'a second one on the same data folder, and a port in use, are one clear line each and exit code 1',
    async () => {
      const first = start({})
      await first.address()
      expect(await start({}).ended).toEqual({ code: 1, said: '', complained: expect.stringMatching(/^Another process is using [^\n]+\n$/) })
      const taken = createServer().listen(0, '127.0.0.1')
      await once(taken, 'listening')
      const address = taken.address()
      const port = String(typeof address === 'object' ? address?.port : '')
      const second = await start({ PORT: port, DATA_DIR: join(folder, 'other') }).ended
      taken.close()
      expect(second).toEqual({ code: 1, said: '', complained: `Port ${port} is in use. Stop what uses it, or choose another with PORT.\n` })
    },
    STARTS_WITHIN,
  )

  test(
    'a version of a plan that is not as it was recorded is one clear line that names it, and exit code 1',
    async () => {
      const first = start({})
      await first.address()
      first.child.kill('SIGTERM')
      await first.ended
      const file = new SqliteDatabase(join(folder, 'ltsfs.sqlite'))
      file.exec(`DROP TRIGGER plan_version_no_update;
        UPDATE plan_version SET document = replace(document, '"SB"', '"XB"') WHERE plan_id = 'oco'`)
      file.close()
      expect(await start({}).ended).toEqual({
        code: 1,
        said: '',
        complained:
          'Version 1 of the plan "oco" is damaged: its document is not the one that was recorded. Put a copy of the database back.\n',
      })
    },
    STARTS_WITHIN,
  )

  test(
    'a damaged database, a data folder that cannot be written and a port that is none are one clear line each',
    async () => {
      writeFileSync(join(folder, 'ltsfs.sqlite'), 'this is a letter, not a database. '.repeat(200))
      const damaged = await start({}).ended
      expect(damaged).toEqual({
        code: 1,
        said: '',
        complained: expect.stringMatching(/^The database [^\n]+ is damaged or is not a database\.[^\n]+\n$/),
      })
      const unwritable = await start({ DATA_DIR: join(folder, 'ltsfs.sqlite') }).ended
      expect(unwritable).toEqual({
        code: 1,
        said: '',
        complained: expect.stringMatching(/^The data folder [^\n]+ cannot be written[^\n]+\n$/),
      })
      expect(await start({ PORT: 'many' }).ended).toEqual({
        code: 1,
        said: '',
        complained: 'PORT is "many", not a number from 0 to 65535.\n',
      })
    },
    STARTS_WITHIN,
  )
})
