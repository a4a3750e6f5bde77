/** The composition root of the web app: environment, database and clock come in here and nowhere else. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.tsx'
import { openDatabase } from './database/open.ts'
import { soundVersions } from './database/plan-versions.ts'
import { openPostgres } from './database/postgres.ts'
import { recordExamples } from './plans/examples.ts'
import { createPlannerServer, LOOPBACK } from './serve.ts'

const DRAIN_MILLISECONDS = 8000

const refuse = (message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const port = Number(process.env['PORT'] || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) refuse(`PORT is "${process.env['PORT']}", not a number from 0 to 65535.`)
const folder = process.env['DATA_DIR'] || fileURLToPath(new URL('../../data', import.meta.url))
const clock = () => new Date().toISOString()
const { version: engine } = JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('ltsfs')), 'utf8')) as {
  readonly version: string
}

/** A URL chooses PostgreSQL; without one, the data is in a file of the data folder. */
const url = process.env['DATABASE_URL'] || null
const opened = url === null ? await openDatabase(folder) : await openPostgres(url)
if (!opened.ok) refuse(opened.message)
else {
  const database = opened.value
  const sound = await soundVersions(database)
  if (!sound.ok) refuse(sound.message)
  const recorded = await recordExamples(database, clock)
  if (!recorded.ok) refuse(recorded.message)
  const app = createApp({ database, clock, engine, log: (line) => process.stderr.write(`${line}\n`) })
  const server = createPlannerServer(app)

  const stop = () => {
    server.close(() => void database.destroy().then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), DRAIN_MILLISECONDS).unref()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)

  server.once('error', (error: NodeJS.ErrnoException) => {
    refuse(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Stop what uses it, or choose another with PORT.`
        : `The planner cannot listen on port ${port}: ${error.message}`,
    )
  })
  server.listen(port, LOOPBACK, () => {
    const address = server.address()
    process.stdout.write(`The planner is at http://localhost:${typeof address === 'object' ? address?.port : port}\n`)
  })
}
