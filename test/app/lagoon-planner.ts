/** A planner for the tests of a file, with what they send to it and read of its plan of the lagoon. */
import { afterAll, beforeAll, vi } from 'vitest'
import { newestOf } from './newest-version.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

export type Sent = Readonly<Record<string, string>>

export const PLAN = 'plan=lagoon'

export const lagoonPlanner = () => {
  vi.setConfig({ testTimeout: 60_000 })
  let planner: TestPlanner
  beforeAll(async () => {
    planner = await openPlanner()
  }, 60_000)
  afterAll(() => planner.close())

  const newest = () => newestOf(planner, 'lagoon')
  return {
    ask: (...asked: Parameters<TestPlanner['ask']>) => planner.ask(...asked),
    page: (path: string) => planner.page(path),
    newest,
    /** The number of the newest version, as a form that was just opened sends it. */
    expected: async () => String((await newest()).number),
    optionOf: async (id: string) => (await newest()).document.options.find((option) => option.id === id),
    post: (path: string, fields: Sent | readonly (readonly [string, string])[], headers: Sent = {}) =>
      planner.ask(`${path}?${PLAN}`, { method: 'POST', headers, body: new URLSearchParams(fields as Record<string, string>) }),
    /** The option that an answer leads to. */
    madeIn: (response: Response) => /\/options\/edit\/([a-z0-9-]+)/.exec(response.headers.get('Location') ?? '')?.[1] ?? '',
  }
}
