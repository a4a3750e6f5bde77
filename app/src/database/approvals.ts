/** The approvals of options: what was approved as canonical JSON, by which decision. An approval is never changed. */
import type { Kysely } from 'kysely'
import { canonicalJson } from 'ltsfs'
import type { ApprovalTable, Schema } from './schema.ts'
import { sha256Of } from './seal.ts'

export interface Approval {
  readonly option: string
  /** The version of the plan it was approved in. */
  readonly version: number
  readonly engine: string
  /** SHA-256 of the frozen option. */
  readonly sha256: string
  /** By which decision, in the words of whoever recorded it. */
  readonly decision: string
  readonly approvedAt: string
  readonly approvedBy: string
}

const COLUMNS = ['option_id as option', 'version', 'engine', 'sha256', 'decision', 'approved_at as approvedAt'] as const

const approvalsOf = (db: Kysely<Schema>, planId: string): Promise<readonly Approval[]> =>
  db
    .selectFrom('option_approval')
    .select([...COLUMNS, 'approved_by as approvedBy'])
    .where('plan_id', '=', planId)
    .orderBy('option_id')
    .execute()

export const approvalOf = async (db: Kysely<Schema>, planId: string, option: string): Promise<Approval | undefined> =>
  (await approvalsOf(db, planId)).find((approval) => approval.option === option)

/** The very bytes that were approved; undefined when the option is not approved. */
export const frozenText = async (db: Kysely<Schema>, planId: string, option: string): Promise<string | undefined> =>
  (await db.selectFrom('option_approval').select('frozen').where('plan_id', '=', planId).where('option_id', '=', option).executeTakeFirst())
    ?.frozen

/** Over every column: what its operation seals. */
export const approvalSha256 = (row: ApprovalTable): string => sha256Of(canonicalJson(row))

/** Every option that an approval rests on, with its approval: those it includes cannot change either. */
export async function lockedOptions(db: Kysely<Schema>, planId: string): Promise<ReadonlyMap<string, Approval>> {
  const locked = new Map<string, Approval>()
  for (const approval of await approvalsOf(db, planId)) {
    const { options } = JSON.parse((await frozenText(db, planId, approval.option)) ?? '{"options":[]}') as {
      readonly options: readonly string[]
    }
    for (const id of options) if (!locked.has(id) || id === approval.option) locked.set(id, approval)
  }
  return locked
}
