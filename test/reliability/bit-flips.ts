/** One bit of an SQLite file is turned over, anywhere in it: is it found when the file is opened or when its seals are checked? */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { DATABASE_FILE, type Database, openDatabase } from '../../app/src/database/open.ts'
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { ENGINE, NOW, PLAN, registerPlan, request } from '../app/register-plan.ts'
import { openAt } from './database.ts'

export interface BitFlips {
  readonly flips: number
  readonly bytes: number
  /** Refused when opened. */
  readonly refused: number
  /** Opened, and found by the seals. */
  readonly unsealed: number
  /** Not found, and every row reads as before: the bit stands where nothing is kept. */
  readonly harmless: number
  /** Not found, and some row reads otherwise. */
  readonly missed: number
}

interface Asked {
  readonly folder: string
  readonly flips: number
  readonly operations: number
  readonly random: () => number
}

const TABLES = [
  'plan_version',
  'version_totals',
  'operation',
  'register_entry',
  'member',
  'agreement',
  'instalment',
  'activity',
  'mission',
] as const

export async function flipBits({ folder, flips, operations, random }: Asked): Promise<BitFlips> {
  const whole = await sampleFile(folder, operations)
  const before = await contentsOf(await openAt(folder))
  const counts = { refused: 0, unsealed: 0, harmless: 0, missed: 0 }
  for (let flip = 0; flip < flips; flip++) {
    const place = mkdtempSync(join(folder, 'flip-'))
    const bytes = Buffer.from(whole)
    const bit = Math.floor(random() * bytes.length * 8)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(join(place, DATABASE_FILE), bytes)
    counts[await fateOf(place, before)] += 1
    rmSync(place, { recursive: true, force: true })
  }
  return { flips, bytes: whole.length, ...counts }
}

/** A file with operations of three entries each, closed as a planner closes it. */
async function sampleFile(folder: string, operations: number): Promise<Buffer> {
  mkdirSync(folder, { recursive: true })
  const db = await openAt(folder)
  await recordPlan(db, { planId: PLAN, document: registerPlan('100', 20), engine: ENGINE, recordedAt: NOW, recordedBy: 'a test', note: '' })
  for (let number = 1; number <= operations; number++)
    await enterEntries(
      db,
      request({ key: `key-${number}` }),
      ['AA', 'BB', 'CC'].map((member) => ({
        ...{ kind: 'invoiced' as const, on: '2018-01-15', document: `Invoice ${number}`, member, fiscalYear: 2018 },
        ...{ amount: { amount: `${number}.00`, currency: 'FJD' }, due: '2018-03-31' },
      })),
    )
  await db.destroy()
  return readFileSync(join(folder, DATABASE_FILE))
}

/** Every row of every table as text; the database is closed. */
async function contentsOf(db: Database): Promise<string> {
  const tables: unknown[] = []
  for (const table of TABLES) tables.push((await sql`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2, 3`.execute(db)).rows)
  await db.destroy()
  return JSON.stringify(tables)
}

type Fate = keyof Omit<BitFlips, 'flips' | 'bytes'>

async function fateOf(folder: string, before: string): Promise<Fate> {
  const opened = await openDatabase(folder)
  if (!opened.ok) return 'refused'
  try {
    if ((await verifyDatabase(opened.value)).faults.length > 0) return 'unsealed'
    return (await contentsOf(opened.value)) === before ? 'harmless' : 'missed'
  } catch {
    // What cannot be read at all is found too.
    return 'unsealed'
  } finally {
    await opened.value.destroy()
  }
}
