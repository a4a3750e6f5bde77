/**
 * Records a changed plan document, if it is valid and the register still fits it, and takes in the entries it brings, in one transaction: what it
 * reserves or commits passes the same check as if it were entered here.
 *
 * Whoever worked on an older version than the newest gets a conflict with the three documents: theirs, yours, and the one you began with.
 */
import { canonicalJson, type Plan, type Problem, say, validate } from 'ltsfs'
import type { Database } from '../database/open.ts'
import { insertVersion, newestVersion, type PlanVersion, planVersion, recordAsOperation } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import { recordedEntries } from '../database/register-entries.ts'
import { sha256Of } from '../database/seal.ts'
import { inOneTransaction } from '../database/transaction.ts'
import { adoptEntries } from './adopt.ts'
import { lockedChanges } from './approve.ts'
import { broughtEntries } from './brought.ts'
import type { Conflict, Reason } from './outcome.ts'
import { unavailable } from './unavailable.ts'

interface Revision {
  readonly document: unknown
  /** Whoever hands it over has validated it with every option already, as a thread apart does: they are not tried again. */
  readonly optionsTried?: boolean
  /** The document as a plan, where whoever hands it over has it and tried its options: it is not validated again. */
  readonly plan?: Plan
  /** The number of the version that was worked on; without it, whatever is newest is replaced. */
  readonly expected?: number
  readonly who: string
  readonly now: string
  /** The version of the engine. */
  readonly engine: string
  readonly note: string
  /** The key of the form that records it, where it may be sent again. */
  readonly form?: string
}

export type Revised =
  | { readonly ok: true; readonly version: PlanVersion; readonly isNew: boolean }
  | { readonly ok: false; readonly reason: Reason; readonly problems: readonly Problem[]; readonly conflict?: Conflict<unknown> }

export async function revisePlan(db: Database, revision: Revision): Promise<Revised> {
  const { document, optionsTried = false, expected, who, now, engine, note, form } = revision
  const valid =
    revision.plan === undefined
      ? validate(document, optionsTried ? { options: [] } : {})
      : { ok: true as const, value: { plan: revision.plan } }
  if (!valid.ok) return { ok: false, reason: 'refused', problems: valid.problems }
  const { plan } = valid.value
  const planId = plan.document.id
  try {
    return await inOneTransaction(db, async (transaction): Promise<Revised> => {
      const newest = await newestVersion(transaction, planId)
      if (newest !== undefined && newest.sha256 === sha256Of(canonicalJson(document))) return { ok: true, version: newest, isNew: false }
      if (expected !== undefined && newest !== undefined && newest.number !== expected) {
        const [theirs, base] = [await planVersion(transaction, planId), await planVersion(transaction, planId, expected)]
        const conflict = { yours: document, theirs: theirs?.document, base: base?.document }
        return {
          ok: false,
          reason: 'conflict',
          problems: [
            expected === 0 ? newMeanwhile(newest) : newest.number < expected ? notThere(newest, expected) : movedOn(newest, expected),
          ],
          conflict,
        }
      }
      const locked = await lockedChanges(transaction, planId, {
        before: (await planVersion(transaction, planId))?.document,
        after: plan.document,
      })
      if (locked.length > 0) return { ok: false, reason: 'refused', problems: locked }
      const recorded = (await recordedEntries(transaction, planId)).map(({ entry }) => entry)
      const brought = broughtEntries({ plan, document, recorded, now, isFirst: newest === undefined })
      if (!brought.ok) return { ok: false, reason: brought.reason, problems: brought.problems }
      const version = await insertVersion(transaction, { planId, document, plan, engine, recordedAt: now, recordedBy: who, note })
      await recordAsOperation(transaction, version, form)
      await adoptEntries(transaction, { planId, who, now, engine }, brought.value)
      return { ok: true, version, isNew: true }
    })
  } catch (error) {
    const problem = unavailable(error)
    if (problem === null) throw error
    return { ok: false, reason: 'unavailable', problems: [problem] }
  }
}

const movedOn = ({ planId, number, recordedBy }: PlanVersion, expected: number): Problem => ({
  code: 'plan-moved-on',
  path: '',
  found: say`version ${number}`,
  expected: say`version ${expected}`,
  message: say`Since you opened version ${expected} of "${planId}", ${recordedWords(recordedBy)} recorded version ${number}.`,
  remedy: say`Look at what is new, then bring your changes into the newest version.`,
})

/** Two handed in a plan that was not there. */
const newMeanwhile = ({ planId, number, recordedBy }: PlanVersion): Problem => ({
  code: 'plan-moved-on',
  path: '',
  found: say`version ${number}`,
  expected: say`no version`,
  message: say`The plan "${planId}" was not here when you handed it in; meanwhile ${recordedWords(recordedBy)} recorded version ${number} of it.`,
  remedy: say`Look at what yours would change in it, then record it on top if that is meant.`,
})

const notThere = ({ planId, number }: PlanVersion, expected: number): Problem => ({
  code: 'unknown-version',
  path: '',
  found: say`version ${number}`,
  expected: say`version ${expected}`,
  message: say`This was written against version ${expected} of "${planId}", and the newest is version ${number}.`,
  remedy: say`Look at the newest version, then bring your changes into it.`,
})
