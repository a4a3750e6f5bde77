/** Two who stack options, or change them meanwhile: what was chosen is what is recorded, or it is asked again. */
import { expect, test } from 'vitest'
import { choicesIn, hiddenFields } from './form-of.ts'
import { lagoonPlanner, PLAN } from './lagoon-planner.ts'

const planner = lagoonPlanner()
const { newest, optionOf, post, madeIn } = planner
const [SERVERS, TABLETS] = ['spending.lines.servers.amount', 'spending.lines.field-tablets.amount']
const SOURCE = { summary: 'What it does.', source: 'invented' }

/** An option that sets servers and tablets to the same from 2024 on. */
const made = async (title: string, value: string): Promise<string> => {
  const changes = [SERVERS, TABLETS].map((path) => ({ path, from: 2024, value, reason: title }))
  const expected = String((await newest()).number)
  return madeIn(await post('/options', { title, ...SOURCE, changes: JSON.stringify(changes), expected }))
}
const reset = async (id: string, path: string) => {
  const fields = hiddenFields(await planner.page(`/options/edit/${id}?${PLAN}`), `name="path" value="${path}"`)
  expect((await post(`/options/edit/${id}/reset`, fields)).status).toBe(303)
}
const set = async (id: string, place: string, value: string) => {
  const fields = { place, value, from: '2024', last: '', reason: 'Hers', expected: String((await newest()).number) }
  expect((await post(`/options/edit/${id}/change`, fields)).status).toBe(303)
}
/** What the form would send: one of the two for each of the rows, servers first. */
const stackOf = async (title: string, ids: readonly string[], chosen: readonly ('first' | 'second')[]) => {
  const page = await planner.page(`/options/stack?${PLAN}&${new URLSearchParams(ids.map((id) => ['with', id]))}`)
  const choices = choicesIn(page)
  const settling = chosen.flatMap((side, row) => [choices[2 * row + (side === 'first' ? 0 : 1)] ?? []]) as [string, string][]
  const { expected = '' } = hiddenFields(page, 'Record the stack')
  return [...ids.map((id) => ['with', id] as const), ...settling, ...Object.entries({ title, ...SOURCE, expected })] as const
}
const onTop = (page: string) => hiddenFields(page, 'Record mine on top of theirs')

test('what was chosen for one value is not recorded for another where a row is gone meanwhile', async () => {
  const ids = [await made('Low one', '111'), await made('High one', '222')] as const
  const mine = await stackOf('Stacked', ids, ['first', 'second'])
  await reset(ids[1], SERVERS)
  const conflict = await post('/options/stack', mine)
  expect(conflict.status).toBe(409)
  const id = madeIn(await post('/options/stack', onTop(await conflict.text())))
  expect((await optionOf(id))?.changes).toMatchObject([{ path: TABLETS, value: '222', reason: `Settled in favour of option "${ids[1]}"` }])
})

test('what was chosen and says something else by now is asked again, with the other choices kept', async () => {
  const ids = [await made('Low two', '111'), await made('High two', '222')] as const
  const mine = await stackOf('Stacked two', ids, ['first', 'second'])
  await set(ids[0], SERVERS, '115')
  const before = (await newest()).number
  const again = await post(
    '/options/stack',
    mine.map(([name, value]) => [name, name === 'expected' ? String(before) : value] as const),
  )
  const page = await again.text()
  expect([again.status, (await newest()).number]).toEqual([422, before])
  expect(page).toMatch(/“Low two” and “High two” set “Spending › Rented servers › amount” to different values, and none is chosen\./)
  const checked = [...page.matchAll(/<input type="radio"[^>]*checked[^>]*>/g)].map(([input]) => input)
  expect([checked.length, checked[0]?.includes(TABLETS)]).toEqual([1, true])
})

test('what was chosen against a value that is gone, as is the chosen one, is told and not taken for the other', async () => {
  const ids = [await made('Low three', '111'), await made('High three', '222')] as const
  const mine = await stackOf('Stacked three', ids, ['first', 'second'])
  await reset(ids[0], SERVERS)
  const before = (await newest()).number
  const again = await post(
    '/options/stack',
    mine.map(([name, value]) => [name, name === 'expected' ? String(before) : value] as const),
  )
  expect([again.status, (await newest()).number]).toEqual([422, before])
  expect(await again.text()).toMatch(/“Low three” no longer sets “Spending › Rented servers › amount” as it did when it was chosen/)
})
