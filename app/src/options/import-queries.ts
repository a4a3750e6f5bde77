/** What comes of taking in an option: a new one, another one in the place of that of its id, or nothing. */
import {
  type Applied,
  applyOptions,
  type Comparison,
  canonicalJson,
  compare,
  type OptionRecord,
  type PlanDocument,
  type Problem,
  validate,
} from 'ltsfs'
import { lockedOptions } from '../database/approvals.ts'
import type { Desk } from '../desk.ts'
import { lockedChanges } from '../ledger/approve.ts'
import type { Opening } from '../outlook/opening.ts'
import { withImported } from './import-form.ts'
import { titleProblems } from './unique-title.ts'

export interface ImportPreview {
  readonly option: OptionRecord
  readonly kind: 'new' | 'replaces' | 'same'
  /** The plan with the option in it. */
  readonly after: PlanDocument
  readonly applied: Applied | null
  readonly compared: Comparison | null
  /** Why it cannot be recorded so; none when it can. */
  readonly problems: readonly Problem[]
  /** Whether the option of its id is approved, or lies under one that is. */
  readonly isLocked: boolean
}

export async function previewOf(desk: Desk, { plan, version, selection }: Opening, option: OptionRecord): Promise<ImportPreview> {
  const before = plan.document
  const existing = before.options.find(({ id }) => id === option.id)
  const after = withImported(before, option)
  const about = { option, after }
  if (existing !== undefined && canonicalJson(existing) === canonicalJson(option))
    return { ...about, kind: 'same', applied: null, compared: null, problems: [], isLocked: false }
  const kind = existing === undefined ? 'new' : 'replaces'
  const isLocked = (await lockedOptions(desk.database, version.planId)).has(option.id)
  const locked = await lockedChanges(desk.database, version.planId, { before, after })
  const valid = validate(after, { options: [option.id] })
  const problems = [...locked, ...(valid.ok ? titleProblems(after, before, option.id) : valid.problems)]
  if (!valid.ok) return { ...about, kind, applied: null, compared: null, problems, isLocked }
  const { document } = valid.value.plan
  const applied = applyOptions(document, [option.id])
  const compared = compare(document, { options: [option.id], baseline: null, basis: selection.basis })
  return {
    ...{ ...about, kind, isLocked },
    applied: applied.ok ? applied.value : null,
    compared: compared.ok ? compared.value : null,
    problems: [...problems, ...(compared.ok ? [] : compared.problems)],
  }
}
