/** The tables of the database, as Kysely reads them. Plan versions are only ever added. */
import type { Generated } from 'kysely'

interface PlanVersionTable {
  readonly id: Generated<number>
  /** The id the document gives itself. */
  readonly plan_id: string
  /** 1 for the first version of a plan, then one more each time. */
  readonly number: number
  /** The plan document as JSON. */
  readonly document: string
  /** SHA-256 of the canonical JSON of the document, in hexadecimal. */
  readonly sha256: string
  /** The moment of recording, ISO 8601 in UTC. */
  readonly recorded_at: string
  readonly recorded_by: string
  readonly note: string
}

export interface Schema {
  readonly plan_version: PlanVersionTable
}
