/** Reads the whole database again and tells everything that is not as it was recorded. An empty list is a sound database. */

import { canonicalJson, say } from 'ltsfs'
import { approvalSha256 } from '../database/approvals.ts'
import { type MasterTableName, masterKey, masterRows } from '../database/master-data.ts'
import type { Database } from '../database/open.ts'
import { planVersions, storedDocument, versionSha256 } from '../database/plan-versions.ts'
import type { OperationTable, RegisterEntryTable } from '../database/schema.ts'
import { FIRST_SEAL, isSealed, sha256Of } from '../database/seal.ts'
import { parsed } from '../database/sound-document.ts'
import { sealOf } from '../database/version-totals.ts'

export interface Verification {
  readonly faults: readonly string[]
  readonly operations: number
  readonly entries: number
  /** The seal of the last operation: it stands for everything before it, and is printed on papers. */
  readonly head: string
}

export async function verifyDatabase(db: Database): Promise<Verification> {
  const operations = await db.selectFrom('operation').selectAll().orderBy('number').execute()
  const entries = await db.selectFrom('register_entry').selectAll().orderBy('plan_id').orderBy('number').execute()
  const faults = [
    ...chainFaults(
      operations,
      () => '',
      ({ number }) => say`operation ${number}`,
    ),
    ...chainFaults(
      entries,
      (row) => row.plan_id,
      ({ number }) => say`entry ${number}`,
    ),
    ...operationFaults(operations, entries),
    ...(await versionFaults(db, operations)),
    ...(await totalsFaults(db, operations)),
    ...(await masterFaults(db)),
    ...(await approvalFaults(db, operations)),
  ]
  return { faults, operations: operations.length, entries: entries.length, head: operations.at(-1)?.sha256 ?? FIRST_SEAL }
}

type Row = OperationTable | RegisterEntryTable

/** Rows count up from 1 within their book, and each is sealed to the one before it. */
function chainFaults<R extends Row>(rows: readonly R[], bookOf: (row: R) => string, nameOf: (row: R) => string): readonly string[] {
  const last = new Map<string, R>()
  return rows.flatMap((row) => {
    const before = last.get(bookOf(row))
    last.set(bookOf(row), row)
    const isNext = row.number === (before?.number ?? 0) + 1
    const name = nameOf(row)
    return [
      ...(isNext ? [] : [say`${name} does not follow ${before?.number ?? 0}`]),
      ...(isSealed(row, before?.sha256 ?? FIRST_SEAL) ? [] : [say`${name} is not as it was sealed`]),
    ]
  })
}

/** Every operation has the entries it says, and the register ended with them; no entry stands without its operation. */
function operationFaults(operations: readonly OperationTable[], entries: readonly RegisterEntryTable[]): readonly string[] {
  const made = Map.groupBy(entries, ({ operation }) => operation)
  const numbers = new Set(operations.map(({ number }) => number))
  const seals = new Map(entries.map((row) => [`${row.plan_id} ${row.number}`, row.sha256]))
  const length = new Map<string, number>()
  const faults = operations.flatMap((row) => {
    const found = made.get(row.number)?.length ?? 0
    const before = length.get(row.plan_id) ?? 0
    length.set(row.plan_id, row.register_number)
    const seal = row.register_number === 0 ? FIRST_SEAL : seals.get(`${row.plan_id} ${row.register_number}`)
    return [
      ...(found === row.entries ? [] : [say`operation ${row.number} has ${found} entries, not ${row.entries}`]),
      ...(seal === row.register_sha256 ? [] : [say`operation ${row.number} does not end where the register did`]),
      ...(row.register_number === before + row.entries ? [] : [say`operation ${row.number} does not follow on the register`]),
    ]
  })
  return [...faults, ...[...made.keys()].filter((number) => !numbers.has(number)).map((number) => say`entries without operation ${number}`)]
}

/** Every version of a plan is the document that was hashed, and was sealed by an operation. */
async function versionFaults(db: Database, operations: readonly OperationTable[]): Promise<readonly string[]> {
  const hashes = operations.filter(({ kind }) => kind === 'plan-recorded').map(({ body_sha256 }) => body_sha256)
  const faults: string[] = []
  const versions = await planVersions(db)
  for (const version of versions) {
    const name = say`version ${version.number} of ${version.planId}`
    const document = await storedDocument(db, version.planId, version.number)
    if (document === undefined || sha256Of(canonicalJson(document)) !== version.sha256)
      faults.push(say`${name} is not the document that was recorded`)
    if (!hashes.includes(versionSha256(version))) faults.push(say`${name} is not as it was sealed`)
  }
  if (hashes.length !== versions.length) faults.push(say`${versions.length} versions are there, ${hashes.length} were sealed`)
  return faults
}

/** The totals of versions are what their operations sealed, and none is missing. */
async function totalsFaults(db: Database, operations: readonly OperationTable[]): Promise<readonly string[]> {
  const keyOf = (planId: string, number: number): string => `${planId} ${number}`
  const sealed = new Map<string, { readonly planId: string; readonly number: number; readonly totals: string }>()
  for (const { kind, plan_id: planId, answer } of operations) {
    const { version: number, totals } = (parsed(answer) ?? {}) as { readonly version?: number; readonly totals?: string }
    if (kind === 'plan-recorded' && number !== undefined && totals !== undefined)
      sealed.set(keyOf(planId, number), { planId, number, totals })
  }
  const faults: string[] = []
  for (const row of await db.selectFrom('version_totals').selectAll().execute()) {
    const key = keyOf(row.plan_id, row.number)
    if (sealed.get(key)?.totals !== sealOf(row))
      faults.push(say`the totals of version ${row.number} of ${row.plan_id} are not as they were sealed`)
    sealed.delete(key)
  }
  return [...faults, ...[...sealed.values()].map(({ planId, number }) => say`the totals of version ${number} of ${planId} are missing`)]
}

/** Every approval is what was frozen and what its operation sealed. */
async function approvalFaults(db: Database, operations: readonly OperationTable[]): Promise<readonly string[]> {
  const seals = operations.filter(({ kind }) => kind === 'option-approved').map(({ body_sha256 }) => body_sha256)
  const rows = await db.selectFrom('option_approval').selectAll().execute()
  const faults = rows.flatMap((row) => [
    ...(sha256Of(row.frozen) === row.sha256 ? [] : [say`the approved option ${row.option_id} of ${row.plan_id} is not what was frozen`]),
    ...(seals.includes(approvalSha256(row)) ? [] : [say`the approval of ${row.option_id} of ${row.plan_id} is not as it was sealed`]),
  ])
  return seals.length === rows.length ? faults : [...faults, say`${rows.length} approvals are there, ${seals.length} were sealed`]
}

/** The rows of master data are those of the versions, the later over the earlier. */
async function masterFaults(db: Database): Promise<readonly string[]> {
  const expected = new Map<string, string>()
  for (const { planId, number } of (await planVersions(db)).toReversed()) {
    for (const [table, rows] of masterRows(planId, number, (await storedDocument(db, planId, number)) ?? {}))
      for (const row of rows) expected.set(masterKey(table, row), canonicalJson(row))
  }
  const faults: string[] = []
  for (const table of ['member', 'agreement', 'instalment', 'activity', 'mission'] satisfies MasterTableName[])
    for (const row of await db.selectFrom(table).selectAll().execute()) {
      const key = masterKey(table, row)
      if (expected.get(key) !== canonicalJson(row)) faults.push(say`${key} is not as the plan has it`)
      expected.delete(key)
    }
  return [...faults, ...[...expected.keys()].map((key) => say`${key} is missing`)]
}
