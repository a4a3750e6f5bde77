/**
 * The totals of a version, recorded in the transaction that records it, with the engine that computed them: what a later engine computes
 * otherwise can be told then.
 *
 * On the basis "expected" alone: every basis more would add a forecast to each edit. A document that cannot be computed has none.
 */
import type { Kysely, Transaction } from 'kysely'
import { type Basis, canonicalJson, type Plan, planTotals, type RecordedTotals, validate } from 'ltsfs'
import type { Schema, VersionTotalsTable } from './schema.ts'
import { sha256Of } from './seal.ts'
import { parsed } from './sound-document.ts'

export const RECORDED_BASIS: Basis = 'expected'

export interface VersionToCompute {
  readonly planId: string
  readonly document: unknown
  /** The document validated, where whoever records it has that already. */
  readonly plan?: Plan
  /** The version of the engine that computes. */
  readonly engine: string
}

export async function recordTotals(transaction: Transaction<Schema>, number: number, version: VersionToCompute): Promise<void> {
  const totals = computed(version)
  if (totals === undefined) return
  const row = { plan_id: version.planId, number, engine: version.engine, totals: canonicalJson({ [RECORDED_BASIS]: totals }) }
  await transaction.insertInto('version_totals').values(row).execute()
}

/** Those computed last, by the hash of the plan without its options: an edit of an option leaves them as they are. */
let last: { readonly sha256: string; readonly totals: RecordedTotals['totals'] | undefined } | undefined

function computed({ document, plan }: VersionToCompute): RecordedTotals['totals'] | undefined {
  const valid = plan === undefined ? validate(document, { options: [] }) : ({ ok: true, value: { plan } } as const)
  if (!valid.ok) return undefined
  const sha256 = sha256Of(canonicalJson({ ...valid.value.plan.document, options: [] }))
  if (last?.sha256 !== sha256) {
    const totals = planTotals(valid.value.plan, RECORDED_BASIS)
    last = { sha256, totals: totals.ok ? totals.value : undefined }
  }
  return last?.totals
}

const rowOf = (db: Kysely<Schema>, planId: string, number: number): Promise<VersionTotalsTable | undefined> =>
  db.selectFrom('version_totals').selectAll().where('plan_id', '=', planId).where('number', '=', number).executeTakeFirst()

/** Undefined where none were recorded, or none on this basis. */
export async function totalsOf(db: Kysely<Schema>, planId: string, number: number, basis: Basis): Promise<RecordedTotals | undefined> {
  const row = await rowOf(db, planId, number)
  const totals = row === undefined ? undefined : (parsed(row.totals) as Readonly<Record<string, RecordedTotals['totals']>>)?.[basis]
  return row === undefined || totals === undefined ? undefined : { engine: row.engine, totals }
}

/** Over every column; undefined where there are none. */
export const totalsSha256 = async (db: Kysely<Schema>, planId: string, number: number): Promise<string | undefined> => {
  const row = await rowOf(db, planId, number)
  return row === undefined ? undefined : sealOf(row)
}

export const sealOf = (row: VersionTotalsTable): string => sha256Of(canonicalJson(row))
