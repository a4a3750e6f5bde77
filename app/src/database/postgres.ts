/** Opens a PostgreSQL database by its URL and brings it to the present shape. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { migrate } from './migrations.ts'
import type { Opened } from './open.ts'
import type { Schema } from './schema.ts'

const MOST_CONNECTIONS = 16
const SECONDS_TO_CONNECT = 10

export async function openPostgres(url: string): Promise<Opened> {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: SECONDS_TO_CONNECT * 1000 })
  // A connection that breaks while nobody uses it: the next query takes a new one.
  pool.on('error', () => undefined)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    await assertDurable(db)
    await migrate(db)
    return { ok: true, value: db }
  } catch (error) {
    await db.destroy()
    const { message } = error as Error
    return { ok: false, message: `The database of DATABASE_URL cannot be opened: ${message || String(error)}` }
  }
}

/** What was acknowledged must be on disk. */
async function assertDurable(db: Kysely<Schema>): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await sql<{ readonly value: string }>`SELECT current_setting(${setting}) AS value`.execute(db)
    if (rows[0]?.value === 'off') throw new Error(`${setting} is off, so that a power cut would lose what was acknowledged`)
  }
}
