/** The answer to a form that recorded, or was refused, or came after another: the same for every form of the options. */

import type { Context } from 'hono'
import type { PlanDocument, Problem, Result } from 'ltsfs'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { show } from '../layout/show.tsx'
import type { Conflict } from '../ledger/outcome.ts'
import type { Revised } from '../ledger/revise-plan.ts'
import type { Opening } from '../outlook/opening.ts'
import { ConflictPage } from './conflict-page.tsx'
import { versionsOfPlan } from './editing.ts'
import { expectedOf, type Fields } from './form.ts'
import { NothingRecorded } from './nothing-recorded.tsx'

export interface SavedAsked {
  readonly opening: Opening
  readonly saved: Revised
  /** Where to go when it is recorded, and without it. */
  readonly done: string
  readonly leave: string
  /** Where the form was sent to. */
  readonly action: string
  readonly fields: Fields
  /** What is sent again on top of theirs, where that is not the very same. */
  readonly onTop?: (theirs: PlanDocument) => Fields
  /** What recording it would make of theirs. */
  readonly over: (theirs: PlanDocument) => Result<PlanDocument>
  /** Where it can be looked at on the newest version before it is sent again: then it is not sent from the conflict itself. */
  readonly review?: string
}

export async function answerSaved(
  c: Context,
  desk: Desk,
  { opening, saved, done, leave, action, fields, onTop, over, review }: SavedAsked,
  refused: (problems: readonly Problem[]) => Promise<Response>,
): Promise<Response> {
  if (saved.ok) return c.redirect(done, 303)
  const screen = { opening, page: '/options' } as const
  if (saved.conflict !== undefined) {
    const { base, theirs, yours } = saved.conflict as Conflict<PlanDocument>
    const versions = await versionsOfPlan(desk, opening.version.planId)
    const since = versions.filter(({ number }) => number > expectedOf(fields))
    const selection = { ...opening.selection, version: null }
    const made = over(theirs)
    const recorded = made.ok ? made.value : null
    const content = (
      <ConflictPage {...{ base, theirs, yours, recorded, since, action, leave, selection, review }} fields={onTop?.(theirs) ?? fields} />
    )
    return show(c, desk, { ...screen, title: say`Someone recorded another version meanwhile`, content, status: 409 })
  }
  if (saved.reason === 'unavailable') {
    const title = say`Nothing was recorded`
    const content = <NothingRecorded title={title} problems={saved.problems} selection={opening.selection} />
    return show(c, desk, { ...screen, title, content, status: 503 })
  }
  return refused(saved.problems)
}
