/** Undo, an import, a reset or a retirement sent from a page that is no longer the newest: what others set is said to go, or stays. */
import { expect, test } from 'vitest'
import { hiddenFields } from './form-of.ts'
import { lagoonPlanner, PLAN, type Sent } from './lagoon-planner.ts'

const planner = lagoonPlanner()
const { newest, expected, optionOf, post, madeIn } = planner
const valuesOf = async (id: string) =>
  ((await optionOf(id))?.changes ?? []).map((change) => [change.path, 'value' in change ? Number(change.value) : null])
const places = async (): Promise<readonly string[]> =>
  (await newest()).document.spending.lines.flatMap(({ id, amount }) => ('unit' in amount ? [`spending.lines.${id}.amount`] : []))
const made = async (title: string): Promise<string> => {
  const source = (await newest()).document.sources[0]?.id ?? ''
  const response = await post('/options', { title, summary: 'What it does.', source, expected: await expected() })
  return madeIn(response)
}
const set = async (id: string, place: string, value: string) => {
  const fields = { place, value, from: '2024', last: '', reason: 'A reason', expected: await expected() }
  expect((await post(`/options/edit/${id}/change`, fields)).status).toBe(303)
}
const onTop = (page: string) => hiddenFields(page, 'Record mine on top of theirs')
const BOTH_HOLD = 'You changed nothing that they changed too: recorded on top, both hold.'
const ONE_LOST = 'Recorded on top, yours takes back one value that they changed: it stands first.'

test('undo from a page that is no longer the newest takes its own step back and leaves what she set meanwhile', async () => {
  const [one = '', other = ''] = await places()
  const id = await made('Undone late')
  await set(id, one, '111')
  const undo = hiddenFields(await planner.page(`/options/edit/${id}?${PLAN}`), '>Undo<')
  await set(id, other, '23456')
  const conflict = await post('/options/back', undo)
  const page = await conflict.text()
  expect([conflict.status, page.includes(BOTH_HOLD)]).toEqual([409, true])
  expect((await post('/options/back', onTop(page))).status).toBe(303)
  expect(await valuesOf(id)).toEqual([[other, 23456]])
})

test('going back to a whole version says which value of hers would go', async () => {
  const [one = '', other = ''] = await places()
  const id = await made('Whole version')
  await set(id, one, '111')
  const seen = await expected()
  await set(id, other, '23456')
  const page = await (await post('/options/back', { to: String(Number(seen) - 1), expected: seen })).text()
  expect([page.includes(ONE_LOST), page.includes(BOTH_HOLD)]).toEqual([true, false])
  expect(page.slice(page.indexOf('<tbody>'), page.indexOf('</tr>', page.indexOf('<tbody>')))).toContain('23,456')
})

test('an import in the place of an option says which value of hers would go', async () => {
  const [one = '', other = ''] = await places()
  const id = await made('Imported late')
  const file = JSON.stringify({ ...(await optionOf(id)), changes: [{ path: one, from: 2024, value: '5', reason: 'Of the file' }] })
  const record = hiddenFields(await (await post('/options/import', { document: file })).text(), 'Record it in its place')
  await set(id, other, '23456')
  const page = await (await post('/options/import/record', record)).text()
  expect([page.includes(ONE_LOST), page.includes(BOTH_HOLD)]).toEqual([true, false])
  expect((await post('/options/import/record', onTop(page))).status).toBe(303)
  expect(await valuesOf(id)).toEqual([[one, 5]])
})

test('retiring an option says which value of hers would go', async () => {
  const [one = ''] = await places()
  const id = await made('Retired late')
  const seen = await expected()
  await set(id, one, '23456')
  const page = await (await post(`/options/edit/${id}/retire`, { expected: seen })).text()
  expect([page.includes(ONE_LOST), page.includes(BOTH_HOLD)]).toEqual([true, false])
})

test.each(['retire', 'merge'])(
  'a value sent for an option that others chose to %s is shown, and goes into a new option or waits for the old one',
  async (how) => {
    const [one = '', other = ''] = await places()
    const id = await made(`Gone by ${how}`)
    await set(id, other, '9')
    const seen = await expected()
    expect((await post(`/options/edit/${id}/${how}`, { expected: seen })).status).toBe(303)
    const fields = { place: one, value: '23456', from: '2024', last: '', reason: 'Typed with care' }
    for (const version of [seen, await expected()]) {
      const gone = await post(`/options/edit/${id}/change`, { ...fields, expected: version })
      const page = await gone.text()
      expect([gone.status, page.includes(`“Gone by ${how}” is no longer in the plan`)]).toEqual([409, true])
      expect([page.includes('23456'), page.includes('Typed with care'), page.includes(BOTH_HOLD)]).toEqual([true, true, false])
    }
    const page = await (await post(`/options/edit/${id}/change`, { ...fields, expected: seen })).text()
    const preview = await post('/options/import', hiddenFields(page, 'Make a new option with what I sent'))
    expect([preview.status, (await preview.text()).includes('23,456')]).toEqual([200, true])
    const others = await made(`Meanwhile, ${how}`)
    const back = { ...hiddenFields(page, 'Bring the option back'), expected: await expected() }
    expect((await post('/options/back', back)).headers.get('Location')).toContain(`/options/edit/${id}?`)
    expect([await valuesOf(id), (await optionOf(others)) !== undefined]).toEqual([[[other, 9]], true])
  },
)

test('an approval of an option that others retired says that it is gone, and shows the decision that was typed', async () => {
  const [one = ''] = await places()
  const id = await made('Approved late')
  await set(id, one, '9')
  const seen = await expected()
  expect((await post(`/options/edit/${id}/retire`, { expected: seen })).status).toBe(303)
  const gone = await post(`/options/edit/${id}/approve`, { decision: 'Minute 7 of the ninth meeting', expected: seen })
  const page = await gone.text()
  expect([gone.status, page.includes('“Approved late” is no longer in the plan')]).toEqual([409, true])
  expect([page.includes('Minute 7 of the ninth meeting'), page.includes('Make a new option')]).toEqual([true, false])
  expect((await post('/options/edit/never-there/approve', { decision: 'Minute 8', expected: seen })).status).toBe(404)
})

test.each(['retire', 'merge'])(
  'a merge of an option that others chose to %s meanwhile says that it is gone and by which version, and brings it back with what went with it',
  async (how) => {
    const [one = ''] = await places()
    const id = await made(`Merged late, ${how}`)
    await set(id, one, '9')
    const before = (await newest()).document
    const seen = await expected()
    expect((await post(`/options/edit/${id}/${how}`, { expected: seen })).status).toBe(303)
    const others = await made(`Between, ${how}`)
    const gone = await post(`/options/edit/${id}/merge`, { expected: seen })
    const page = await gone.text()
    expect([gone.status, page.includes(`“Merged late, ${how}” is no longer in the plan`)]).toEqual([409, true])
    expect([page.includes(`Version ${Number(seen) + 1}, recorded by this machine`), page.includes('on top of theirs')]).toEqual([
      true,
      false,
    ])
    expect(page.includes('the values of the plan that this version changed go back with it')).toBe(how === 'merge')
    expect((await post('/options/back', hiddenFields(page, 'Bring the option back'))).status).toBe(303)
    const after = (await newest()).document
    expect([await valuesOf(id), after.spending, (await optionOf(others)) !== undefined]).toEqual([[[one, 9]], before.spending, true])
  },
)

test('a new option sent twice by one form is one, and a copy likewise; an option that was never there is not found', async () => {
  const form = hiddenFields(await planner.page(`/options?${PLAN}`), 'Make the option')
  const source = (await newest()).document.sources[0]?.id ?? ''
  const send = () => post('/options', { ...form, title: 'Sent twice', summary: 'Once.', source })
  const [once, twice] = [await send(), await send()]
  expect([once.status, twice.status]).toEqual([303, 303])
  expect(twice.headers.get('Location')).toBe(once.headers.get('Location'))
  await made('In between')
  expect((await send()).headers.get('Location')?.split('?')[0]).toBe('/options/edit/sent-twice')
  const copy = { title: 'Copied twice', summary: 'Once.', source, expected: await expected() }
  const copies = [await post('/options/edit/sent-twice/duplicate', copy), await post('/options/edit/sent-twice/duplicate', copy)]
  expect(copies.map((each) => each.headers.get('Location')?.split('?')[0])).toEqual(Array(2).fill('/options/edit/copied-twice'))
  expect((await post('/options/edit/nowhere/change', { value: '1', expected: await expected() })).status).toBe(404)
})

test('another option under the key of a form that has made one is not taken for it: what was typed can be recorded on top', async () => {
  const form = hiddenFields(await planner.page(`/options?${PLAN}`), 'Make the option')
  const source = (await newest()).document.sources[0]?.id ?? ''
  const send = (title: string) => post('/options', { ...form, title, summary: `${title}.`, source })
  expect((await send('Under one key')).status).toBe(303)
  const other = await send('Under the same key')
  expect(other.status).toBe(409)
  const again = onTop(await other.text())
  const [once, twice] = [await post('/options', again), await post('/options', again)]
  expect([once.status, twice.headers.get('Location')]).toEqual([303, once.headers.get('Location')])
  expect((await send('Under one key')).headers.get('Location')?.split('?')[0]).toBe('/options/edit/under-one-key')
  expect([await optionOf('under-one-key'), await optionOf('under-the-same-key')]).toMatchObject([
    { title: 'Under one key' },
    { title: 'Under the same key', summary: 'Under the same key.' },
  ])
  // They are two edits: taking back the second leaves the first.
  await post('/options/back', hiddenFields(await planner.page(`/options/edit/under-the-same-key?${PLAN}`), 'aria-label="Undo'))
  expect([await optionOf('under-one-key'), await optionOf('under-the-same-key')]).toMatchObject([{ title: 'Under one key' }, undefined])
})

test('options laid over one another: sent twice they make one, and recorded on top of others they are still made of them', async () => {
  const [one, other, third] = [await made('Laid below'), await made('Laid above'), await made('Laid third')]
  const source = (await newest()).document.sources[0]?.id ?? ''
  const stack = (title: string, fields: Sent) => {
    const body = new URLSearchParams({ ...fields, title, summary: 'Both.', source })
    for (const id of [one, other]) body.append('with', id)
    return planner.ask(`/options/stack?${PLAN}`, { method: 'POST', body })
  }
  const form = hiddenFields(await planner.page(`/options/stack?${PLAN}&with=${one}&with=${other}`), 'name="title"')
  const [once, twice] = [await stack('Laid once', form), await stack('Laid once', form)]
  expect([once.status, twice.headers.get('Location')]).toEqual([303, once.headers.get('Location')])
  const others = await stack('Laid on a third', { ...form, with: third })
  expect([others.status, (await post('/options/stack', onTop(await others.text()))).status]).toEqual([409, 303])
  expect((await newest()).document.options.at(-1)?.includes).toEqual([third, one, other])
  const late = await stack('Laid late', { expected: form['expected'] ?? '' })
  expect([late.status, (await post('/options/stack', onTop(await late.text()))).status]).toEqual([409, 303])
  expect((await optionOf('laid-late'))?.includes).toEqual([one, other])
})
