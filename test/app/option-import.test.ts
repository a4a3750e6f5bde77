import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { canonicalJson } from '../../packages/ltsfs/src/inputs/canonical-json.ts'
import { hiddenFields, textIn } from './form-of.ts'
import { newestOf } from './newest-version.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
  const { document, number } = await newest()
  const line = document.spending.lines.find(({ amount }) => 'unit' in amount)
  const change = { path: `spending.lines.${line?.id}.amount`, from: document.period.from, value: '1234', reason: 'As agreed in March' }
  const naming = { title: 'Dearer rooms', summary: 'More for rooms.', source: document.sources[0]?.id ?? '' }
  const made = await post('/options', { ...naming, changes: JSON.stringify([change]), expected: String(number) })
  if (made.status !== 303) throw new Error(await made.text())
}, 60_000)
afterAll(() => planner.close())

const PLAN = 'plan=lagoon'
const newest = () => newestOf(planner, 'lagoon')
const optionOf = async (id: string) => (await newest()).document.options.find((option) => option.id === id)
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  planner.ask(`${path}?${PLAN}`, { method: 'POST', body: new URLSearchParams(fields) })
const fileOf = async (id: string, form: 'yaml' | 'json') => (await planner.ask(`/options/file/${id}.${form}?${PLAN}`)).text()
/** An option of the plan that no other is made of. */
const single = async () => {
  const { options } = (await newest()).document
  const found = options.find(({ id, changes }) => changes.length > 0 && !options.some(({ includes = [] }) => includes.includes(id)))
  if (found === undefined) throw new Error('no option')
  return found
}
/** What the form of the preview sends. */
const sentBy = (page: string, action: string): Readonly<Record<string, string>> => {
  const [form = ''] = new RegExp(`<form method="post" action="${action}\\?[^"]*".*?</form>`, 's').exec(page) ?? []
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const)
  const text = (value: string) => value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'")
  return Object.fromEntries(fields.map(([name, value]) => [name, text(value).replaceAll('&amp;', '&')]))
}

test.each(['yaml', 'json'] as const)(
  'an option goes out as %s, is retired, and comes home as it was; twice changes nothing',
  async (form) => {
    const { id, title } = await single()
    const [before, file] = [canonicalJson(await optionOf(id)), await fileOf(id, form)]
    await post(`/options/edit/${id}/retire`, { expected: String((await newest()).number) })
    expect(await optionOf(id)).toBeUndefined()
    const preview = await post('/options/import', { document: file })
    const page = await preview.text()
    expect([preview.status, page.includes(`“${title}” would be a new option`), await optionOf(id)]).toEqual([200, true, undefined])
    const sent = sentBy(page, '/options/import/record')
    const recorded = await post('/options/import/record', sent)
    expect([recorded.status, canonicalJson(await optionOf(id))]).toEqual([303, before])
    const { number } = await newest()
    const again = await post('/options/import/record', sent)
    expect([again.status, (await newest()).number]).toEqual([303, number])
    expect(await (await post('/options/import', { document: file })).text()).toContain('stands in the plan already, word for word')
  },
)

test('an option of an id that is there is shown beside it, and takes its place or comes in beside it', async () => {
  const option = await single()
  const other = { ...option, changes: option.changes.map((change) => ({ ...change, reason: 'Otherwise founded' })) }
  const page = await (await post('/options/import', { document: JSON.stringify(other) })).text()
  expect(page).toContain(`would take the place of the option “${option.id}”`)
  expect([page.includes(option.changes[0]?.reason ?? '?'), page.includes('Otherwise founded')]).toEqual([true, true])
  const beside = await (await post('/options/import', sentBy(page, '/options/import'))).text()
  expect(beside).toContain(`“${option.title} (2)” would be a new option`)
  expect((await post('/options/import/record', sentBy(beside, '/options/import/record'))).status).toBe(303)
  expect(await optionOf(`${option.id}-2`)).toEqual({ ...other, id: `${option.id}-2`, title: `${option.title} (2)` })
  expect(await optionOf(option.id)).toEqual(option)
  const late = await post('/options/import/record', sentBy(page, '/options/import/record'))
  expect(late.status).toBe(409)
  const now = await (await post('/options/import', { document: JSON.stringify(other) })).text()
  expect((await post('/options/import/record', sentBy(now, '/options/import/record'))).status).toBe(303)
  expect(await optionOf(option.id)).toEqual(other)
})

test('an approved option is not replaced', async () => {
  const option = await single()
  await post(`/options/edit/${option.id}/approve`, { decision: 'Committee 1', expected: String((await newest()).number) })
  const other = JSON.stringify({ ...option, summary: 'Another summary.' })
  const preview = await post('/options/import', { document: other })
  const page = await preview.text()
  expect([preview.status, page.includes('and cannot change.'), page.includes('Record it in its place')]).toEqual([422, true, false])
  expect(page).toContain('Take it in beside it, as an option of its own')
  const forced = await post('/options/import/record', { document: other, expected: String((await newest()).number) })
  expect([forced.status, await optionOf(option.id)]).toEqual([422, option])
})

test.each([
  ['', 'is empty'],
  ['a: [', 'cannot be read at line 1'],
  ['[]', 'This is no option: it is no record.'],
  ['{"format":"ltsfs-frozen-option"}', 'it is a frozen option'],
  ['{"id":"x","title":"X","changes":[]}', 'options.'],
])('%j is told, and nothing is recorded', async (document, sentence) => {
  const { number } = await newest()
  for (const path of ['/options/import', '/options/import/record']) {
    const response = await post(path, { document, expected: String(number) })
    expect([path, response.status, (await newest()).number]).toEqual([path, 422, number])
    expect(await response.text()).toContain(sentence)
  }
})

test.each(['document', 'file'] as const)('what cannot be taken in stands below the reasons, from the %s, to be mended', async (from) => {
  const { id: _, ...option } = await single()
  const text = JSON.stringify({ ...option, id: 'mend-me', title: 'Mend me', source: 'nowhere' })
  const body = new FormData()
  body.set(from, from === 'file' ? new File([text], 'option.json') : text)
  const refused = await planner.ask(`/options/import?${PLAN}`, { method: 'POST', body })
  const page = await refused.text()
  expect([refused.status, page.includes('“Mend me” cannot be taken in'), textIn(page, 'document')]).toEqual([422, true, text])
  const mended = await post('/options/import', { document: textIn(page, 'document').replace('nowhere', option.source) })
  expect([mended.status, (await mended.text()).includes('“Mend me” would be a new option')]).toEqual([200, true])
})

test('a file that is no text is not shown as one', async () => {
  for (const path of [`/options/import?${PLAN}`, '/plans']) {
    const body = new FormData()
    body.set('file', new File([new Uint8Array([0x50, 0x4b, 0xff, 0xfe])], 'option.xlsx'))
    const refused = await planner.ask(path, { method: 'POST', body })
    const page = await refused.text()
    expect([refused.status, textIn(page, 'document'), page.includes('or no text, and does not stand here again')]).toEqual([422, '', true])
  }
})

test('while the database cannot be written, what was sent is kept and can be sent again', async () => {
  const option = { ...(await single()), id: 'sent-again', title: 'Sent again' }
  const before = await newest()
  const sent = { document: JSON.stringify(option), expected: String(before.number) }
  await sql`PRAGMA query_only = ON`.execute(planner.database)
  const refused = await post('/options/import/record', sent)
  await sql`PRAGMA query_only = OFF`.execute(planner.database)
  const page = await refused.text()
  expect([refused.status, (await newest()).number]).toEqual([503, before.number])
  const again = await post('/options/import/record', hiddenFields(page, 'Send it again'))
  expect([again.status, await optionOf('sent-again')]).toEqual([303, option])
})

test('a whole plan is sent to Plans, and an option handed in there to the options', async () => {
  const { document } = await newest()
  expect(await (await post('/options/import', { document: JSON.stringify(document) })).text()).toContain('Hand it in under Plans.')
  const refused = await post('/plans', { document: JSON.stringify(await single()) })
  expect([refused.status, (await refused.text()).includes('This is one option of a plan, and no plan.')]).toEqual([422, true])
})
