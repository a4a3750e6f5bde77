/** The totals of a version as the engine of then computed them. They are only ever added. */
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { dialectOf } from '../dialect.ts'

export const versionTotals: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { strict, isJson, appendOnly } = dialectOf(db)
    const statements = [
      `CREATE TABLE version_totals (
        plan_id TEXT NOT NULL, number INTEGER NOT NULL, engine TEXT NOT NULL, totals TEXT NOT NULL CHECK (${isJson('totals')}),
        PRIMARY KEY (plan_id, number), FOREIGN KEY (plan_id, number) REFERENCES plan_version (plan_id, number)) ${strict}`,
      ...appendOnly('version_totals', 'the totals of a version are never changed'),
    ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
