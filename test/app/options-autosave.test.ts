/** The form of a value that saves itself: recorded when a field is left, the state said beside it, nothing typed lost. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import { versionsOfForm } from '../../app/src/database/version-forms.ts'
import { groundOf } from '../../app/src/options/own-versions.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { hiddenFields } from './form-of.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const OPTION = 'current-fees'
const PLACE = 'membershipFees.schedules.current.tiers.small.fee'
const HTMX = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

const newest = async () => {
  const version = await planVersion(planner.database, 'oco')
  if (version === undefined) throw new Error('no plan')
  return version
}
const number = async () => (await newest()).number
const changes = async () => {
  const { options } = (await newest()).document as PlanDocument
  return (options.find(({ id }) => id === OPTION)?.changes ?? []).filter(({ path }) => path === PLACE)
}
const sent = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = HTMX) =>
  planner.ask(`/options/edit/${OPTION}/change?plan=oco`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ place: PLACE, from: '2019', last: '', reason: '', ...fields }),
  })

test('a value is recorded when its field is left, before it has a reason, and asks for one; the reason is recorded likewise', async () => {
  const before = await number()
  const key = 'a-form-of-one'
  const first = await sent({ value: '5100', key, expected: String(before) })
  const page = await first.text()
  expect([first.status, await number()]).toEqual([200, before + 1])
  expect(page).toContain(`Saved as version ${before + 1}, 08:00 UTC. It has no reason yet`)
  expect(page).toMatch(new RegExp(`hx-target="#live">Saved as version ${before + 1}, 08:00 UTC`))
  expect(page).toContain(`name="key" value="${key}"`)
  expect(page).toContain('value="5100"')
  expect(await changes()).toMatchObject([{ value: '5100.00', from: 2019, reason: 'No reason given yet' }])
  const second = await sent({ value: '5100', reason: 'Agreed', key, expected: String(before + 1) })
  expect(await second.text()).toContain(`Saved as version ${before + 2}, 08:00 UTC.<`)
  expect(await changes()).toMatchObject([{ value: '5100.00', from: 2019, reason: 'Agreed' }])
})

test('what was typed while the first was on its way names the version before it, and is the same edit said anew', async () => {
  const before = await number()
  const key = 'a-form-in-haste'
  await sent({ value: '5200', key, expected: String(before) })
  const second = await sent({ value: '5300', reason: 'Other', key, expected: String(before) })
  expect([second.status, await number()]).toEqual([200, before + 2])
  expect(await changes()).toMatchObject([{ value: '5300.00', reason: 'Other' }])
})

test('years chosen after the value move it: the years it had first are as they were', async () => {
  const before = await number()
  const [earlier] = await changes()
  const key = 'a-form-with-years'
  await sent({ value: '5400', reason: 'Later', key, expected: String(before) })
  await sent({ value: '5400', from: '2020', reason: 'Later', key, expected: String(before + 1) })
  expect(await changes()).toEqual([
    { ...earlier, until: 2020 },
    { path: PLACE, from: 2020, value: '5400.00', reason: 'Later' },
  ])
})

test('what a form recorded is known from the log, so that after a restart it is still one edit', async () => {
  const before = await number()
  const key = 'a-form-of-long-ago'
  await sent({ value: '5410', key, expected: String(before) })
  await sent({ value: '5420', reason: 'Known', key, expected: String(before + 1) })
  expect(await versionsOfForm(planner.database, 'oco', key)).toEqual([before + 2, before + 1])
  const fields = { key, expected: String(before + 2) }
  expect(await groundOf(planner.database, 'oco', fields)).toEqual({ key, expected: before + 2, on: before })
})

test('a value that is the inherited one sets nothing, whatever years are chosen, until something else is said; set and taken back it leaves nothing', async () => {
  const before = await number()
  const OTHER = 'membershipFees.schedules.current.tiers.large.fee'
  const inherited =
    /Inherited<\/th><td[^>]*>([\d,]+)/.exec(await planner.page(`/options/edit/${OPTION}?plan=oco&place=${OTHER}`))?.[1] ?? ''
  const value = inherited.replaceAll(',', '')
  const form = { place: OTHER, key: 'a-form-that-says-nothing' }
  const page = await (await sent({ ...form, value, from: '2018', expected: String(before) })).text()
  expect([await number(), page.includes('Nothing is set: this is the inherited value.')]).toEqual([before, true])
  await sent({ ...form, value: '23456', from: '2018', expected: String(before) })
  await sent({ ...form, value, from: '2018', expected: String(before + 1) })
  const { options } = (await newest()).document as PlanDocument
  expect(options.find(({ id }) => id === OPTION)?.changes.some(({ path }) => path === OTHER)).toBe(false)
  await sent({ ...form, value, from: '2018', reason: 'It stays', expected: String(await number()) })
  expect(await planner.page(`/options/edit/${OPTION}?plan=oco`)).toContain('It stays')
})

test('value, year and reason entered one after another are one step to undo', async () => {
  const before = await newest()
  const form = { key: 'a-form-in-order' }
  await sent({ ...form, value: '5431', expected: String(before.number) })
  await sent({ ...form, value: '5431', from: '2020', expected: String(before.number + 1) })
  await sent({ ...form, value: '5431', from: '2020', reason: 'In order', expected: String(before.number + 2) })
  const undo = hiddenFields(await planner.page(`/options/edit/${OPTION}?plan=oco`), '>Undo<')
  expect([undo['to'], undo['expected']]).toEqual([String(before.number), String(before.number + 3)])
  const back = await planner.ask('/options/back?plan=oco', { method: 'POST', body: new URLSearchParams(undo) })
  expect([back.status, (await newest()).sha256]).toEqual([303, before.sha256])
  const redo = hiddenFields(await planner.page(`/options/edit/${OPTION}?plan=oco`), '>Redo<')
  expect(redo['to']).toBe(String(before.number + 3))
})

test('the versions that a form recorded one after another are one row of the list, the earlier ones folded up and each to be reached', async () => {
  const before = await number()
  const form = { key: 'a-form-of-three', reason: 'Thrice' }
  for (const [at, value] of ['5441', '5442', '5443'].entries()) await sent({ ...form, value, expected: String(before + at) })
  await sent({ value: '5444', reason: 'Another form', key: 'a-form-after-it', expected: String(before + 3) })
  const page = await planner.page('/options?plan=oco')
  const rows = [...page.slice(page.indexOf('id="versions-heading"')).matchAll(/<tr><th scope="row"><a [^>]*>(\d+).*?<\/tr>/g)]
  expect(rows.slice(0, 2).map(([, version]) => Number(version))).toEqual([before + 4, before + 3])
  const [, [row = ''] = []] = rows
  expect(row).toContain(`<summary>3 saves of one form, versions ${before + 1} to ${before + 3}</summary>`)
  const reached = [...row.matchAll(/version=(\d+)|name="to" value="(\d+)"/g)].map(([, opened, back]) => Number(opened ?? back))
  expect(reached.toSorted()).toEqual([1, 1, 2, 2, 3, 3].map((after) => before + after))
  const all = await planner.page('/plans')
  expect(all).toContain(`<summary>3 saves of one form, versions ${before + 1} to ${before + 3}</summary>`)
  for (const after of [1, 2, 3, 4]) expect(all).toContain(`href="/?plan=oco&amp;version=${before + after}"`)
})

test('what others recorded between is a conflict, and stays one', async () => {
  const before = await number()
  await sent({ value: '5500', reason: 'Mine', key: 'mine', expected: String(before) })
  await sent({ value: '5600', reason: 'Theirs', key: 'theirs', expected: String(before + 1) })
  const mine = await sent({ value: '5700', reason: 'Mine', key: 'mine', expected: String(before + 1) })
  expect([mine.status, await number()]).toEqual([409, before + 2])
  // Typed before its reason: recorded on top, as it was said.
  const bare = await sent({ value: '5800', key: 'another', expected: String(before) })
  const onTop = hiddenFields(await bare.text(), 'Record mine on top of theirs')
  expect([bare.status, (await sent(onTop, {})).status]).toEqual([409, 303])
  expect(await planner.page(`/options/edit/${OPTION}?plan=oco`)).toContain('No reason given yet')
})

test('what is no value is not saved: it stays as it was typed, the state and the live region say why, and the focus is left alone', async () => {
  const before = await number()
  const refused = await sent({ value: 'a lot', reason: 'Kept words', key: 'wrong', expected: String(before) })
  const page = await refused.text()
  expect([refused.status, await number()]).toEqual([422, before])
  expect(page).toContain('Not saved: &quot;a lot&quot; is not a decimal.')
  expect(page).toMatch(/hx-target="#live">Not saved:/)
  expect([page.includes('value="a lot"'), page.includes('value="Kept words"'), page.includes('autofocus')]).toEqual([true, true, false])
})

test('without scripts a reason is asked for before anything is recorded', async () => {
  const before = await number()
  const refused = await sent({ value: '5800', expected: String(before) }, {})
  expect([refused.status, await number(), (await refused.text()).includes('Nothing was entered')]).toEqual([422, before, true])
})

test('undo and redo stand on the page of the option as long as there is something to do, and stay there', async () => {
  await sent({ value: '6100', reason: 'To be undone', expected: String(await number()) })
  const page = await planner.page(`/options/edit/${OPTION}?plan=oco&place=${PLACE}`)
  const { options } = (await newest()).document as PlanDocument
  const title = (options.find(({ id }) => id === OPTION)?.title ?? '').replaceAll("'", '&#39;')
  expect(page).toContain(`aria-label="Undo “${title}”: `)
  const to = /name="place" value="[^"]+"\/?><input type="hidden" name="to" value="(\d+)"/.exec(page)?.[1] ?? ''
  const back = await planner.ask('/options/back?plan=oco', {
    method: 'POST',
    body: new URLSearchParams({ of: OPTION, find: '', place: PLACE, to, expected: String(await number()) }),
  })
  const there = back.headers.get('Location') ?? ''
  expect([back.status, there.startsWith(`/options/edit/${OPTION}?`), there.includes(`place=${PLACE}`)]).toEqual([303, true, true])
  expect(await planner.page(there)).toContain(`aria-label="Redo “${title}”: `)
})

test('a value that an option combined with another sets too leads to where the combining option says what holds; then it can be set', async () => {
  const { options } = (await newest()).document as PlanDocument
  const over = options.find(({ includes = [] }) => includes.length > 1)
  const [one, other] = over?.includes ?? []
  const path = 'spending.lines.office.amount'
  const set = (id: string, value: string, version: number) =>
    planner.ask(`/options/edit/${id}/change?plan=oco`, {
      method: 'POST',
      headers: HTMX,
      body: new URLSearchParams({ place: path, value, from: '2019', last: '', reason: 'A test', expected: String(version) }),
    })
  expect((await set(one ?? '', '1000', await number())).status).toBe(200)
  const clash = await set(other ?? '', '2000', await number())
  const page = await clash.text()
  expect(clash.status).toBe(422)
  expect(page).toContain(`href="/options/edit/${over?.id}?`)
  expect(page).toContain(`Say what holds in “${over?.title}”`)
  expect((await set(over?.id ?? '', '1000', await number())).status).toBe(200)
  expect((await set(other ?? '', '2000', await number())).status).toBe(200)
})
