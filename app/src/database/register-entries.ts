/** The entries of the register of a plan: read in order and added to, never changed. */
import type { Kysely, Transaction } from 'kysely'
import type { RegisterEntry } from 'ltsfs'
import { entryOf, rowOf } from './register-row.ts'
import type { RegisterEntryTable, Schema } from './schema.ts'
import { FIRST_SEAL } from './seal.ts'

/** An entry with its place in the book. */
export interface RecordedEntry {
  readonly number: number
  readonly operation: number
  readonly sha256: string
  readonly entry: RegisterEntry
}

/** The number and the seal of the last entry. */
export interface RegisterHead {
  readonly number: number
  readonly sha256: string
}

export async function recordedEntries(db: Kysely<Schema>, planId: string): Promise<readonly RecordedEntry[]> {
  const rows = await db.selectFrom('register_entry').selectAll().where('plan_id', '=', planId).orderBy('number').execute()
  return rows.map((row) => ({ number: row.number, operation: row.operation, sha256: row.sha256, entry: entryOf(row) }))
}

export const headOf = (recorded: readonly RecordedEntry[]): RegisterHead => {
  const last = recorded.at(-1)
  return last === undefined ? { number: 0, sha256: FIRST_SEAL } : { number: last.number, sha256: last.sha256 }
}

interface EntriesToRecord {
  readonly planId: string
  readonly operation: number
  readonly head: RegisterHead
  readonly entries: readonly RegisterEntry[]
}

/** Entries as rows, each sealed to the one before it. */
export function sealedRows({ planId, operation, head, entries }: EntriesToRecord): readonly RegisterEntryTable[] {
  const rows: RegisterEntryTable[] = []
  for (const entry of entries) {
    const before = rows.at(-1) ?? head
    rows.push(rowOf(entry, { planId, operation, number: before.number + 1, previousSha256: before.sha256 }))
  }
  return rows
}

const AT_ONCE = 500

export async function insertRows(transaction: Transaction<Schema>, rows: readonly RegisterEntryTable[]): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_ONCE)
    await transaction
      .insertInto('register_entry')
      .values(rows.slice(first, first + AT_ONCE))
      .execute()
}
