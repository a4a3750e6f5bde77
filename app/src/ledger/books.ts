/** The books of a plan: its newest version, validated, with the register that the database holds in place of the document's own. */
import type { Kysely } from 'kysely'
import { type Plan, planWithRegister, type RegisterEntry, validate } from 'ltsfs'
import { newestVersion, type PlanVersion, planVersion } from '../database/plan-versions.ts'
import { headOf, type RecordedEntry, type RegisterHead, recordedEntries } from '../database/register-entries.ts'
import type { Schema } from '../database/schema.ts'

export interface Books {
  readonly version: PlanVersion
  /** The plan with the register of the database: what `position` and `cover` are asked with. */
  readonly plan: Plan
  readonly entries: readonly RegisterEntry[]
  readonly recorded: readonly RecordedEntry[]
  readonly head: RegisterHead
}

/** Undefined when there is no such plan. */
export async function readBooks(db: Kysely<Schema>, planId: string): Promise<Books | undefined> {
  const version = await newestVersion(db, planId)
  if (version === undefined) return undefined
  const recorded = await recordedEntries(db, planId)
  const entries = recorded.map(({ entry }) => entry)
  const plan = planWithRegister(await validPlan(db, version), entries)
  return { version, plan, entries, recorded, head: headOf(recorded) }
}

/**
 * Validating is the costly part and depends on nothing but the document: the most recent are kept by its hash. The options of a document
 * were tried when it was recorded.
 */
const kept = new Map<string, Plan>()
const PLANS_KEPT = 8

async function validPlan(db: Kysely<Schema>, { planId, number, sha256 }: PlanVersion): Promise<Plan> {
  const known = kept.get(sha256)
  if (known !== undefined) return known
  const result = validate((await planVersion(db, planId, number))?.document, { options: [] })
  if (!result.ok) throw new Error(`the recorded plan ${planId} ${number} is no longer valid: ${result.problems[0]?.message}`)
  const [oldest] = kept.keys()
  if (kept.size >= PLANS_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(sha256, result.value.plan)
  return result.value.plan
}
