/**
 * Approves an option as it is in the newest version of its plan: frozen as canonical JSON, sealed into the chain of operations.
 *
 * From then on neither it nor an option it includes can change; whoever wants another one duplicates it.
 */
import { canonicalJson, counted, list, type PlanDocument, type Problem, say } from 'ltsfs'
import { type Approval, approvalOf, approvalSha256, lockedOptions } from '../database/approvals.ts'
import type { Database } from '../database/open.ts'
import { lastOperation, recordOperation } from '../database/operations.ts'
import { newestVersion, planVersion } from '../database/plan-versions.ts'
import { headOf, recordedEntries } from '../database/register-entries.ts'
import { sha256Of } from '../database/seal.ts'
import { inOneTransaction } from '../database/transaction.ts'
import { frozenOption } from './frozen-option.ts'
import type { Reason } from './outcome.ts'
import { unavailable } from './unavailable.ts'
import { valuesWithoutReason, type WithoutReason } from './without-reason.ts'

export interface ToApprove {
  readonly planId: string
  readonly option: string
  /** The version of the plan that was looked at. */
  readonly expected: number
  readonly decision: string
  readonly who: string
  readonly now: string
  readonly engine: string
}

export type Approved =
  | { readonly ok: true; readonly approval: Approval }
  | { readonly ok: false; readonly reason: Reason; readonly problems: readonly Problem[] }

const refused = (reason: Reason, ...problems: readonly Problem[]): Approved => ({ ok: false, reason, problems })

export async function approveOption(db: Database, asked: ToApprove): Promise<Approved> {
  if (asked.decision.trim() === '') return refused('refused', noDecision())
  if (asked.decision.length > LONGEST_DECISION) return refused('refused', tooLong(asked.decision))
  try {
    return await inOneTransaction(db, async (transaction): Promise<Approved> => {
      const { planId, option, expected, decision, who, now, engine } = asked
      const before = await approvalOf(transaction, planId, option)
      if (before !== undefined) return refused('refused', approvedBefore(before))
      const newest = await newestVersion(transaction, planId)
      if (newest === undefined || newest.number !== expected) return refused('conflict', movedOn(newest?.number ?? 0, expected))
      const recorded = await planVersion(transaction, planId)
      const unsaid = valuesWithoutReason(recorded?.document as PlanDocument, option)
      if (unsaid.length > 0) return refused('refused', noReasons(unsaid))
      const frozen = frozenOption(recorded?.document as PlanDocument, [option], engine)
      if (!frozen.ok) return refused('refused', ...frozen.problems)
      const text = `${canonicalJson(frozen.value)}\n`
      const row = {
        ...{ plan_id: planId, option_id: option, version: newest.number, engine, frozen: text, sha256: sha256Of(text) },
        ...{ decision: decision.trim(), approved_at: now, approved_by: who },
      }
      await transaction.insertInto('option_approval').values(row).execute()
      const last = await lastOperation(transaction)
      await recordOperation(transaction, {
        ...{ number: last.number + 1, previousSha256: last.sha256, planId, kind: 'option-approved', who, recordedAt: now },
        ...{ note: `“${frozen.value.titles.at(-1) ?? option}”: ${row.decision}`, key: null, bodySha256: approvalSha256(row) },
        ...{ answer: { option, version: newest.number, sha256: row.sha256 }, entries: 0, undoes: null },
        register: headOf(await recordedEntries(transaction, planId)),
      })
      const { version, sha256 } = row
      return {
        ok: true,
        approval: { option, version, engine, sha256, decision: row.decision, approvedAt: now, approvedBy: who },
      }
    })
  } catch (error) {
    const problem = unavailable(error)
    if (problem === null) throw error
    return refused('unavailable', problem)
  }
}

const LONGEST_DECISION = 2000

const tooLong = ({ length }: string): Problem => ({
  code: 'too-long',
  path: 'decision',
  found: say`${length} characters`,
  expected: say`at most ${LONGEST_DECISION} characters`,
  message: say`The decision is named in ${length} characters; ${LONGEST_DECISION} are kept.`,
  remedy: say`Name it more shortly.`,
})

const noDecision = (): Problem => ({
  code: 'no-decision',
  path: 'decision',
  found: '""',
  expected: say`the decision that approves it, such as "Steering Committee 2018/4"`,
  message: say`An approval names the decision that it rests on.`,
  remedy: say`Enter the decision as the minutes name it.`,
})

const MOST_NAMED = 5

const noReasons = (unsaid: readonly WithoutReason[]): Problem => {
  const named = unsaid.slice(0, MOST_NAMED).map(({ place }) => `“${place}”`)
  return {
    code: 'no-reason',
    path: 'reason',
    found: counted(unsaid.length, 'value'),
    expected: say`a reason for every value`,
    message:
      unsaid.length > MOST_NAMED
        ? say`${counted(unsaid.length, 'value')} have no reason yet: ${named.join(', ')} and others. What is approved is printed with why.`
        : say`No reason is given yet for ${list(named)}. What is approved is printed with why.`,
    remedy: say`Say why each of them should be another, then approve the option.`,
  }
}

const approvedBefore = ({ option, approvedAt, decision }: Approval): Problem => ({
  code: 'approved-option',
  path: `options.${option}`,
  found: JSON.stringify(option),
  expected: say`an option that is not approved yet`,
  message: say`Option "${option}" was approved on ${approvedAt.slice(0, 10)} (${decision}).`,
  remedy: say`Nothing has to be done: an approval stands.`,
})

const movedOn = (newest: number, expected: number): Problem => ({
  code: 'plan-moved-on',
  path: '',
  found: say`version ${newest}`,
  expected: say`version ${expected}`,
  message: say`Version ${newest} of the plan was recorded since you opened version ${expected}; nothing was approved.`,
  remedy: say`Look at the option as it is now, then approve it again.`,
})

/** What a new version of the plan would change of options that are approved; none when it leaves them as they are. */
export async function lockedChanges(
  db: Parameters<typeof lockedOptions>[0],
  planId: string,
  documents: { readonly before: unknown; readonly after: PlanDocument },
): Promise<readonly Problem[]> {
  const locked = await lockedOptions(db, planId)
  const textIn = (document: unknown, id: string): string =>
    canonicalJson(((document as PlanDocument | undefined)?.options ?? []).find((option) => option.id === id) ?? null)
  return [...locked].flatMap(([id, approval]) =>
    textIn(documents.before, id) === textIn(documents.after, id) ? [] : [lockedProblem(id, approval)],
  )
}

const lockedProblem = (id: string, { option, approvedAt, decision }: Approval): Problem => ({
  code: 'approved-option',
  path: `options.${id}`,
  found: JSON.stringify(id),
  expected: say`the option as it was approved`,
  message:
    id === option
      ? say`Option "${id}" was approved on ${approvedAt.slice(0, 10)} (${decision}) and cannot change.`
      : say`Option "${id}" lies under "${option}", which was approved on ${approvedAt.slice(0, 10)} (${decision}), and cannot change.`,
  remedy: say`Duplicate it and change the copy.`,
})
