/** A change of the plan itself: an option is its draft, which is reviewed, and merging makes its values those of the plan. */

import type { Context, Hono } from 'hono'
import { mergeOption, type PlanDocument, type Problem, say } from 'ltsfs'
import { lockedOptions } from '../database/approvals.ts'
import { noted } from '../database/edit-notes.ts'
import { planVersion } from '../database/plan-versions.ts'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { answerSaved } from './answer.tsx'
import type { EditProps } from './edit-props.ts'
import { saveEdit } from './editing.ts'
import { editAddress, expectedOf, fieldsOf } from './form.ts'
import { goneOption } from './gone.tsx'
import { MergePage, mergeTitle } from './merge-page.tsx'
import { reviewMerge } from './merge-review.ts'
import { NothingRecorded } from './nothing-recorded.tsx'

const mergeAddress = (id: string, selection: Opening['selection']): string =>
  addressOf(`/options/edit/${id}/merge`, { ...selection, version: null })

export const MergeOf = ({ option, applied, selection, problems }: EditProps) => {
  if (applied === null || problems.length > 0 || applied.changes.length === 0) return null
  return (
    <section aria-labelledby="merge-heading" class="screen-only">
      <h2 id="merge-heading">{say`Make it part of the plan`}</h2>
      <p>{say`Every value above becomes that of the plan itself, in a new version; nothing is overwritten, and going back takes it back. What changes, and which other options it touches, is shown before anything is recorded.`}</p>
      <p>
        <a class="button plain" href={mergeAddress(option.id, selection)}>{say`Review the merge`}</a>
      </p>
    </section>
  )
}

export function addMerging(area: Hono, desk: Desk): void {
  area.get('/options/edit/:id/merge', (c) => review(c, desk))
  area.post('/options/edit/:id/merge', readableForm, (c) => merge(c, desk))
}

/** Of the newest version, whatever was looked at: only on that it can be recorded. */
async function review(c: Context, desk: Desk): Promise<Response> {
  const url = new URL(c.req.url)
  url.searchParams.delete('version')
  const opening = await desk.planner.open(url.href)
  const id = c.req.param('id') ?? ''
  const option = opening?.plan.document.options.find((each) => each.id === id)
  if (opening === undefined || option === undefined) return c.notFound()
  const { plan, version, selection } = opening
  const approvals = await lockedOptions(desk.database, opening.version.planId)
  const { works } = desk.planner
  const found = await reviewMerge(plan.document, { option: id, stays: approvals.has(id), basis: selection.basis, works })
  const compared = opening.compare({ options: [id], baseline: null })
  const props = {
    ...{ option, selection, approvals, document: plan.document, version: version.number },
    compared: compared.ok ? compared.value : null,
    review: found.ok ? found.value : null,
    problems: found.ok ? (compared.ok ? [] : compared.problems) : found.problems,
  }
  const status = props.problems.length > 0 ? 422 : 200
  return show(c, desk, { opening, page: '/options', title: mergeTitle(props), content: <MergePage {...props} />, status })
}

/** Sent twice it merges once: an option that the version looked at still had is merged into that one, which is then what stands already. */
async function merge(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const id = c.req.param('id') ?? ''
  const fields = fieldsOf(await c.req.parseBody())
  const { planId } = opening.version
  const looked = (await planVersion(desk.database, planId, expectedOf(fields)))?.document as PlanDocument | undefined
  const standing = opening.plan.document.options.find((each) => each.id === id)
  const option = standing ?? looked?.options.find((each) => each.id === id)
  const stays = (await lockedOptions(desk.database, planId)).has(id)
  const apply = (base: PlanDocument) => mergeOption(base, { option: id, stays })
  const saved = await saveEdit(desk, {
    planId,
    expected: expectedOf(fields),
    option: null,
    note: noted('merged', option?.title ?? id),
    apply,
  })
  if (standing === undefined && !saved.ok && saved.reason !== 'unavailable')
    return goneOption(c, desk, { opening, id, form: 'merge', fields, apply })
  const selection = { ...opening.selection, version: null, options: opening.selection.options.filter((each) => each !== id) }
  const told = saved.ok ? { saved: String(saved.version.number) } : {}
  const action = mergeAddress(id, opening.selection)
  const asked = {
    opening,
    saved,
    done: addressOf('/options', selection, told),
    leave: editAddress(id, opening.selection),
    action,
    fields,
    over: apply,
  }
  const refused = async (problems: readonly Problem[]) =>
    show(c, desk, {
      opening,
      page: '/options',
      title: say`Nothing was merged`,
      content: <NothingRecorded title={say`Nothing was merged`} problems={problems} selection={opening.selection} />,
      status: 422,
    })
  return answerSaved(c, desk, { ...asked, review: action }, refused)
}
