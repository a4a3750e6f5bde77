/** A planner with the example plans in a data folder of its own, on a fixed day, asked without a network. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../app/src/app.tsx'
import { type Database, openDatabase } from '../../app/src/database/open.ts'
import { recordExamples } from '../../app/src/plans/examples.ts'

export const HOST = 'localhost:3000'
const CLOCK = () => '2026-11-24T08:00:00.000Z'

export interface TestPlanner {
  readonly database: Database
  readonly log: readonly string[]
  /** Asks as a browser on this machine would. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** The text of a page that must be there. */
  readonly page: (path: string) => Promise<string>
  readonly close: () => Promise<void>
}

export async function openPlanner(engine = '0.0.0-test'): Promise<TestPlanner> {
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-app-'))
  const opened = await openDatabase(folder)
  if (!opened.ok) throw new Error(opened.message)
  const database = opened.value
  const recorded = await recordExamples(database, CLOCK, engine)
  if (!recorded.ok) throw new Error(recorded.message)
  const log: string[] = []
  const app = createApp({ database, clock: CLOCK, engine, log: (line) => log.push(line) })
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`http://${HOST}${path}`, { ...init, headers: { Host: HOST, ...(init.headers as Record<string, string> | undefined) } })
  return {
    database,
    log,
    ask,
    page: async (path) => {
      const response = await ask(path)
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${log.at(-1) ?? ''}`)
      return response.text()
    },
    close: async () => {
      await database.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
