/** The recorded versions of plan documents: read, listed and added to, never changed. */

import type { Kysely, Transaction } from 'kysely'
import { canonicalJson, say } from 'ltsfs'
import { DamagedVersion } from './damaged-version.ts'
import { masterRows, recordMasterData } from './master-data.ts'
import type { Database } from './open.ts'
import { lastOperation, recordOperation } from './operations.ts'
import { headOf, recordedEntries } from './register-entries.ts'
import type { Schema } from './schema.ts'
import { sha256Of } from './seal.ts'
import { keepSound, parsed, soundDocument } from './sound-document.ts'
import { inOneTransaction } from './transaction.ts'
import { recordTotals, totalsSha256, type VersionToCompute } from './version-totals.ts'

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
export const planVersions = (db: Kysely<Schema>): Promise<readonly PlanVersion[]> =>
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

/** One version of a plan: the newest when no number is given. Undefined when there is none; throws `DamagedVersion`. */
export async function planVersion(db: Kysely<Schema>, planId: string, number?: number): Promise<RecordedPlan | undefined> {
  const found = await storedVersion(db, planId, number)
  return found === undefined ? undefined : { ...found, document: soundDocument(found) }
}

/** The document of a version whatever its hash says, for whoever verifies; undefined when there is none. */
export async function storedDocument(db: Kysely<Schema>, planId: string, number: number): Promise<unknown> {
  const found = await storedVersion(db, planId, number)
  return found === undefined ? undefined : parsed(found.document)
}

const storedVersion = (db: Kysely<Schema>, planId: string, number?: number) =>
  db
    .selectFrom('plan_version')
    .select([...HEAD, 'document'])
    .where('plan_id', '=', planId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * Reads every version again: each is as it was recorded, or the first that is not is said. The document is held against its own hash,
 * everything else against the seal of its operation; a plan from before there were seals has none until its register is adopted.
 */
export async function soundVersions(db: Kysely<Schema>): Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }> {
  const operations = await db.selectFrom('operation').select(['plan_id', 'body_sha256']).where('kind', '=', 'plan-recorded').execute()
  const [plans, seals] = [new Set(operations.map((row) => row.plan_id)), new Set(operations.map((row) => row.body_sha256))]
  try {
    for (const version of await planVersions(db)) {
      await planVersion(db, version.planId, version.number)
      if (plans.has(version.planId) && !seals.has(versionSha256(version)))
        throw new DamagedVersion(version, say`it is not as it was sealed`)
    }
    return { ok: true }
  } catch (error) {
    if (error instanceof DamagedVersion) return { ok: false, message: error.message }
    throw error
  }
}

export interface PlanToRecord extends VersionToCompute {
  readonly recordedAt: string
  readonly recordedBy: string
  readonly note: string
}

/** Adds a version in one transaction. A document that is already the newest version is not recorded twice. */
export const recordPlan = (db: Database, plan: PlanToRecord): Promise<{ readonly version: PlanVersion; readonly isNew: boolean }> =>
  inOneTransaction(db, async (transaction) => {
    const newest = await newestVersion(transaction, plan.planId)
    if (newest?.sha256 === sha256Of(canonicalJson(plan.document))) return { version: newest, isNew: false }
    const version = await insertVersion(transaction, plan)
    await recordAsOperation(transaction, version)
    return { version, isNew: true }
  })

/** A version with its totals and with the rows of what the register may speak of. Whoever calls it records the operation it belongs to. */
export async function insertVersion(transaction: Transaction<Schema>, plan: PlanToRecord): Promise<PlanVersion> {
  const { planId, document, recordedAt, recordedBy, note } = plan
  const newest = await newestVersion(transaction, planId)
  const stored = { document: JSON.stringify(document), sha256: sha256Of(canonicalJson(document)) }
  const version = await transaction
    .insertInto('plan_version')
    .values({
      plan_id: planId,
      number: (newest?.number ?? 0) + 1,
      ...stored,
      recorded_at: recordedAt,
      recorded_by: plainText(recordedBy),
      note: plainText(note),
    })
    .returning(HEAD)
    .executeTakeFirstOrThrow()
  if (plan.plan?.document === document) keepSound(stored, document)
  await recordTotals(transaction, version.number, plan)
  await recordMasterData(transaction, masterRows(planId, version.number, document))
  return version
}

/** Seals a version, the totals it has and the key of the form that recorded it into the chain of operations. */
export async function recordAsOperation(transaction: Transaction<Schema>, version: PlanVersion, form?: string): Promise<void> {
  const last = await lastOperation(transaction)
  const totals = await totalsSha256(transaction, version.planId, version.number)
  await recordOperation(transaction, {
    number: last.number + 1,
    previousSha256: last.sha256,
    planId: version.planId,
    kind: 'plan-recorded',
    who: version.recordedBy,
    recordedAt: version.recordedAt,
    note: version.note,
    key: null,
    bodySha256: versionSha256(version),
    answer: { version: version.number, ...(totals === undefined ? {} : { totals }), ...(form === undefined ? {} : { form }) },
    entries: 0,
    register: headOf(await recordedEntries(transaction, version.planId)),
    undoes: null,
  })
}

/** Over every column of a version: the document by its own hash. */
export const versionSha256 = (version: PlanVersion): string => sha256Of(canonicalJson(version))

export const newestVersion = (db: Kysely<Schema>, planId: string): Promise<PlanVersion | undefined> =>
  db.selectFrom('plan_version').select(HEAD).where('plan_id', '=', planId).orderBy('number', 'desc').limit(1).executeTakeFirst()

/** Characters that a database cannot keep are replaced. */
const plainText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD')
