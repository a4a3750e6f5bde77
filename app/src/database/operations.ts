/** Operations of the business, sealed one to the other in the order they were made. */
import type { Kysely, Transaction } from 'kysely'
import type { OperationTable, Schema } from './schema.ts'
import { FIRST_SEAL, sealed } from './seal.ts'

export type OperationKind =
  | 'plan-recorded'
  | 'register-adopted'
  | 'appended'
  | 'reserved'
  | 'committed'
  | 'reversed'
  | 'override-granted'
  | 'imported'
  | 'undone'
  | 'option-approved'

export interface OperationToRecord {
  readonly number: number
  readonly planId: string
  readonly kind: OperationKind
  readonly who: string
  readonly recordedAt: string
  readonly note: string
  readonly key: string | null
  readonly bodySha256: string
  readonly answer: unknown
  readonly entries: number
  /** The register of the plan after it. */
  readonly register: { readonly number: number; readonly sha256: string }
  readonly undoes: number | null
  readonly previousSha256: string
}

/** The last operation, whatever its plan. */
export async function lastOperation(db: Kysely<Schema>): Promise<{ readonly number: number; readonly sha256: string }> {
  const last = await db.selectFrom('operation').select(['number', 'sha256']).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return last ?? { number: 0, sha256: FIRST_SEAL }
}

export async function recordOperation(transaction: Transaction<Schema>, made: OperationToRecord): Promise<void> {
  const row: Omit<OperationTable, 'previous_sha256' | 'sha256'> = {
    number: made.number,
    plan_id: made.planId,
    kind: made.kind,
    who: made.who,
    recorded_at: made.recordedAt,
    note: made.note,
    idempotency_key: made.key,
    body_sha256: made.bodySha256,
    answer: JSON.stringify(made.answer),
    entries: made.entries,
    register_number: made.register.number,
    register_sha256: made.register.sha256,
    undoes: made.undoes,
  }
  await transaction.insertInto('operation').values(sealed(row, made.previousSha256)).execute()
}
