/** A disk that is full: writing is refused in words, what was acknowledged is there, reading goes on, and with room again so does writing. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../../app/src/database/open.ts'
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { readBooks } from '../../app/src/ledger/books.ts'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import type { Outcome } from '../../app/src/ledger/outcome.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { ENGINE, NOW, PLAN, registerPlan, request } from '../app/register-plan.ts'
import { openAt } from './database.ts'

export interface FullDisk {
  readonly acknowledged: number
  /** The code of the refusal. */
  readonly refusal: string
  readonly entries: number
  readonly faults: readonly string[]
  readonly writesAgain: boolean
}

const NEVER = 100_000

/** The file may not grow any more: the same error as from a full disk, on any machine. */
export async function fillPages(folder: string): Promise<FullDisk> {
  const db = await ready(folder)
  const { rows } = await sql<{ readonly page_count: number }>`PRAGMA page_count`.execute(db)
  await sql.raw(`PRAGMA max_page_count = ${(rows[0]?.page_count ?? 0) + 20}`).execute(db)
  try {
    return await filled(db, () => sql.raw('PRAGMA max_page_count = 1073741823').execute(db))
  } finally {
    await db.destroy()
  }
}

/** A real disk in memory that is full after four megabytes; null where this account may not make one. */
export async function fillDisk(folder: string): Promise<FullDisk | null> {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  const db = await ready(join(folder, 'data'))
  try {
    return await filled(db, () => Promise.resolve(execFileSync('mount', ['-o', 'remount,size=64m', folder], { stdio: 'ignore' })))
  } finally {
    await db.destroy()
    execFileSync('umount', [folder], { stdio: 'ignore' })
  }
}

async function ready(folder: string): Promise<Database> {
  const db = await openAt(folder)
  await recordPlan(db, { planId: PLAN, document: registerPlan('100', 2), engine: ENGINE, recordedAt: NOW, recordedBy: 'a test', note: '' })
  return db
}

const write = (db: Database, number: number): Promise<Outcome> =>
  enterEntries(
    db,
    request({ key: `key-${number}` }),
    Array.from({ length: 20 }, () => ({
      ...{
        kind: 'invoiced' as const,
        on: '2018-01-15',
        document: `Invoice ${number} ${'of a long name '.repeat(20)}`.trim(),
        member: 'AA',
      },
      ...{ fiscalYear: 2018, amount: { amount: '10.00', currency: 'FJD' }, due: '2018-03-31' },
    })),
  )

/** Writes until it is refused, looks at what is there, makes room and writes what was refused. */
async function filled(db: Database, makeRoom: () => Promise<unknown>): Promise<FullDisk> {
  let acknowledged = 0
  let outcome = await write(db, 1)
  while (outcome.ok && acknowledged < NEVER) {
    acknowledged += 1
    outcome = await write(db, acknowledged + 1)
  }
  const entries = (await readBooks(db, PLAN))?.entries.length ?? 0
  const { faults } = await verifyDatabase(db)
  await makeRoom()
  const again = await write(db, acknowledged + 1)
  return {
    acknowledged,
    refusal: outcome.ok ? 'none' : (outcome.problems[0]?.code ?? ''),
    entries,
    faults,
    writesAgain: again.ok && !again.repeated,
  }
}
