/** A planner with the example plans that a browser can open: served on a port of its own for the tests of one file. */
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createApp } from '../../app/src/app.tsx'
import { type Database, openDatabase } from '../../app/src/database/open.ts'
import { createPlannerServer, LOOPBACK } from '../../app/src/serve.ts'
import { CLOCK, exampleData } from '../app/example-data.ts'

const ENGINE = '0.1.0'

export interface ServedPlanner {
  readonly address: string
  readonly database: Database
  readonly close: () => Promise<void>
}

export async function servePlanner(): Promise<ServedPlanner> {
  const folder = await exampleData(ENGINE)
  const opened = await openDatabase(folder)
  if (!opened.ok) throw new Error(opened.message)
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
