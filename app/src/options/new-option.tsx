/** A new option: empty, or with the changes that were tried in a workshop. Sent twice it is made once. */
import type { Context, Hono } from 'hono'
import { canonicalJson, type PlanDocument, withOption } from 'ltsfs'
import { noted } from '../database/edit-notes.ts'
import { planVersion } from '../database/plan-versions.ts'
import { sha256Of } from '../database/seal.ts'
import { isFormKey, versionsOfForm } from '../database/version-forms.ts'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { namedBy } from '../layout/option-naming.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { answerSaved } from './answer.tsx'
import { saveEdit } from './editing.ts'
import { begunWith, editAddress, expectedOf, type Fields, fieldsOf, freeId } from './form.ts'
import { listPage } from './list-page.tsx'

export function addNewOptions(area: Hono, desk: Desk): void {
  area.post('/options', readableForm, (c) => add(c, desk))
}

/** The key of a form with what it says: the same sent again is known by it, and anything else is another edit. */
export const keyOf = ({ key = '', expected: _, ...said }: Fields): string =>
  isFormKey(key) ? sha256Of(`${key} ${canonicalJson(said)}`) : ''

/** The option that has been made under this key; undefined where none. */
export async function madeByForm(
  { database }: Desk,
  planId: string,
  key: string,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  const [version] = await versionsOfForm(database, planId, key)
  if (version === undefined) return undefined
  const [after, before] = [await planVersion(database, planId, version), await planVersion(database, planId, version - 1)]
  const idsIn = (document: unknown): readonly string[] => (document as PlanDocument | undefined)?.options.map(({ id }) => id) ?? []
  const known = new Set(idsIn(before?.document))
  const id = idsIn(after?.document).find((each) => !known.has(each))
  return id === undefined ? undefined : { id, version }
}

/** Free on the version it was made on, so that the same sent twice at once is the same. */
export async function newId({ database }: Desk, { version, plan }: Opening, fields: Fields): Promise<string> {
  const base = (await planVersion(database, version.planId, expectedOf(fields)))?.document as PlanDocument | undefined
  return freeId(base ?? plan.document, fields['title'] ?? '')
}

async function add(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const body = await c.req.parseBody()
  const fields: Fields = { ...fieldsOf(body), ...(typeof body['changes'] === 'string' ? { changes: body['changes'] } : {}) }
  const { title = '' } = fields
  const key = keyOf(fields)
  const { planId } = opening.version
  const address = (id: string, version: number) => editAddress(id, opening.selection, { saved: String(version) })
  const made = await madeByForm(desk, planId, key)
  if (made !== undefined) return c.redirect(address(made.id, made.version), 303)
  const id = await newId(desk, opening, fields)
  const apply = (document: PlanDocument) => withOption(document, { id: freeId(document, title), ...namedBy(fields), ...begunWith(body) })
  const note = noted('added', title)
  const saved = await saveEdit(desk, { planId, expected: expectedOf(fields), option: id, note, form: key, apply })
  const asked = {
    ...{ opening, saved, fields, over: apply },
    done: saved.ok ? address(id, saved.version.number) : '',
    leave: addressOf('/options', opening.selection),
    action: addressOf('/options', { ...opening.selection, version: null }),
  }
  return answerSaved(c, desk, asked, (problems) => listPage(c, desk, opening, { problems, fields }, 422))
}
