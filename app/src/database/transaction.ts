/**
 * One operation, one transaction, one writer at a time.
 *
 * SQLite has one connection, and the file is locked for this process alone. PostgreSQL lets one writer in after another and is serializable
 * besides; what it asks to be tried again is tried again, so the work must do nothing outside of the database.
 */
import { sql, type Transaction } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { Database } from './open.ts'
import type { Schema } from './schema.ts'

const MOST_ATTEMPTS = 20
/** Serialization failure, deadlock. */
const TRY_AGAIN: readonly string[] = ['40001', '40P01']

export async function inOneTransaction<T>(db: Database, work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> {
  if (dialectOf(db).id === 'sqlite') return db.transaction().execute(work)
  for (let attempt = 1; ; attempt++) {
    try {
      return await db
        .transaction()
        .setIsolationLevel('serializable')
        .execute(async (transaction) => {
          // Waits before the snapshot is taken; readers are not held up.
          await sql`LOCK TABLE operation IN EXCLUSIVE MODE`.execute(transaction)
          return work(transaction)
        })
    } catch (error) {
      const { code = '' } = error as { readonly code?: string }
      if (!TRY_AGAIN.includes(code) || attempt === MOST_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 5))
    }
  }
}
