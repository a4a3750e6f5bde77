/** Reads what was handed in as a plan and records it, or gives back every problem and records nothing. */
import { type Problem, say } from 'ltsfs'
import { type PlanVersion, planVersion, planVersions } from '../database/plan-versions.ts'
import { THIS_MACHINE } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import { revisePlan } from '../ledger/revise-plan.ts'
import { type HandedIn, LONGEST_NOTE } from './form.ts'
import type { Reader } from './reader.ts'

export const versionsOf = ({ database }: Desk): Promise<readonly PlanVersion[]> => planVersions(database)

export type Imported =
  | { readonly ok: true; readonly version: PlanVersion; readonly isNew: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export async function importPlan({ database, clock, engine }: Desk, reader: Reader, { bytes, name, note }: HandedIn): Promise<Imported> {
  const examined = await reader.examine({ bytes, name })
  const problems = [...noteProblems(note), ...(examined.ok ? [] : examined.problems)]
  if (!examined.ok || problems.length > 0) return { ok: false, problems }
  const { document } = examined.value
  const revised = await revisePlan(database, { document, optionsTried: true, who: THIS_MACHINE, now: clock(), engine, note })
  return revised.ok ? revised : { ok: false, problems: revised.problems }
}

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
