/**
 * Opens the one SQLite file of a data folder, sound and for this process alone, and brings it to the present shape.
 *
 * Write-ahead log, full synchronisation and foreign keys are set and read back; the lock is held until the file is closed.
 */
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { type DatabaseConnection, type Dialect, type Driver, Kysely, SqliteDialect } from 'kysely'
import { SQLITE_STATE } from './content-state.ts'
import { makeDataFolder } from './data-folder.ts'
import { migrate } from './migrations.ts'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>
export type Opened = { readonly ok: true; readonly value: Database } | { readonly ok: false; readonly message: string }

export const DATABASE_FILE = 'ltsfs.sqlite'

export async function openDatabase(folder: string): Promise<Opened> {
  const path = join(folder, DATABASE_FILE)
  let file: SqliteDatabase.Database | undefined
  try {
    makeDataFolder(folder)
    file = new SqliteDatabase(path, { timeout: 200 })
    settle(file)
    const db = new Kysely<Schema>({ dialect: sqliteDialect(file) })
    await migrate(db)
    return { ok: true, value: db }
  } catch (error) {
    file?.close()
    return { ok: false, message: refusal(error, folder, path) }
  }
}

/**
 * SQLite changes tables within a transaction, which Kysely does not count on: a step of migration that is cut short leaves nothing.
 * On a full disk SQLite rolls back by itself; rolling back once more would hide why.
 */
export function sqliteDialect(database: SqliteDatabase.Database): Dialect {
  const state = database.prepare(SQLITE_STATE)
  const prepare = (sql: string) => (sql === SQLITE_STATE ? state : database.prepare(sql))
  const dialect = new SqliteDialect({ database: { prepare, close: () => database.close() } })
  return {
    createAdapter: () => Object.defineProperty(dialect.createAdapter(), 'supportsTransactionalDdl', { value: true }),
    createDriver: () => rollingBackOnce(dialect.createDriver(), database),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

const rollingBackOnce = (driver: Driver, database: SqliteDatabase.Database): Driver => {
  const rollback = driver.rollbackTransaction.bind(driver)
  return Object.assign(driver, {
    rollbackTransaction: async (connection: DatabaseConnection) => {
      if (database.inTransaction) await rollback(connection)
    },
  })
}

/** The settings that keep what was acknowledged, each read back, because SQLite ignores in silence what it cannot do. */
export function settle(file: SqliteDatabase.Database): void {
  file.pragma('locking_mode = EXCLUSIVE')
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  file.exec('BEGIN IMMEDIATE; COMMIT')
  const expected = { locking_mode: 'exclusive', journal_mode: 'wal', synchronous: 2, foreign_keys: 1, integrity_check: 'ok' }
  for (const [setting, value] of Object.entries(expected)) {
    const found = file.pragma(setting, { simple: true })
    if (found !== value) throw new Error(`${setting} is ${String(found)}, not ${value}`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its disk takes no writing',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a file stands in its place',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'the database in it may only be read',
  SQLITE_CANTOPEN: 'no database can be opened in it',
  SQLITE_IOERR: 'its disk reports an error',
}

/** "SQLITE_READONLY_DIRECTORY" is a kind of SQLITE_READONLY. */
const reasonOf = (code: string): string =>
  Object.entries(REASONS).find(([known]) => code === known || code.startsWith(`${known}_`))?.[1] ?? `the system says ${code}`

/** One line that says what stands in the way and what to do. */
function refusal(error: unknown, folder: string, path: string): string {
  const { code = '', message = String(error) } = error as { readonly code?: string; readonly message?: string }
  if (code.startsWith('SQLITE_BUSY'))
    return `Another process is using ${path}. Stop it, or give this one a data folder of its own with DATA_DIR.`
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT') || message.startsWith('integrity_check')) {
    return `The database ${path} is damaged or is not a database. Put a copy of it back, or move it away to start afresh.`
  }
  if (/^(?:E[A-Z]+$|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR|SQLITE_FULL)/.test(code)) {
    return `The data folder ${folder} cannot be written: ${reasonOf(code)}. Make it writable, or name another one with DATA_DIR.`
  }
  return `The database ${path} cannot be opened: ${message}`
}
