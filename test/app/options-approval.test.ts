/** Approval of an option: with a reason for every value, and nothing goes back behind it. */
import { expect, test } from 'vitest'
import { lagoonPlanner, PLAN, type Sent } from './lagoon-planner.ts'

const planner = lagoonPlanner()
const { newest, madeIn } = planner
const post = async (path: string, fields: Sent, headers: Sent = {}) =>
  planner.ask(`${path}?${PLAN}`, {
    ...{ method: 'POST', headers },
    body: new URLSearchParams({ expected: String((await newest()).number), ...fields }),
  })
const place = async () => `spending.lines.${(await newest()).document.spending.lines.find(({ amount }) => 'unit' in amount)?.id}.amount`
const made = async (title: string, includes = ''): Promise<string> => {
  const source = (await newest()).document.sources[0]?.id ?? ''
  const response = await post('/options', { title, summary: 'What it does.', source, includes })
  return madeIn(response)
}
const SAVES_ITSELF = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
const approve = (id: string) => post(`/options/edit/${id}/approve`, { decision: 'Committee 1' })
const heading = (page: string): string => /<h1[^>]*>([^<]*)/.exec(page)?.[1] ?? ''

test('an option with a value whose reason nobody gave, or over one, is not approved before it is given; the page leads to each', async () => {
  const path = await place()
  const [below, id] = [await made('Saved in haste'), await made('Over it', 'saved-in-haste')]
  const value = { place: path, from: '2024', last: '', value: '23456' }
  expect((await post(`/options/edit/${below}/change`, { ...value, reason: '', key: 'in-haste' }, SAVES_ITSELF)).status).toBe(200)
  for (const each of [below, id]) {
    const refused = await approve(each)
    const page = await refused.text()
    expect([refused.status, page.includes('No reason is given yet for')]).toEqual([422, true])
    expect(page).toContain(`href="/options/edit/${below}?place=${path}&amp;plan=lagoon#change"`)
  }
  expect((await post(`/options/edit/${below}/change`, { ...value, reason: 'Dearer rooms' })).status).toBe(303)
  expect([(await approve(below)).status, (await approve(id)).status]).toEqual([303, 303])
})

test('that no reason is given yet is said in the language of the reader, and recorded in the same words by all', async () => {
  const id = await made('Saved in French')
  const value = { place: await place(), from: '2024', last: '', value: '34567', reason: '', key: 'in-french' }
  await post(`/options/edit/${id}/change`, value, { ...SAVES_ITSELF, Cookie: 'language=fr' })
  const option = (await newest()).document.options.find((each) => each.id === id)
  expect(option?.changes).toMatchObject([{ reason: 'No reason given yet' }])
  const pages = [`/options/edit/${id}`, '/options', `/papers`].map((path) => `${path}?${PLAN}&of=${id}`)
  for (const path of pages) {
    const page = await (await planner.ask(path, { headers: { Cookie: 'language=fr' } })).text()
    expect([path, page.includes('No reason given yet'), page.includes('Motif pas encore donné')]).toEqual([path, false, true])
  }
})

test('going back to before an approval, or to a version that is not there, says why nothing was recorded and what to do', async () => {
  const id = await made('Approved and kept')
  const before = (await newest()).number
  const value = { place: await place(), from: '2024', last: '', value: '1', reason: 'Kept' }
  await post(`/options/edit/${id}/change`, value)
  expect((await approve(id)).status).toBe(303)
  const refused = await post('/options/back', { to: String(before) })
  const page = await refused.text()
  expect([refused.status, heading(page)]).toEqual([422, 'Nothing was recorded'])
  expect(page).toContain(`Going back to version ${before} would change an option that was approved since`)
  expect(page).toContain(`Option &quot;${id}&quot; was approved on`)
  expect(page).not.toContain('These choices do not go together')
  const unknown = await (await post('/options/back', { to: '999' })).text()
  expect([heading(unknown), unknown.includes('has no version 999.')]).toEqual(['Nothing was recorded', true])
})

test('a step back that would change an option approved since is not offered: it says which, and is offered as ever after another edit', async () => {
  const id = await made('Approved last')
  await post(`/options/edit/${id}/change`, { place: await place(), from: '2024', last: '', value: '1', reason: 'Kept' })
  expect((await approve(id)).status).toBe(303)
  const pages = async () => {
    const saved = String((await newest()).number)
    return [await planner.page(`/options/edit/dues-by-landings?${PLAN}`), await planner.page(`/options?${PLAN}&saved=${saved}`)]
  }
  const isOffered = (page: string) => page.includes('aria-label="Undo ')
  for (const page of await pages()) {
    expect(isOffered(page)).toBe(false)
    expect(page).toMatch(/“Approved last”: [^<]+ set: this cannot be undone any more\. Option &quot;approved-last&quot; was approved on/)
  }
  await made('Made after it')
  expect((await pages()).map(isOffered)).toEqual([true, true])
})

test('what is sent for an option that was approved meanwhile is refused, and stays in sight', async () => {
  const id = await made('Approved meanwhile')
  expect((await approve(id)).status).toBe(303)
  const fields = { place: await place(), from: '2024', last: '', value: '23456', reason: 'Typed with care' }
  for (const headers of [{}, SAVES_ITSELF]) {
    const refused = await post(`/options/edit/${id}/change`, fields, headers)
    const page = await refused.text()
    expect([refused.status, page.includes('<dd>23456</dd>'), page.includes('<dd>Typed with care</dd>')]).toEqual([422, true, true])
  }
})

test('a reason or a decision that is too long is refused and stays as it was sent; nothing is cut', async () => {
  const id = await made('Told at length')
  const reason = `${'Because. '.repeat(223)}The end.`
  expect(reason.length).toBeGreaterThan(2000)
  const fields = { place: await place(), from: '2024', last: '', value: '23456', reason }
  const refused = await post(`/options/edit/${id}/change`, fields)
  const page = await refused.text()
  expect([refused.status, page.includes(reason), page.includes('id="change-reason-error"')]).toEqual([422, true, true])
  expect((await post(`/options/edit/${id}/change`, { ...fields, reason: reason.slice(-2000) })).status).toBe(303)
  const decision = await post(`/options/edit/${id}/approve`, { decision: reason })
  expect([decision.status, (await decision.text()).includes('2000 are kept.')]).toEqual([422, true])
})

test('a title that is too long is refused at its field, which says how much it takes, and stays as it was sent', async () => {
  const id = await made('Titled shortly')
  const source = (await newest()).document.sources[0]?.id ?? ''
  const title = `${'Long. '.repeat(333)}The end.`
  expect(title.length).toBeGreaterThan(2000)
  const fieldIn = (page: string, form: string) => {
    const field = page.slice(page.indexOf(`id="${form}-title"`)).slice(0, 3000)
    return [Number(/maxlength="(\d+)"/.exec(field)?.[1]) > title.length, field.includes('At most 2000 characters.')]
  }
  for (const [path, form] of [
    ['/options', 'new'],
    [`/options/edit/${id}/name`, 'name'],
    [`/options/edit/${id}/duplicate`, 'duplicate'],
  ] as const) {
    const refused = await post(path, { title, summary: 'What it does.', source })
    const page = await refused.text()
    expect([form, refused.status, page.includes(`value="${title}"`), ...fieldIn(page, form)]).toEqual([form, 422, true, true, true])
    expect(page).toContain(`<p class="error" id="${form}-title-error">The text is too long.</p>`)
  }
  const form = await planner.page(`/options/edit/${id}?${PLAN}&place=${await place()}`)
  expect(
    ['value', 'reason', 'title', 'link'].map((name) => new RegExp(`id="change-${name}"[^>]* maxlength="(\\d+)"`).exec(form)?.[1]),
  ).toEqual(Array(4).fill('20000'))
  expect(fieldIn(await planner.page(`/options/stack?${PLAN}&with=${id}&with=dues-by-landings`), 'stack')).toEqual([true, true])
})
