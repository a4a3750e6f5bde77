/** The versions of plan documents. */
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { dialectOf } from '../dialect.ts'

export const planVersion: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { identity, isJson, strict, appendOnly } = dialectOf(db)
    await sql`
      CREATE TABLE plan_version (
        id ${sql.raw(identity)},
        plan_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        document TEXT NOT NULL CHECK (${sql.raw(isJson('document'))}),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        note TEXT NOT NULL,
        UNIQUE (plan_id, number)
      ) ${sql.raw(strict)}`.execute(db)
    for (const statement of appendOnly('plan_version', 'a recorded plan version is never changed')) await sql.raw(statement).execute(db)
  },
}
