/** Whether a paper is a draft or of an approved option; of an approved one the plan as it was approved, and what has drifted since. */
import { say } from 'ltsfs'
import { type Approval, approvalOf } from '../database/approvals.ts'
import type { Desk } from '../desk.ts'
import { approvedDrift, planMoved, sinceApproved } from '../ledger/approved-drift.ts'
import type { Opening } from '../outlook/opening.ts'

export interface Standing {
  readonly opening: Opening
  /** Null for a draft, and for another version of the plan than the approved one. */
  readonly approval: Approval | null
  /** What became since of the option, of the plan under it and of the plan that it is compared with, in sentences. */
  readonly since: readonly string[]
  /** The newest version of the plan, which these tell of. */
  readonly newest: Opening
}

export async function standingOf(desk: Desk, address: string, opening: Opening, of: string | null): Promise<Standing> {
  const draft = { opening, approval: null, since: [], newest: opening }
  if (of === null) return draft
  const { planId } = opening.version
  const approval = await approvalOf(desk.database, planId, of)
  const { version } = opening.selection
  if (approval === undefined) return draft
  if (version !== null && version !== approval.version) return { ...draft, since: [otherVersion(approval, version)] }
  const approved = await openAt(desk, address, approval.version)
  const newest = (await openAt(desk, address, null)) ?? opening
  const { plan, version: latest } = newest
  const held = { planId, approval, document: plan.document, sha256: latest.sha256, engine: desk.engine }
  const drift = await approvedDrift(desk.database, held)
  const moved = await planMoved(desk.database, held, opening.selection.basis)
  return { opening: approved ?? opening, approval, since: sinceApproved(drift, moved), newest }
}

const otherVersion = ({ approvedAt, version }: Approval, asked: number): string =>
  say`The option was approved on ${approvedAt.slice(0, 10)} as it stands in version ${version} of the plan; this paper is of version ${asked}.`

const openAt = ({ planner }: Desk, address: string, version: number | null) => {
  const url = new URL(address)
  if (version === null) url.searchParams.delete('version')
  else url.searchParams.set('version', String(version))
  return planner.open(url.href)
}
