/** /options/import: one option as a file, looked at before it is recorded: 422 for what is no option or cannot be one here. */

import type { Context, Hono } from 'hono'
import { type PlanDocument, type Problem, say } from 'ltsfs'
import { noted } from '../database/edit-notes.ts'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { textAgain } from '../text-again.ts'
import { answerSaved } from './answer.tsx'
import { saveEdit } from './editing.ts'
import { editAddress, expectedOf } from './form.ts'
import { besideOthers, type HandedOption, handedOption, LARGEST_OPTION, readOption, withImported, writtenOption } from './import-form.ts'
import { ImportOption, ImportPreviewPage, previewTitle } from './import-page.tsx'
import { previewOf } from './import-queries.ts'

export function addImporting(area: Hono, desk: Desk): void {
  area.get('/options/import', async (c) => {
    const opening = await newest(desk, c)
    return opening === undefined ? c.notFound() : form(c, desk, opening, [], '', 200)
  })
  area.get('/options/import/record', (c) => c.redirect(`/options/import${new URL(c.req.url).search}`, 303))
  area.post('/options/import', readableForm, (c) => preview(c, desk))
  area.post('/options/import/record', readableForm, (c) => record(c, desk))
}

/** It is recorded on the newest version, whichever was looked at. */
function newest(desk: Desk, c: Context): Promise<Opening | undefined> {
  const url = new URL(c.req.url)
  url.searchParams.delete('version')
  return desk.planner.open(url.href)
}

const form = (c: Context, desk: Desk, opening: Opening, problems: readonly Problem[], text: string | null, status: 200 | 422) =>
  show(c, desk, {
    ...{ opening, page: '/options', status },
    title: problems.length > 0 ? say`Nothing was taken in` : say`Import an option`,
    content: <ImportOption selection={opening.selection} text={text} problems={problems} />,
  })

const shownAgain = ({ bytes }: HandedOption): string | null => textAgain(bytes, LARGEST_OPTION)

async function preview(c: Context, desk: Desk): Promise<Response> {
  const opening = await newest(desk, c)
  if (opening === undefined) return c.notFound()
  const given = await handedOption(await c.req.parseBody())
  const read = given.bytes.length > LARGEST_OPTION ? { ok: false as const, problems: [tooLong()] } : readOption(given)
  if (!read.ok) return form(c, desk, opening, read.problems, shownAgain(given), 422)
  const { document } = opening.plan
  const option = given.isBeside ? besideOthers(document, read.value) : read.value
  const found = await previewOf(desk, opening, option)
  const { selection, version } = opening
  const text = given.isBeside ? writtenOption(option) : shownAgain(given)
  const content = <ImportPreviewPage preview={found} text={text} document={document} version={version.number} selection={selection} />
  return show(c, desk, { opening, page: '/options', title: previewTitle(found), content, status: found.problems.length > 0 ? 422 : 200 })
}

/** What was looked at: the same option sent twice is recorded once. */
async function record(c: Context, desk: Desk): Promise<Response> {
  const opening = await newest(desk, c)
  if (opening === undefined) return c.notFound()
  const given = await handedOption(await c.req.parseBody())
  const read = readOption(given)
  if (!read.ok) return form(c, desk, opening, read.problems, shownAgain(given), 422)
  const option = read.value
  const { selection, plan, version } = opening
  const isThere = plan.document.options.some(({ id }) => id === option.id)
  const fields = { document: writtenOption(option), expected: given.expected }
  const apply = (base: PlanDocument) => ({ ok: true as const, value: withImported(base, option) })
  const saved = await saveEdit(desk, {
    planId: version.planId,
    expected: expectedOf(fields),
    option: option.id,
    note: noted(isThere ? 'imported' : 'importedAnew', option.title),
    apply,
  })
  const done = editAddress(option.id, selection, saved.ok ? { saved: String(saved.version.number) } : {})
  const asked = {
    opening,
    saved,
    done,
    leave: addressOf('/options', selection),
    action: addressOf('/options/import/record', selection),
    fields,
    over: apply,
  }
  return answerSaved(c, desk, asked, (problems) => form(c, desk, opening, problems, shownAgain(given), 422))
}

const tooLong = (): Problem => ({
  code: 'too-large',
  path: 'document',
  found: say`more`,
  expected: say`at most ${LARGEST_OPTION} bytes`,
  message: say`An option of more than ${LARGEST_OPTION} bytes is not read.`,
  remedy: say`Take the option as its page gives it: it is far shorter.`,
})
