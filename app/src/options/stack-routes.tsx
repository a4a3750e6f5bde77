/** /options/stack: options laid over one another as an option of their own, with a row for everything they disagree about. */

import type { Context, Hono } from 'hono'
import { clashesBetween, type PlanDocument, type Problem, type Result, say, withOption } from 'ltsfs'
import { noted } from '../database/edit-notes.ts'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { namedBy } from '../layout/option-naming.ts'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { answerSaved } from './answer.tsx'
import { saveEdit } from './editing.ts'
import { editAddress, expectedOf, type Fields, fieldsOf, freeId } from './form.ts'
import { keyOf, madeByForm, newId } from './new-option.tsx'
import { settled } from './settled.ts'
import { Stack } from './stack-page.tsx'

export function addStacking(area: Hono, desk: Desk): void {
  area.get('/options/stack', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    return opening === undefined ? c.notFound() : page(c, desk, opening, idsIn(new URL(c.req.url).searchParams.getAll('with')), {}, [])
  })
  area.post('/options/stack', readableForm, (c) => stack(c, desk))
}

const idsIn = (found: readonly string[]): readonly string[] => [...new Set(found.filter((id) => id !== ''))].slice(0, 20)

function page(
  c: Context,
  desk: Desk,
  opening: Opening,
  ids: readonly string[],
  fields: Fields,
  problems: readonly Problem[],
): Response | Promise<Response> {
  const clashes = clashesBetween(opening.plan.document, ids)
  const all = [...problems, ...(clashes.ok ? [] : clashes.problems)]
  const content = <Stack opening={opening} ids={ids} clashes={clashes.ok ? clashes.value : []} fields={fields} problems={all} />
  return show(c, desk, { opening, page: '/options', title: say`Stack options`, content, status: all.length > 0 ? 422 : 200 })
}

async function stack(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const body = await c.req.parseBody({ all: true })
  const list = body['with']
  // Sent again over what others recorded, they stand in one field.
  const ids = idsIn((Array.isArray(list) ? list : [list]).flatMap((text) => (typeof text === 'string' ? text.split(' ') : [])))
  const fields: Fields = { ...fieldsOf(body), with: ids.join(' ') }
  const { planId } = opening.version
  const key = keyOf(fields)
  const made = await madeByForm(desk, planId, key)
  if (made !== undefined) return c.redirect(editAddress(made.id, opening.selection, { saved: String(made.version) }), 303)
  const id = await newId(desk, opening, fields)
  const apply = (base: PlanDocument): Result<PlanDocument> => {
    const changes = settled(base, ids, fields)
    const naming = { id: freeId(base, fields['title'] ?? ''), ...namedBy(fields) }
    return changes.ok ? withOption(base, { ...naming, includes: [...ids], changes: [...changes.value] }) : changes
  }
  const note = noted('stacked', fields['title'] ?? '', String(ids.length))
  const saved = await saveEdit(desk, { planId, expected: expectedOf(fields), option: id, note, form: key, apply })
  const done = editAddress(id, opening.selection, saved.ok ? { saved: String(saved.version.number) } : {})
  const leave = addressOf('/options', opening.selection)
  const asked = {
    opening,
    saved,
    done,
    leave,
    action: addressOf('/options/stack', { ...opening.selection, version: null }),
    fields,
    over: apply,
  }
  return answerSaved(c, desk, asked, async (problems) => page(c, desk, opening, ids, fields, problems))
}
