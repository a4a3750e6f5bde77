/** The texts of the Secretariat in its papers: every wording is kept, the newest of a section is the one shown. */
import type { Kysely } from 'kysely'
import type { Database } from './open.ts'
import type { Schema } from './schema.ts'
import { inOneTransaction } from './transaction.ts'

export interface PaperText {
  readonly id: number
  readonly section: string
  readonly text: string
  readonly recordedAt: string
}

/** By section, the newest wording of each. */
export async function paperTexts(db: Kysely<Schema>, planId: string, paper: string): Promise<ReadonlyMap<string, PaperText>> {
  const rows = await db
    .selectFrom('paper_text')
    .select(['id', 'section', 'text', 'recorded_at as recordedAt'])
    .where('plan_id', '=', planId)
    .where('paper', '=', paper)
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.section, row]))
}

export interface TextToRecord {
  readonly planId: string
  readonly paper: string
  readonly section: string
  readonly text: string
  /** The id of the wording it was written over; 0 where there was none. */
  readonly expected: number
  readonly who: string
  readonly now: string
}

/** Gives back the wording of others where they were first; nothing is written then. */
export const recordPaperText = (db: Database, { planId, paper, section, text, expected, who, now }: TextToRecord) =>
  inOneTransaction(db, async (transaction): Promise<{ readonly ok: true } | { readonly ok: false; readonly theirs: PaperText | null }> => {
    const newest = (await paperTexts(transaction, planId, paper)).get(section)
    if ((newest?.id ?? 0) !== expected) return { ok: false, theirs: newest ?? null }
    if ((newest?.text ?? '') === text) return { ok: true }
    await transaction
      .insertInto('paper_text')
      .values({ plan_id: planId, paper, section, text, recorded_at: now, recorded_by: who })
      .execute()
    return { ok: true }
  })
