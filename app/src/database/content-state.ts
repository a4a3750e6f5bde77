/**
 * A short text that is another one as soon as a read of the database would find anything else, by whichever connection it was written.
 *
 * SQLite counts the rows changed through its connection, and the file is locked for that one alone. In PostgreSQL two equal snapshots see
 * the same transactions, and so the same rows.
 */
import { CompiledQuery, type Kysely } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Asked before every page, and so prepared once: preparing takes longer than answering. */
export const SQLITE_STATE = 'SELECT total_changes() AS "state"'

const ASKED = {
  sqlite: CompiledQuery.raw(SQLITE_STATE),
  postgres: CompiledQuery.raw('SELECT pg_current_snapshot()::text AS "state"'),
} as const

export async function contentState(db: Kysely<Schema>): Promise<string> {
  const { rows } = await db.executeQuery<{ readonly state: string | number }>(ASKED[dialectOf(db).id])
  return String(rows[0]?.state)
}
