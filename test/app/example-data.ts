/** Data folders with the example plans, as a first start records them: recorded once for each engine, then copied. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATABASE_FILE, openDatabase } from '../../app/src/database/open.ts'
import { recordExamples } from '../../app/src/plans/examples.ts'

export const CLOCK = () => '2026-11-24T08:00:00.000Z'

const recorded = new Map<string, Promise<Buffer>>()

const record = async (engine: string): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-examples-'))
  try {
    const opened = await openDatabase(folder)
    if (!opened.ok) throw new Error(opened.message)
    const examples = await recordExamples(opened.value, CLOCK, engine)
    await opened.value.destroy()
    if (!examples.ok) throw new Error(examples.message)
    return readFileSync(join(folder, DATABASE_FILE))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new folder, to be removed by whoever asked for it. */
export async function exampleData(engine: string): Promise<string> {
  const database = recorded.get(engine) ?? record(engine)
  recorded.set(engine, database)
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-data-'))
  writeFileSync(join(folder, DATABASE_FILE), await database)
  return folder
}
