/** The answer to a form that recorded, or was refused, or came after another: the same for every form of the options. */

import type { Context } from 'hono'
import type { PlanDocument, Problem, Result } from 'ltsfs'
import { say } from 'ltsfs'
import { planVersion } from '../database/plan-versions.ts'
import type { Desk } from '../desk.ts'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { show } from '../layout/show.tsx'
import type { Conflict } from '../ledger/outcome.ts'
import type { Revised } from '../ledger/revise-plan.ts'
import type { Opening } from '../outlook/opening.ts'
import { ConflictPage } from './conflict-page.tsx'
import { onTopOf, versionsOfPlan } from './editing.ts'
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
  asked: SavedAsked,
  refused: (problems: readonly Problem[]) => Promise<Response>,
): Promise<Response> {
  const { opening, saved, done, action, fields } = asked
  if (saved.ok) return c.redirect(done, 303)
  if (saved.conflict !== undefined) return conflict(c, desk, asked, saved.conflict as Conflict<PlanDocument>)
  if (saved.reason === 'unavailable') {
    const title = say`Nothing was recorded`
    const content = (
      <>
        <NothingRecorded title={title} problems={saved.problems} selection={opening.selection} />
        <form method="post" action={action} hx-boost="false">
          <HiddenFields fields={fields} />
          <p>
            {say`What you sent is kept on this page.`} <button type="submit">{say`Send it again`}</button>
          </p>
        </form>
      </>
    )
    return show(c, desk, { opening, page: '/options', title, content, status: 503 })
  }
  return refused(saved.problems)
}

async function conflict(c: Context, desk: Desk, asked: SavedAsked, { base, yours }: Conflict<PlanDocument>): Promise<Response> {
  const { opening, leave, action, fields, onTop, over, review } = asked
  const { planId } = opening.version
  const newest = await planVersion(desk.database, planId)
  if (newest === undefined) return c.notFound()
  const theirs = newest.document as PlanDocument
  const since = (await versionsOfPlan(desk, planId)).filter(({ number }) => number > expectedOf(fields) && number <= newest.number)
  const recorded = await onTopOf(desk, newest, over)
  const selection = { ...opening.selection, version: null }
  const props = { base, theirs, yours, recorded, since, action, leave, selection, review }
  const content = <ConflictPage {...props} fields={onTop?.(theirs) ?? fields} />
  return show(c, desk, { opening, page: '/options', title: say`Someone recorded another version meanwhile`, content, status: 409 })
}
