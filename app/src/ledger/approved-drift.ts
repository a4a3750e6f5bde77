/** What has drifted since an option was approved: shown wherever the option is, never applied. */
import {
  type Basis,
  compare,
  counted,
  type Drift,
  differences,
  driftPartsTable,
  driftSince,
  type Frozen,
  headlineSentence,
  type PlanDocument,
  type Result,
  say,
  type Table,
} from 'ltsfs'
import { type Approval, frozenText } from '../database/approvals.ts'
import type { Database } from '../database/open.ts'
import { planVersion } from '../database/plan-versions.ts'
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
const sentencesKept = recent<readonly string[]>(KEPT)

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

/**
 * What became of the plan that the option is held against: its own figures may be as approved while the differences from the plan are not.
 *
 * None where the plan is what it was, or where it cannot be compared any more.
 */
export async function planMoved(db: Database, asked: DriftAsked, basis: Basis): Promise<readonly string[]> {
  const { planId, approval, document, sha256 } = asked
  const then = await planVersion(db, planId, approval.version)
  if (then === undefined || then.sha256 === sha256) return []
  return sentencesKept([approval.sha256, sha256, basis].join(' '), () => {
    const changed = differences({ ...(then.document as PlanDocument), options: [] }, { ...document, options: [] }).length
    if (changed === 0) return []
    const [was, is] = [then.document as PlanDocument, document].map((each) =>
      compare(each, { options: [approval.option], baseline: null, basis }),
    )
    if (was?.ok !== true || is?.ok !== true) return []
    const [before, now] = [headlineSentence(was.value), headlineSentence(is.value)]
    return [
      say`The plan that it is compared with changed since in ${counted(changed, 'value')}.`,
      before === now ? say`The differences from it are as they were: ${now}.` : say`When it was approved: ${before}. Now: ${now}.`,
    ]
  })
}

/** What has drifted and what the plan that it is compared with became, in a sentence each; none when nothing did. */
export const sinceApproved = (drift: Result<Drift> | null, moved: readonly string[]): readonly string[] =>
  moved.length > 0 && drift?.ok === true && drift.value.byEngine.length + drift.value.byChanges.length === 0
    ? [say`Every figure of its own comes out as it was approved.`, ...moved]
    : [...driftSentences(drift), ...moved]

function driftSentences(drift: Result<Drift> | null): readonly string[] {
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
