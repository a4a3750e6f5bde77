/** What an area is given to answer with. */
import type { Database } from './database/open.ts'
import type { Planner } from './outlook/opening.ts'

export interface Desk {
  readonly planner: Planner
  readonly database: Database
  /** The present moment, ISO 8601 in UTC. */
  readonly clock: () => string
  /** The version of the engine, printed on every page. */
  readonly engine: string
  /** The style sheet, for charts that leave as files. */
  readonly style: string
}
