/** Reads what was handed in as a plan and records it, or gives back every problem and records nothing. */
import { canonicalJson, type Plan, type Problem, type Result, say } from 'ltsfs'
import { newestVersion, type PlanVersion, planVersion, planVersions } from '../database/plan-versions.ts'
import { THIS_MACHINE } from '../database/recorded-words.ts'
import { sha256Of } from '../database/seal.ts'
import { formsOfVersions } from '../database/version-forms.ts'
import type { Desk } from '../desk.ts'
import { type Revised, revisePlan } from '../ledger/revise-plan.ts'
import { type HandedIn, LONGEST_NOTE } from './form.ts'
import type { Reader } from './reader.ts'

export type ListedVersion = PlanVersion & { readonly form?: string }

/** Of every plan, each with the form that recorded it where that is known. */
export async function versionsOf({ database }: Desk): Promise<readonly ListedVersion[]> {
  const versions = await planVersions(database)
  const plans = [...new Set(versions.map(({ planId }) => planId))]
  const forms = new Map(await Promise.all(plans.map(async (planId) => [planId, await formsOfVersions(database, planId)] as const)))
  return versions.map((version) => {
    const form = forms.get(version.planId)?.get(version.number)
    return form === undefined ? version : { ...version, form }
  })
}

export interface ReadIn {
  /** As handed in. */
  readonly document: unknown
  readonly plan: Plan
  readonly note: string
  /** What it would follow; undefined where no plan of its id is recorded. */
  readonly newest: PlanVersion | undefined
  /** Whether it is the newest version, word for word. */
  readonly isKnown: boolean
}

/** The document, valid and computed with every one of its options. */
export async function readIn({ database, planner }: Desk, reader: Reader, { bytes, name, note }: HandedIn): Promise<Result<ReadIn>> {
  const examined = await reader.examine({ bytes, name })
  const problems = [...noteProblems(note), ...(examined.ok ? [] : examined.problems)]
  if (!examined.ok || problems.length > 0) return { ok: false, problems }
  const { document } = examined.value
  const sha256 = sha256Of(canonicalJson(document))
  const plan = planner.works.planOf(document, sha256)
  if (!plan.ok) return plan
  const newest = await newestVersion(database, plan.value.document.id)
  return { ok: true, value: { document, plan: plan.value, note, newest, isKnown: newest?.sha256 === sha256 } }
}

/** On top of the version that it was looked at against, 0 where there was none. */
export const recordIn = ({ database, clock, engine }: Desk, { document, plan, note }: ReadIn, expected: number): Promise<Revised> =>
  revisePlan(database, { ...{ document, plan, expected, engine, note }, who: THIS_MACHINE, now: clock() })
/** What is doubtful in a recorded version. */
export async function doubtsOf({ database }: Desk, reader: Reader, { planId, number }: PlanVersion): Promise<readonly Problem[]> {
  const recorded = await planVersion(database, planId, number)
  const bytes = new TextEncoder().encode(JSON.stringify(recorded?.document))
  const examined = await reader.examine({ bytes, name: say`version ${number} of ${planId}` })
  return examined.ok ? examined.value.warnings : examined.problems
}

const noteProblems = (note: string): readonly Problem[] =>
  note.length <= LONGEST_NOTE
    ? []
    : [
        {
          code: 'too-long',
          path: 'note',
          found: say`${note.length} characters`,
          expected: say`at most ${LONGEST_NOTE} characters`,
          message: say`What is new in it is told in ${note.length} characters; ${LONGEST_NOTE} are kept.`,
          remedy: say`Shorten it.`,
        },
      ]
