/**
 * The composition root of the web app: environment, database and clock come in here and nowhere else.
 *
 * `npm start` and `ltsfs serve` both run it, so that both say the same.
 */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.tsx'
import { type Opened, openDatabase } from './database/open.ts'
import { soundVersions } from './database/plan-versions.ts'
import { openPostgres } from './database/postgres.ts'
import { recordExamples } from './plans/examples.ts'
import { createPlannerServer, listening, portOf } from './serve.ts'

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** One line for whoever started it. */
  readonly say: (line: string) => void
  /** One line for what went wrong. */
  readonly complain: (line: string) => void
}

const DRAIN_MILLISECONDS = 8000

/** Runs until it is told to stop; gives 0, or 1 when it cannot start: one line then says why. */
export async function runPlanner({ environment, say, complain }: Surroundings): Promise<0 | 1> {
  const refuse = (line: string): 1 => {
    complain(line)
    return 1
  }
  const port = portOf(environment['PORT'])
  if (!port.ok) return refuse(port.message)
  const opened = await openedBy(environment)
  if (!opened.ok) return refuse(opened.message)
  const database = opened.value
  try {
    const clock = () => new Date().toISOString()
    const engine = engineVersion()
    const sound = await soundVersions(database)
    if (!sound.ok) return refuse(sound.message)
    const recorded = await recordExamples(database, clock, engine)
    if (!recorded.ok) return refuse(recorded.message)
    const server = createPlannerServer(createApp({ database, clock, engine, log: complain }))
    const address = await listening(server, port.value)
    if (!address.ok) return refuse(address.message)
    say(`The planner is at ${address.value}`)
    await stopped(server)
    return 0
  } finally {
    await database.destroy()
  }
}

/** A URL chooses PostgreSQL; without one, the data is in a file of the data folder. */
function openedBy(environment: Surroundings['environment']): Promise<Opened> {
  const url = environment['DATABASE_URL'] || null
  if (url !== null) return openPostgres(url)
  return openDatabase(environment['DATA_DIR'] || fileURLToPath(new URL('../../data', import.meta.url)))
}

function engineVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.resolve('ltsfs')), 'utf8')
  return (JSON.parse(manifest) as { readonly version: string }).version
}

/** Answers what is asked already, for so long at most; then every connection is closed. */
function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.once('close', resolve)
    const stop = () => {
      server.close()
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref()
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  })
}
