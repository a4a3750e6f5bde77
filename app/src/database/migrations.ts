/** How the database came to its present shape, step by step; a step that has run is never edited. */
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

const planVersion: Migration = {
  up: async (db) => {
    await sql`
      CREATE TABLE plan_version (
        id INTEGER PRIMARY KEY,
        plan_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        document TEXT NOT NULL CHECK (json_valid(document)),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        note TEXT NOT NULL,
        UNIQUE (plan_id, number)
      ) STRICT`.execute(db)
    for (const change of ['UPDATE', 'DELETE']) {
      await sql`
        CREATE TRIGGER ${sql.raw(`plan_version_no_${change.toLowerCase()}`)} BEFORE ${sql.raw(change)} ON plan_version
        BEGIN SELECT RAISE(ABORT, 'a recorded plan version is never changed'); END`.execute(db)
    }
  },
}

const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-plan-version': planVersion }

/** Runs the steps that have not run yet. Throws when one fails: the database is then as it was before that step. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
