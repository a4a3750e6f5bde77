/** A change of the plan itself: an option is its draft, its page the review, and merging makes its values those of the plan. */

import type { Context, Hono } from 'hono'
import { mergeOption, type Problem, say, touchingOptions } from 'ltsfs'
import { lockedOptions } from '../database/approvals.ts'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { addressOf } from '../outlook/selection.ts'
import { answerSaved } from './answer.tsx'
import type { EditProps } from './edit-props.ts'
import { saveEdit } from './editing.ts'
import { editAddress, expectedOf, fieldsOf } from './form.ts'

export const MergeOf = ({ document, option, applied, version, selection, problems }: EditProps) => {
  if (applied === null || problems.length > 0 || applied.changes.length === 0) return null
  const touching = touchingOptions(document, option.id, applied.changes)
  return (
    <section aria-labelledby="merge-heading" class="screen-only">
      <h2 id="merge-heading">{say`Make it part of the plan`}</h2>
      <p>{say`Every value above becomes that of the plan itself, in a new version; nothing is overwritten, and going back takes it back. Without an approval the option then leaves the list.`}</p>
      {touching.length > 0 && (
        <ul class="notices">
          {touching.map(({ title, paths }) => (
            <li>
              {paths.length === 1
                ? say`“${title}” sets one of these values too; over the plan as it would be, its own still counts.`
                : say`“${title}” sets ${paths.length} of these values too; over the plan as it would be, its own still counts.`}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={addressOf(`/options/edit/${option.id}/merge`, selection)} hx-boost="false">
        <input type="hidden" name="expected" value={String(version)} />
        <button type="submit">{say`Merge into the plan`}</button>
      </form>
    </section>
  )
}

export function addMerging(area: Hono, desk: Desk): void {
  area.get('/options/edit/:id/merge', (c) => c.redirect(`/options/edit/${c.req.param('id')}${new URL(c.req.url).search}`, 303))
  area.post('/options/edit/:id/merge', readableForm, (c) => merge(c, desk))
}

async function merge(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  const id = c.req.param('id') ?? ''
  const option = opening?.plan.document.options.find((each) => each.id === id)
  if (opening === undefined || option === undefined) return c.notFound()
  const fields = fieldsOf(await c.req.parseBody())
  const stays = (await lockedOptions(desk.database, opening.version.planId)).has(id)
  const saved = await saveEdit(desk, {
    planId: opening.version.planId,
    expected: expectedOf(fields),
    option: null,
    note: say`“${option.title}” merged into the plan`,
    apply: (base) => mergeOption(base, { option: id, stays }),
  })
  const selection = { ...opening.selection, version: null, options: opening.selection.options.filter((each) => each !== id) }
  const told = saved.ok ? { saved: String(saved.version.number) } : {}
  const action = addressOf(`/options/edit/${id}/merge`, { ...opening.selection, version: null })
  const asked = { opening, saved, done: addressOf('/options', selection, told), leave: editAddress(id, opening.selection), action, fields }
  const refused = async (problems: readonly Problem[]) =>
    show(c, desk, {
      opening,
      page: '/options',
      title: say`Nothing was merged`,
      content: <NotComputable problems={problems} />,
      status: 422,
    })
  return answerSaved(c, desk, asked, refused)
}
