/** /options: the options of the plan, what each changes, and the forms that make, change, stack and retire them. */

import { type Context, Hono } from 'hono'
import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { show } from '../layout/show.tsx'
import { addressOf } from '../outlook/selection.ts'
import { answerSaved } from './answer.tsx'
import { addEditing } from './edit-routes.tsx'
import { goBack, stepBack } from './editing.ts'
import { exportFile } from './export.ts'
import { editAddress, expectedOf, type Fields, fieldsOf } from './form.ts'
import { addImporting } from './import-routes.tsx'
import { listPage } from './list-page.tsx'
import { addMerging } from './merge.tsx'
import { addNewOptions } from './new-option.tsx'
import { NothingRecorded, notBackText } from './nothing-recorded.tsx'
import { addStacking } from './stack-routes.tsx'

export function options(desk: Desk): Hono {
  const area = new Hono()
  area.get('/options', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    return opening === undefined ? c.notFound() : listPage(c, desk, opening, null)
  })
  addEditing(area, desk)
  addNewOptions(area, desk)
  addMerging(area, desk)
  addImporting(area, desk)
  addStacking(area, desk)
  area.get('/options/back', (c) => c.redirect(`/options${new URL(c.req.url).search}`, 303))
  area.post('/options/back', readableForm, (c) => back(c, desk))
  area.get('/options/file/:file', (c) => exportFile(c, desk, 'option'))
  area.get('/options/plan/:file', (c) => exportFile(c, desk, 'plan'))
  return area
}

/** Where Undo was pressed: on the page of an option, if the plan has it now, or on the list. */
async function whence(c: Context, desk: Desk, { of = '', find = '', place = '' }: Fields, told: Fields): Promise<string> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return '/options'
  const looking = { ...(find === '' ? {} : { find }), ...(place === '' ? {} : { place }), ...told }
  return opening.plan.document.options.some(({ id }) => id === of)
    ? editAddress(of, opening.selection, looking)
    : addressOf('/options', { ...opening.selection, version: null }, told)
}

const numberIn = (text = ''): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

async function back(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const fields = fieldsOf(await c.req.parseBody())
  const step = { planId: opening.version.planId, to: numberIn(fields['to']) ?? 0, seen: numberIn(fields['seen']) }
  const saved = await goBack(desk, { ...step, expected: expectedOf(fields) })
  const selection = { ...opening.selection, version: null }
  const leave = await whence(c, desk, fields, {})
  const done = saved.ok ? await whence(c, desk, fields, { saved: String(saved.version.number) }) : leave
  const asked = { opening, saved, done, leave, action: addressOf('/options/back', selection), fields, over: await stepBack(desk, step) }
  const refused = async (problems: readonly Problem[]) =>
    show(c, desk, {
      opening,
      page: '/options',
      title: say`Nothing was recorded`,
      content: (
        <NothingRecorded
          title={say`Nothing was recorded`}
          problems={problems}
          selection={selection}
          about={notBackText(step.to, problems)}
        />
      ),
      status: 422,
    })
  return answerSaved(c, desk, asked, refused)
}
