/** What is held against a document when it is recorded as the next version of its plan: approved options stay, and so does the register. */
import type { Plan, Problem } from 'ltsfs'
import type { Database } from '../database/open.ts'
import { recordedEntries } from '../database/register-entries.ts'
import { lockedChanges } from './approve.ts'
import { broughtEntries } from './brought.ts'

interface Held {
  readonly planId: string
  readonly before: unknown
  readonly plan: Plan
  /** As handed in, where that is not as the plan has it. */
  readonly document?: unknown
  /** The present moment. */
  readonly now: string
}

export async function heldAgainst(
  db: Database,
  { planId, before, plan, document = plan.document, now }: Held,
): Promise<readonly Problem[]> {
  const locked = await lockedChanges(db, planId, { before, after: plan.document })
  const recorded = (await recordedEntries(db, planId)).map(({ entry }) => entry)
  const brought = broughtEntries({ plan, document, recorded, now, isFirst: false })
  return [...locked, ...(brought.ok ? [] : brought.problems)]
}
