/** The forms that change an option. Each records a new version of the plan: 303 when it is done, 422 with what was sent, 409 when others were first. */

import type { Context, Hono } from 'hono'
import {
  type OptionRecord,
  type PlanDocument,
  placeText,
  type Result,
  say,
  withChange,
  withDuplicate,
  withNaming,
  withOption,
  withoutOption,
} from 'ltsfs'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { namedBy } from '../layout/option-naming.ts'
import { show } from '../layout/show.tsx'
import { approveOption } from '../ledger/approve.ts'
import { addressOf } from '../outlook/selection.ts'
import { answerSaved } from './answer.tsx'
import { standingOf } from './approval.tsx'
import { Edit } from './edit-page.tsx'
import type { Refusal } from './edit-props.ts'
import { editShown } from './edit-queries.ts'
import { saveEdit, versionsOfPlan, WHO } from './editing.ts'
import { begunWith, changeOf, editAddress, expectedOf, type Fields, fieldsOf, freeId, sourceOf } from './form.ts'
import { listPage } from './list-page.tsx'
import { groundOf, remember } from './own-versions.ts'
import { MOVED, meantOver, resetMeant } from './reset.ts'
import { recordedNotices } from './saved.tsx'
import { noReason, notSentText, type Sent, savesItself, sentText } from './saves-itself.tsx'
import { undoSteps } from './undo-steps.ts'

interface Posted {
  readonly form: Refusal['form']
  readonly note: (fields: Fields, option: OptionRecord | undefined, document: PlanDocument) => string
  readonly apply: (document: PlanDocument, id: string, fields: Fields) => Result<PlanDocument>
  /** What is sent again over what others recorded, seen beside it; the same where nothing is said. */
  readonly over?: (theirs: PlanDocument, id: string, fields: Fields) => Fields
  /** The option to show afterwards; null for the list of all. */
  readonly shows?: (document: PlanDocument, id: string, fields: Fields) => string | null
}

const quoted = (option: OptionRecord | undefined): string => say`“${option?.title ?? ''}”`

const POSTED: readonly Posted[] = [
  {
    form: 'change',
    note: ({ place = '' }, option, document) => say`${quoted(option)}: ${placeText(document, place)} set`,
    apply: (document, id, fields) => {
      const sourced = sourceOf(document, fields)
      const isOwn = sourced.ok && document.options.some((option) => option.id === id && option.source === sourced.value.source)
      const change = changeOf(document, { ...fields, source: sourced.ok && !isOwn ? sourced.value.source : '' })
      if (sourced.ok && change.ok) return withChange(sourced.value.document, id, change.value)
      return { ok: false, problems: [change, sourced].flatMap((each) => (each.ok ? [] : each.problems)) }
    },
  },
  {
    form: 'reset',
    note: (_, option) => say`${quoted(option)}: a value reset to the inherited one`,
    apply: resetMeant,
    over: meantOver,
  },
  {
    form: 'name',
    note: ({ title = '' }, option) =>
      title === option?.title ? say`${quoted(option)}: described anew` : say`${quoted(option)} renamed to “${title}”`,
    apply: (document, id, fields) => withNaming(document, id, namedBy(fields)),
  },
  {
    form: 'duplicate',
    note: ({ title = '' }, option) => say`“${title}”: a copy of ${quoted(option)}`,
    apply: (document, id, fields) => withDuplicate(document, id, freeId(document, fields['title'] ?? ''), namedBy(fields)),
    shows: (document, _, { title = '' }) => freeId(document, title),
  },
  {
    form: 'retire',
    note: (_, option) => say`${quoted(option)} retired`,
    apply: (document, id) => withoutOption(document, id),
    shows: () => null,
  },
]

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
  area.post('/options', readableForm, (c) => add(c, desk))
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
  const { find = '', place = '' } = (refusal ?? sent)?.fields ?? c.req.query()
  const id = c.req.param('id') ?? ''
  const standing = opening === undefined ? null : await standingOf(desk, opening, id)
  const isSent = refusal?.form === 'change' && c.req.method === 'POST' && savesItself(c)
  const steps = undoSteps(opening === undefined ? [] : await versionsOfPlan(desk, opening.version.planId))
  const today = desk.clock().slice(0, DAY)
  const given = { refusal, standing, sent, isSent: isSent || sent !== null, steps, today }
  const shown = opening && editShown(opening, id, { search: find.slice(0, 100), place }, given)
  if (opening === undefined || shown === undefined) return c.notFound()
  const notices = recordedNotices(opening, c.req.query('saved'))
  const tells = sent === null ? (isSent ? notSentText(refusal.problems) : undefined) : `${sentText(sent)} ${shown.title}`
  return show(c, desk, { opening, page: '/options', title: shown.title, content: <Edit {...shown} />, notices, tells, status })
}

async function change(c: Context, desk: Desk, { form, note, apply, over, shows }: Posted): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  const id = c.req.param('id') ?? ''
  if (opening === undefined) return c.notFound()
  const fields = fieldsOf(await c.req.parseBody())
  const { document } = opening.plan
  const option = document.options.find((each) => each.id === id)
  const isSent = form === 'change' && savesItself(c)
  const ground = isSent ? groundOf(fields) : { expected: expectedOf(fields), on: expectedOf(fields) }
  const given = isSent && fields['reason'] === '' ? { ...fields, reason: noReason() } : fields
  const saved = await saveEdit(desk, {
    ...{ planId: opening.version.planId, ...ground },
    option: form === 'retire' ? null : form === 'duplicate' ? freeId(document, fields['title'] ?? '') : id,
    note: note(fields, option, document),
    apply: (base) => apply(base, id, given),
  })
  if (isSent && saved.ok) {
    remember(fields, ground, saved.version.number)
    return page(c, desk, { sent: { fields, version: saved.version } })
  }
  const next = shows === undefined ? id : shows(document, id, fields)
  const leave = option === undefined ? addressOf('/options', opening.selection) : editAddress(id, opening.selection)
  const told = saved.ok ? { saved: String(saved.version.number) } : {}
  const done =
    next === null ? addressOf('/options', { ...opening.selection, version: null }, told) : editAddress(next, opening.selection, told)
  const action = addressOf(`/options/edit/${id}/${form}`, { ...opening.selection, version: null })
  const onTop = (theirs: PlanDocument) => (over === undefined ? fields : over(theirs, id, fields))
  const again = (theirs: PlanDocument) => apply(theirs, id, { ...given, ...(over === undefined ? {} : onTop(theirs)) })
  return answerSaved(c, desk, { opening, saved, done, leave, action, fields, onTop, over: again }, (problems) =>
    page(c, desk, { refusal: { form, problems, fields }, status: problems.some(({ code }) => code === MOVED) ? 409 : 422 }),
  )
}

/** Frozen and sealed; a version recorded meanwhile is told, and nothing is approved. */
async function approve(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  const id = c.req.param('id') ?? ''
  if (opening === undefined || !opening.plan.document.options.some((option) => option.id === id)) return c.notFound()
  const fields = fieldsOf(await c.req.parseBody())
  const approved = await approveOption(desk.database, {
    ...{ planId: opening.version.planId, option: id, expected: expectedOf(fields), decision: fields['decision'] ?? '' },
    ...{ who: WHO, now: desk.clock(), engine: desk.engine },
  })
  if (approved.ok) return c.redirect(editAddress(id, opening.selection), 303)
  const status = approved.reason === 'conflict' ? 409 : approved.reason === 'unavailable' ? 503 : 422
  return page(c, desk, { refusal: { form: 'approve', problems: approved.problems, fields }, status })
}

/** A new option: empty, or with the changes that were tried in a workshop. */
async function add(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const body = await c.req.parseBody()
  const fields: Fields = { ...fieldsOf(body), ...(typeof body['changes'] === 'string' ? { changes: body['changes'] } : {}) }
  const id = freeId(opening.plan.document, fields['title'] ?? '')
  const apply = (base: PlanDocument) => withOption(base, { id, ...namedBy(fields), ...begunWith(body) })
  const note = say`“${fields['title'] ?? ''}”: a new option`
  const saved = await saveEdit(desk, { planId: opening.version.planId, expected: expectedOf(fields), option: id, note, apply })
  const told = saved.ok ? { saved: String(saved.version.number) } : {}
  const address = (besides: Fields) => editAddress(id, opening.selection, besides)
  const leave = addressOf('/options', opening.selection)
  const asked = {
    opening,
    saved,
    done: address(told),
    leave,
    action: addressOf('/options', { ...opening.selection, version: null }),
    fields,
    over: apply,
  }
  return answerSaved(c, desk, asked, (problems) => listPage(c, desk, opening, { problems, fields }, 422))
}
