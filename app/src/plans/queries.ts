/** Reads what was handed in as a plan and records it, or gives back every problem and records nothing. */
import type { Problem } from 'ltsfs'
import { readText } from 'ltsfs-exchange'
import { type PlanVersion, planVersions } from '../database/plan-versions.ts'
import type { Desk } from '../desk.ts'
import { revisePlan } from '../ledger/revise-plan.ts'

export const versionsOf = ({ database }: Desk): Promise<readonly PlanVersion[]> => planVersions(database)

export type Imported =
  | { readonly ok: true; readonly version: PlanVersion; readonly isNew: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] }

interface HandedIn {
  readonly text: string
  readonly name: string
  readonly note: string
}

const NOTHING: Problem = {
  code: 'nothing-handed-in',
  path: '',
  found: '',
  expected: 'a plan document in YAML or JSON',
  message: 'There is no document.',
  remedy: 'Choose a file, or paste the whole document into the field.',
}

export async function importPlan({ database, clock }: Desk, { text, name, note }: HandedIn): Promise<Imported> {
  if (text.trim() === '') return { ok: false, problems: [NOTHING] }
  const read = readText(text, name)
  if (!read.ok) return read
  const revised = await revisePlan(database, { document: read.value, who: 'this machine', now: clock(), note: note.trim() })
  return revised.ok ? revised : { ok: false, problems: revised.problems }
}
