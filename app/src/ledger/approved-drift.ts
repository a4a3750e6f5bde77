/** What has drifted since an option was approved: shown wherever the option is, never applied. */
import {
  type Basis,
  counted,
  type Drift,
  driftPartsTable,
  driftSince,
  type Frozen,
  type PlanDocument,
  type Result,
  say,
  type Table,
} from 'ltsfs'
import { type Approval, frozenText } from '../database/approvals.ts'
import type { Database } from '../database/open.ts'
import { recent } from '../outlook/recent.ts'
import { frozenOption, inEnglish } from './frozen-option.ts'

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
const partsKept = recent<Table | null>(KEPT)

const frozenOf = async (db: Database, { planId, approval }: DriftAsked): Promise<Frozen> =>
  JSON.parse((await frozenText(db, planId, approval.option)) ?? 'null') as Frozen

export async function approvedDrift(db: Database, asked: DriftAsked): Promise<Result<Drift>> {
  const { approval, document, sha256, engine } = asked
  const frozen = await frozenOf(db, asked)
  return kept([approval.sha256, sha256, engine].join(' '), () => {
    const now = frozenOption(document, [approval.option], engine)
    return now.ok ? inEnglish(() => driftSince(frozen, now.value)) : now
  })
}

/** The totals that are not what was approved, by engine, data and parameters apart; null where none moved, or none can be computed. */
export async function approvedParts(db: Database, asked: DriftAsked, basis: Basis): Promise<Table | null> {
  const { approval, document, sha256, engine } = asked
  const frozen = await frozenOf(db, asked)
  return partsKept([approval.sha256, sha256, engine, basis].join(' '), () => {
    const now = frozenOption(document, [approval.option], engine)
    const parts = now.ok ? driftPartsTable(frozen, now.value, basis) : now
    return parts.ok ? parts.value : null
  })
}

/** What has drifted, in a sentence each; none when nothing has. */
export function driftSentences(drift: Result<Drift> | null): readonly string[] {
  if (drift === null) return []
  if (!drift.ok) return drift.problems.map(({ message }) => say`What was approved cannot be computed any more: ${message}`)
  const { byEngine, changes, byChanges, engines } = drift.value
  return [
    ...(byEngine.length === 0
      ? []
      : [
          say`ltsfs ${engines.now} computes ${counted(byEngine.length, 'figure')} otherwise than ltsfs ${engines.frozen}, which it was approved with.`,
        ]),
    ...(changes.length === 0
      ? []
      : [
          say`Since it was approved ${counted(changes.length, 'value')} of the plan under it changed, and ${counted(byChanges.length, 'figure')} would come out otherwise today. What was approved stays as it was.`,
        ]),
  ]
}
