/** A planner with the example plans in a data folder of its own, on a fixed day, asked without a network. */
import { rmSync } from 'node:fs'
import { createApp } from '../../app/src/app.tsx'
import { type Database, openDatabase } from '../../app/src/database/open.ts'
import { CLOCK, exampleData } from './example-data.ts'

export const HOST = 'localhost:3000'

export interface TestPlanner {
  readonly database: Database
  readonly log: readonly string[]
  /** Asks as a browser on this machine would. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** Asks for a file as a program does: again and again while it is being made. */
  readonly file: TestPlanner['ask']
  /** The text of a page that must be there. */
  readonly page: (path: string) => Promise<string>
  readonly close: () => Promise<void>
}

export async function openPlanner(engine = '0.0.0-test'): Promise<TestPlanner> {
  const folder = await exampleData(engine)
  const opened = await openDatabase(folder)
  if (!opened.ok) throw new Error(opened.message)
  const database = opened.value
  const log: string[] = []
  const app = createApp({ database, clock: CLOCK, engine, log: (line) => log.push(line) })
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`http://${HOST}${path}`, { ...init, headers: { Host: HOST, ...(init.headers as Record<string, string> | undefined) } })
  const file: TestPlanner['file'] = async (path, init) => {
    const response = await ask(path, init)
    return response.status === 503 ? file(path, init) : response
  }
  return {
    database,
    log,
    ask,
    file,
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
