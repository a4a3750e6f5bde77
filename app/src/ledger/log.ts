/** The log of a plan: its operations, newest first, each with the entries it made and whether it was undone. */

import type { RegisterEntry } from 'ltsfs'
import { say } from 'ltsfs'
import type { Database } from '../database/open.ts'
import type { OperationKind } from '../database/operations.ts'
import { recordedEntries } from '../database/register-entries.ts'
import type { Done } from './outcome.ts'

export interface LoggedOperation {
  readonly number: number
  readonly kind: OperationKind
  readonly who: string
  readonly recordedAt: string
  readonly note: string
  readonly entries: readonly RegisterEntry[]
  /** Agreements it brought into the plan. */
  readonly agreements: readonly string[]
  readonly undoes: number | null
  readonly undoneBy: number | null
  readonly canBeUndone: boolean
  /** Why it cannot be undone, a full sentence; null when it can, as far as is known without trying. */
  readonly whyNot: string | null
  /** Its seal: it stands for everything before it. */
  readonly sha256: string
}

export async function readLog(db: Database, planId: string): Promise<readonly LoggedOperation[]> {
  const operations = await db
    .selectFrom('operation')
    .leftJoin('operation as undoing', 'undoing.undoes', 'operation.number')
    .select(['operation.number', 'operation.kind', 'operation.who', 'operation.recorded_at', 'operation.note', 'operation.answer'])
    .select(['operation.undoes', 'operation.sha256', 'undoing.number as undone_by'])
    .where('operation.plan_id', '=', planId)
    .orderBy('operation.number', 'desc')
    .execute()
  const made = Map.groupBy(await recordedEntries(db, planId), ({ operation }) => operation)
  return operations.map((row) => {
    const entries = (made.get(row.number) ?? []).map(({ entry }) => entry)
    const { agreements = [] } = JSON.parse(row.answer) as Partial<Done>
    const whyNot = reasonAgainst({ entries, agreements, undoes: row.undoes, undoneBy: row.undone_by })
    return {
      number: row.number,
      kind: row.kind as OperationKind,
      who: row.who,
      recordedAt: row.recorded_at,
      note: row.note,
      entries,
      agreements,
      undoes: row.undoes,
      undoneBy: row.undone_by,
      canBeUndone: whyNot === null,
      whyNot,
      sha256: row.sha256,
    }
  })
}

function reasonAgainst({ entries, agreements, undoes, undoneBy }: Pick<LoggedOperation, 'entries' | 'agreements' | 'undoes' | 'undoneBy'>) {
  if (undoneBy !== null) return say`It was undone by operation ${undoneBy}.`
  if (undoes !== null) return say`It undoes operation ${undoes}, and what undoes is not undone: enter again what that operation said.`
  if (entries.some(({ kind }) => kind === 'reversed'))
    return say`It reverses entries, and a reversal is not reversed: enter again what they said.`
  return entries.length + agreements.length > 0 ? null : say`It made no entries.`
}
