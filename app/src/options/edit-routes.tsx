/** The forms that change an option. Each records a new version of the plan: 303 when it is done, 422 with what was sent, 409 when others were first. */

import type { Context, Hono } from 'hono'
import { NO_REASON, type PlanDocument } from 'ltsfs'
import { planVersion } from '../database/plan-versions.ts'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { show } from '../layout/show.tsx'
import { approveOption } from '../ledger/approve.ts'
import { addressOf } from '../outlook/selection.ts'
import { answerSaved } from './answer.tsx'
import { standingOf } from './approval.tsx'
import { Edit } from './edit-page.tsx'
import type { Refusal } from './edit-props.ts'
import { editShown } from './edit-queries.ts'
import { saveEdit, WHO } from './editing.ts'
import { cameToOf, editAddress, expectedOf, fieldsOf, freeId } from './form.ts'
import { goneOption } from './gone.tsx'
import { isAsInherited } from './inherited-value.ts'
import { offeredSteps } from './offered-steps.ts'
import { groundOf } from './own-versions.ts'
import { POSTED, type Posted, UNSET } from './posted.ts'
import { MOVED } from './reset.ts'
import { recordedNotices } from './saved.tsx'
import { notSentText, type Sent, savesItself, sentText, shownNext } from './saves-itself.tsx'

export function addEditing(area: Hono, desk: Desk): void {
  area.get('/options/edit/:id', (c) => page(c, desk, {}))
  for (const posted of POSTED) {
    area.get(`/options/edit/:id/${posted.form}`, async (c) =>
      c.redirect(`/options/edit/${c.req.param('id')}${new URL(c.req.url).search}`, 303),
    )
    area.post(`/options/edit/:id/${posted.form}`, readableForm, (c) => change(c, desk, posted))
  }
  area.get('/options/edit/:id/approve', (c) => c.redirect(`/options/edit/${c.req.param('id')}${new URL(c.req.url).search}`, 303))
  area.post('/options/edit/:id/approve', readableForm, (c) => approve(c, desk))
}

/** "2026-11-24" of a moment. */
const DAY = 10

interface PageAsked {
  readonly refusal?: Refusal | null
  readonly sent?: Sent | null
  readonly status?: 200 | 409 | 422 | 503
}

async function page(c: Context, desk: Desk, { refusal = null, sent = null, status = 200 }: PageAsked): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  const { find = '', place = '', from = '' } = (refusal ?? sent)?.fields ?? c.req.query()
  const id = c.req.param('id') ?? ''
  const standing = opening === undefined ? null : await standingOf(desk, opening, id)
  const isSent = refusal?.form === 'change' && c.req.method === 'POST' && savesItself(c)
  const steps = opening === undefined ? { undo: null, redo: null } : await offeredSteps(desk, opening.version.planId)
  const today = desk.clock().slice(0, DAY)
  const given = { refusal, standing, sent, isSent: isSent || sent !== null, steps, today }
  const shown = opening && editShown(opening, id, { search: find.slice(0, 100), place, from }, given)
  if (opening === undefined || shown === undefined) return c.notFound()
  const notices = recordedNotices(opening, c.req.query('saved'))
  const tells = sent === null ? (isSent ? notSentText(refusal.problems) : undefined) : `${sentText(sent)} ${shown.title}`
  return show(c, desk, { opening, page: '/options', title: shown.title, content: <Edit {...shown} />, notices, tells, status })
}

async function change(c: Context, desk: Desk, posted: Posted): Promise<Response> {
  const { form, note, apply, over, shows } = posted
  const opening = await desk.planner.open(c.req.url)
  const id = c.req.param('id') ?? ''
  if (opening === undefined) return c.notFound()
  const fields = fieldsOf(await c.req.parseBody())
  const { document } = opening.plan
  const option = document.options.find((each) => each.id === id)
  const isSent = form === 'change' && savesItself(c)
  const { planId } = opening.version
  const { key, ...ground } = isSent
    ? await groundOf(desk.database, planId, fields)
    : { key: '', expected: expectedOf(fields), on: expectedOf(fields) }
  let isInherited = false
  // A copy is named on the version it was asked on: sent twice it is the same one.
  const seen = form === 'duplicate' ? (await planVersion(desk.database, planId, ground.on))?.document : undefined
  const before = (seen as PlanDocument | undefined) ?? document
  const given = isSent && fields['reason'] === '' ? { ...fields, reason: NO_REASON } : fields
  const saved = await saveEdit(desk, {
    ...{ planId, ...ground, ...(isSent ? { form: key } : {}) },
    option: form === 'retire' ? null : form === 'duplicate' ? freeId(before, fields['title'] ?? '') : id,
    note: note(fields, option, document),
    apply: (base) => {
      isInherited = isSent && isAsInherited(base, id, fields)
      return isInherited ? { ok: true, value: base } : apply(base, id, given)
    },
  })
  if (option === undefined && !saved.ok && saved.reason !== 'unavailable')
    return goneOption(c, desk, { opening, id, form, fields, apply: (base) => apply(base, id, given) })
  if (isSent && saved.ok) {
    const shown = shownNext(fields, saved.version.number, { key, isInherited })
    const isAlready = !saved.isNew && ground.on === ground.expected
    return page(c, desk, { sent: { fields: shown, version: saved.version, isInherited, isAlready, cameTo: cameToOf(document, fields) } })
  }
  const next = shows === undefined ? id : shows(before, id, fields)
  const leave = option === undefined ? addressOf('/options', opening.selection) : editAddress(id, opening.selection)
  const told = saved.ok ? { saved: String(saved.version.number) } : {}
  const done =
    next === null ? addressOf('/options', { ...opening.selection, version: null }, told) : editAddress(next, opening.selection, told)
  const action = addressOf(`/options/edit/${id}/${form}`, { ...opening.selection, version: null })
  const onTop = (theirs: PlanDocument) => ({ ...given, ...(isInherited ? UNSET : {}), ...over?.(theirs, id, fields) })
  const again = (theirs: PlanDocument) => apply(theirs, id, onTop(theirs))
  return answerSaved(c, desk, { opening, saved, done, leave, action, fields: given, onTop, over: again }, (problems) =>
    page(c, desk, { refusal: { form, problems, fields }, status: problems.some(({ code }) => code === MOVED) ? 409 : 422 }),
  )
}

/** Frozen and sealed; a version recorded meanwhile is told, and nothing is approved. */
async function approve(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  const id = c.req.param('id') ?? ''
  if (opening === undefined) return c.notFound()
  const fields = fieldsOf(await c.req.parseBody())
  if (!opening.plan.document.options.some((option) => option.id === id))
    return goneOption(c, desk, { opening, id, form: 'approve', fields, apply: null })
  const approved = await approveOption(desk.database, {
    ...{ planId: opening.version.planId, option: id, expected: expectedOf(fields), decision: fields['decision'] ?? '' },
    ...{ who: WHO, now: desk.clock(), engine: desk.engine },
  })
  if (approved.ok) return c.redirect(editAddress(id, opening.selection), 303)
  const status = approved.reason === 'conflict' ? 409 : approved.reason === 'unavailable' ? 503 : 422
  return page(c, desk, { refusal: { form: 'approve', problems: approved.problems, fields }, status })
}
