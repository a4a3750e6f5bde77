/**
 * Pages under load, warm: 50 connections that each ask again as soon as they are answered, against the built planner with the OCO example.
 *
 * In the same run, its peer: a bare Hono page of the same size on the same server, which is all that serving so many bytes can cost. Needs
 * `npm run build` before.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CONNECTIONS = 50
/** Page and peer take turns, and the best round of each counts: what else the machine does then meets both. */
const ROUNDS = 6
const SECONDS = 1
/** Asked before anything is measured: what is kept is kept by then. */
const WARM_UP_SECONDS = 2
const GOAL = { p99: 50, share: 0.5 } as const
const PAGES = [
  '/',
  '/compare?with=restructured-fees&with=crop',
  '/papers?of=all-levers',
  '/workshop?from=2019&fees=10',
  '/options',
  '/agreements',
] as const
const PORTS = { planner: 3178, bare: 3179 } as const

/** Connections are kept within one measurement: a server closes those that wait for the next. */
const connections = (): Agent => new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

/** The size of the answer, once all of it is here. */
const ask = (port: number, path: string, agent?: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, ...(agent === undefined ? {} : { agent }) }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      response.on('end', () => (response.statusCode === 200 ? resolve(size) : reject(new Error(`${path} answered ${response.statusCode}`))))
    }).on('error', reject)
  })

const untilThere = async (port: number): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      return void (await ask(port, '/health'))
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`nothing answers on port ${port}`)
}

interface Load {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
}

const load = async (port: number, path: string, seconds: number): Promise<Load> => {
  const waits: number[] = []
  const agent = connections()
  const end = performance.now() + seconds * 1000
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now()
      await ask(port, path, agent)
      waits.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  agent.destroy()
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), perSecond: waits.length / seconds }
}

const best = (loads: readonly Load[]): Load => loads.reduce((one, other) => (other.perSecond > one.perSecond ? other : one))

const BARE = `
  import { Hono } from 'hono'
  import { createPlannerServer } from './app/dist/serve.js'
  const app = new Hono()
  app.get('/health', (c) => c.text('ok'))
  app.get('/page/:size', (c) => c.html('x'.repeat(Number(c.req.param('size')))))
  createPlannerServer(app).listen(${PORTS.bare}, '127.0.0.1')`

const folder = mkdtempSync(join(tmpdir(), 'ltsfs-bench-'))
const started: ChildProcess[] = []
const start = (args: readonly string[], environment: Readonly<Record<string, string>>): void => {
  started.push(spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } }))
}

if (existsSync('app/dist/main.js')) {
  try {
    start(['app/dist/main.js'], { PORT: String(PORTS.planner), DATA_DIR: folder })
    start(['--input-type=module', '--eval', BARE], {})
    await Promise.all([untilThere(PORTS.planner), untilThere(PORTS.bare)])
    for (const path of PAGES) {
      const size = await ask(PORTS.planner, path)
      await load(PORTS.planner, path, WARM_UP_SECONDS)
      const rounds: { readonly page: Load; readonly bare: Load }[] = []
      for (let round = 0; round < ROUNDS; round++)
        rounds.push({ page: await load(PORTS.planner, path, SECONDS), bare: await load(PORTS.bare, `/page/${size}`, SECONDS) })
      const [page, bare] = [best(rounds.map((round) => round.page)), best(rounds.map((round) => round.bare))]
      const share = page.perSecond / bare.perSecond
      console.log(
        `  ${path}: ${Math.round(size / 1000)} kB, p50 ${page.p50.toFixed(0)} ms, p99 ${page.p99.toFixed(0)} ms (goal ${GOAL.p99}), ${page.perSecond.toFixed(0)} a second; bare p99 ${bare.p99.toFixed(0)} ms, ${bare.perSecond.toFixed(0)} a second: ${(share * 100).toFixed(0)} % (goal ${GOAL.share * 100} %)`,
      )
    }
  } finally {
    for (const child of started) child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
} else console.log('  The planner is not built: npm run build comes first.')
