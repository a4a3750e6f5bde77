/** The planner as a process: what it says when it cannot start, and how it ends. It runs the build that `npm test` makes first. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const SERVE = ['packages/cli/bin/ltsfs.js', 'serve']
const NOBODY = 65_534
/** Systems differ in what they say of the same folder. */
const UNWRITABLE = '(?:no folder can be made there|this user may not write there|no database can be opened in it)'

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

interface Starting {
  /** What Node runs: without it, what `npm start` does. */
  readonly command?: readonly string[]
  /** Of the user it runs as. */
  readonly uid?: number
}

const start = (environment: Readonly<Record<string, string>>, { command = ['app/dist/main.js'], ...rest }: Starting = {}) => {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...rest,
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
    'an older Node is one clear line, and exit code 1',
    async () => {
      const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})'
      expect(await start({}, { command: ['--import', older, 'app/dist/main.js'] }).ended).toEqual({
        code: 1,
        said: '',
        complained: 'The planner needs Node 24 or newer, this is Node 20.20.2. "npm start" brings its own.\n',
      })
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
      for (const port of ['many', ' ', '0x10', '1e3', '65536', '-1'])
        expect(await start({ PORT: port }).ended).toEqual({
          code: 1,
          said: '',
          complained: `PORT is "${port}", not a number from 0 to 65535.\n`,
        })
    },
    STARTS_WITHIN,
  )

  test(
    'a data folder that cannot be made, or that another user may not write, is one clear line and exit code 1',
    async () => {
      chmodSync(folder, 0o755)
      mkdirSync(join(folder, 'locked'))
      chmodSync(join(folder, 'locked'), 0o555)
      const asNobody = process.getuid?.() === 0 ? { uid: NOBODY } : {}
      for (const [place, who] of [
        ['/proc/nope', {}],
        [join(folder, 'locked'), asNobody],
        [join(folder, 'locked', 'below'), asNobody],
      ] as const)
        expect(await start({ DATA_DIR: place }, who).ended).toEqual({
          code: 1,
          said: '',
          complained: expect.stringMatching(
            `^The data folder ${place} cannot be written: ${UNWRITABLE}. Make it writable, or name another one with DATA_DIR.\n$`,
          ),
        })
    },
    STARTS_WITHIN,
  )
})

describe('ltsfs serve', () => {
  const PLANNER = /^The planner is at http:\/\/localhost:\d+\n$/

  test(
    'starts on a free port, answers, keeps its data where told, and ends with 0 when told to',
    async () => {
      const planner = start(
        { DATA_DIR: '/proc/nope', PORT: 'many' },
        { command: [...SERVE, '--port', '0', '--data', join(folder, 'mine')] },
      )
      expect(await (await fetch(`${await planner.address()}/health`)).text()).toBe('ok\n')
      planner.child.kill('SIGTERM')
      expect(await planner.ended).toEqual({ code: 0, said: expect.stringMatching(PLANNER), complained: '' })
    },
    STARTS_WITHIN,
  )

  test(
    'says what stands in its way in the words of npm start, with exit code 1',
    async () => {
      const taken = createServer().listen(0, '127.0.0.1')
      await once(taken, 'listening')
      const address = taken.address()
      const port = String(typeof address === 'object' ? address?.port : '')
      const second = await start({}, { command: [...SERVE, '--port', port] }).ended
      taken.close()
      expect(second).toEqual({ code: 1, said: '', complained: `Port ${port} is in use. Stop what uses it, or choose another with PORT.\n` })
      expect(await start({}, { command: [...SERVE, '--data', '/proc/nope'] }).ended).toEqual({
        code: 1,
        said: '',
        complained: expect.stringMatching(/^The data folder \/proc\/nope cannot be written: [^\n]+\n$/),
      })
    },
    STARTS_WITHIN,
  )
})
