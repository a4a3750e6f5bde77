/** A database by its address: the URL of a PostgreSQL server, or the data folder of an SQLite file. */
import { type Database, openDatabase } from '../../app/src/database/open.ts'
import { openPostgres } from '../../app/src/database/postgres.ts'

export async function openAt(address: string): Promise<Database> {
  const opened = address.startsWith('postgres:') ? await openPostgres(address) : await openDatabase(address)
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}
