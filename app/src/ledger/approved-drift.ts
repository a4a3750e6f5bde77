/** What has drifted since an option was approved: shown wherever the option is, never applied. */
import { type Drift, driftSince, type Frozen, freeze, type PlanDocument, type Result } from 'ltsfs'
import { type Approval, frozenText } from '../database/approvals.ts'
import type { Database } from '../database/open.ts'
import { recent } from '../outlook/recent.ts'

export interface DriftAsked {
  readonly planId: string
  readonly approval: Approval
  /** The newest version of the plan, and its SHA-256. */
  readonly document: PlanDocument
  readonly sha256: string
  readonly engine: string
}

const KEPT = 8
const kept = recent<Result<Drift>>(KEPT)

export async function approvedDrift(db: Database, { planId, approval, document, sha256, engine }: DriftAsked): Promise<Result<Drift>> {
  const frozen = JSON.parse((await frozenText(db, planId, approval.option)) ?? 'null') as Frozen
  return kept([approval.sha256, sha256, engine].join(' '), () => {
    const now = freeze(document, [approval.option], engine)
    return now.ok ? driftSince(frozen, now.value) : now
  })
}

/** What has drifted, in a sentence each; none when nothing has. */
export function driftSentences(drift: Result<Drift> | null): readonly string[] {
  if (drift === null) return []
  if (!drift.ok) return drift.problems.map(({ message }) => `What was approved cannot be computed any more: ${message}`)
  const { byEngine, changes, byChanges, engines } = drift.value
  return [
    ...(byEngine.length === 0
      ? []
      : [
          `ltsfs ${engines.now} computes ${counted(byEngine.length, 'figure')} otherwise than ltsfs ${engines.frozen}, which it was approved with.`,
        ]),
    ...(changes.length === 0
      ? []
      : [
          `Since it was approved ${counted(changes.length, 'value')} of the plan under it changed, and ${counted(byChanges.length, 'figure')} would come out otherwise today. What was approved stays as it was.`,
        ]),
  ]
}

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
