/** A planner with the example plans that a browser can open: served on a port of its own for the tests of one file. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../app/src/app.tsx'
import { type Database, openDatabase } from '../../app/src/database/open.ts'
import { recordExamples } from '../../app/src/plans/examples.ts'
import { createPlannerServer, LOOPBACK } from '../../app/src/serve.ts'

const CLOCK = () => '2026-11-24T08:00:00.000Z'
const ENGINE = '0.1.0'

export interface ServedPlanner {
  readonly address: string
  readonly database: Database
  readonly close: () => Promise<void>
}

export async function servePlanner(): Promise<ServedPlanner> {
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-browser-'))
  const opened = await openDatabase(folder)
  if (!opened.ok) throw new Error(opened.message)
  const recorded = await recordExamples(opened.value, CLOCK, ENGINE)
  if (!recorded.ok) throw new Error(recorded.message)
  const app = createApp({ database: opened.value, clock: CLOCK, engine: ENGINE, log: (line) => process.stderr.write(`${line}\n`) })
  const server = createPlannerServer(app)
  server.listen(0, LOOPBACK)
  await once(server, 'listening')
  const address = server.address()
  return {
    address: `http://localhost:${typeof address === 'object' ? address?.port : address}`,
    database: opened.value,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await opened.value.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
