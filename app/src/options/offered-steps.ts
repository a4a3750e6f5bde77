/** What a page offers to take back or to make again; where an approved option would have to change for it, why that is not possible. */
import type { PlanDocument, Problem } from 'ltsfs'
import { lockedOptions } from '../database/approvals.ts'
import { storedDocument } from '../database/plan-versions.ts'
import type { Desk } from '../desk.ts'
import { lockedChanges } from '../ledger/approve.ts'
import { versionsOfPlan } from './editing.ts'
import { type Step, undoSteps } from './undo-steps.ts'

export interface OfferedStep extends Step {
  /** What recording it would be refused for; none where it can be taken. */
  readonly refused: readonly Problem[]
}

export interface OfferedSteps {
  readonly undo: OfferedStep | null
  readonly redo: OfferedStep | null
}

export async function offeredSteps(desk: Desk, planId: string): Promise<OfferedSteps> {
  const { database } = desk
  const versions = await versionsOfPlan(desk, planId)
  const isAnyLocked = (await lockedOptions(database, planId)).size > 0
  const documentOf = async (number: number) => (await storedDocument(database, planId, number)) as PlanDocument
  const offered = async (step: Step | null): Promise<OfferedStep | null> => {
    const [newest] = versions
    if (step === null || newest === undefined || !isAnyLocked) return step && { ...step, refused: [] }
    const documents = { before: await documentOf(newest.number), after: await documentOf(step.to) }
    return { ...step, refused: await lockedChanges(database, planId, documents) }
  }
  const { undo, redo } = undoSteps(versions)
  return { undo: await offered(undo), redo: await offered(redo) }
}
