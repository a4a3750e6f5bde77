/** The recorded versions of plan documents: read, listed and added to, never changed. */
import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Database } from './open.ts'

/** A version without its document. */
export interface PlanVersion {
  readonly id: number
  readonly planId: string
  readonly number: number
  readonly sha256: string
  readonly recordedAt: string
  readonly recordedBy: string
  readonly note: string
}
export interface RecordedPlan extends PlanVersion {
  readonly document: unknown
}

const HEAD = ['id', 'plan_id as planId', 'number', 'sha256', 'recorded_at as recordedAt', 'recorded_by as recordedBy', 'note'] as const

/** Every version, newest first within its plan, plans in the order they were first recorded. */
export const planVersions = (db: Database): Promise<readonly PlanVersion[]> =>
  db
    .selectFrom('plan_version')
    .select(HEAD)
    .orderBy((eb) =>
      eb
        .selectFrom('plan_version as first')
        .select('first.id')
        .whereRef('first.plan_id', '=', 'plan_version.plan_id')
        .orderBy('first.id')
        .limit(1),
    )
    .orderBy('number', 'desc')
    .execute()

/** One version of a plan: the newest when no number is given. Undefined when there is none. */
export async function planVersion(db: Database, planId: string, number?: number): Promise<RecordedPlan | undefined> {
  const found = await db
    .selectFrom('plan_version')
    .select([...HEAD, 'document'])
    .where('plan_id', '=', planId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? undefined : { ...found, document: JSON.parse(found.document) as unknown }
}

export interface PlanToRecord {
  readonly planId: string
  readonly document: unknown
  readonly recordedAt: string
  readonly recordedBy: string
  readonly note: string
}

/** Adds a version in one transaction. A document that is already the newest version is not recorded twice. */
export function recordPlan(db: Database, plan: PlanToRecord): Promise<{ readonly version: PlanVersion; readonly isNew: boolean }> {
  const { planId, document, recordedAt, recordedBy, note } = plan
  const sha256 = createHash('sha256').update(canonicalJson(document)).digest('hex')
  return db.transaction().execute(async (transaction) => {
    const newest = await transaction
      .selectFrom('plan_version')
      .select(HEAD)
      .where('plan_id', '=', planId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (newest?.sha256 === sha256) return { version: newest, isNew: false }
    const version = await transaction
      .insertInto('plan_version')
      .values({
        plan_id: planId,
        number: (newest?.number ?? 0) + 1,
        document: JSON.stringify(document),
        sha256,
        recorded_at: recordedAt,
        recorded_by: recordedBy,
        note,
      })
      .returning(HEAD)
      .executeTakeFirstOrThrow()
    return { version, isNew: true }
  })
}
