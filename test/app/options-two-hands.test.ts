/** Two who edit one option at once: a reset means the change that was seen, wherever it stands by then, and what was inherited is told. */
import { describe, expect, test } from 'vitest'
import type { OptionRecord } from '../../packages/ltsfs/src/inputs/option.ts'
import { hiddenFields } from './form-of.ts'
import { lagoonPlanner, PLAN, type Sent } from './lagoon-planner.ts'

const planner = lagoonPlanner()
const { newest, expected, post, madeIn } = planner
const changesOf = async (id: string): Promise<OptionRecord['changes']> =>
  (await newest()).document.options.find((option) => option.id === id)?.changes ?? []

const titled = { summary: 'What it does.' }
/** Dated amounts of the plan: so many places that an option can set. */
const places = async (): Promise<readonly string[]> =>
  (await newest()).document.spending.lines.flatMap(({ id, amount }) => ('unit' in amount ? [`spending.lines.${id}.amount`] : []))

/** An option that sets each of the places to a thousand times its turn, from 2024 on. */
const made = (title: string, paths: readonly string[], includes = ''): Promise<string> =>
  madeWith(
    title,
    paths.map((path, at) => ({ path, from: 2024, value: `${at + 1}000`, reason: `The reason ${at + 1}` })),
    includes,
  )
const madeWith = async (title: string, changes: OptionRecord['changes'], includes = ''): Promise<string> => {
  const source = (await newest()).document.sources[0]?.id ?? ''
  const naming = { title, ...titled, source }
  const response = await post('/options', { ...naming, includes, changes: JSON.stringify(changes), expected: await expected() })
  expect(response.status).toBe(303)
  return madeIn(response)
}
/** What the reset of one of the values sends, as the page of the option has it now. */
const resetOf = async (id: string, path: string): Promise<Sent> =>
  hiddenFields(await planner.page(`/options/edit/${id}?${PLAN}`), `name="path" value="${path}"`)
const reset = (id: string, fields: Sent) => post(`/options/edit/${id}/reset`, fields)
const set = async (id: string, fields: Sent) => {
  const response = await post(`/options/edit/${id}/change`, { last: '', reason: 'Hers', expected: await expected(), ...fields })
  expect(response.status).toBe(303)
}
const onTop = (page: string) => hiddenFields(page, 'Record mine on top of theirs')
const words = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a reset', () => {
  test('recorded on top means the value that was seen, not the one that stands in its place by then', async () => {
    const paths = (await places()).slice(0, 3)
    const id = await made('Three values', paths)
    const his = await resetOf(id, paths[1] ?? '')
    expect((await reset(id, await resetOf(id, paths[0] ?? ''))).status).toBe(303)
    const conflict = await reset(id, his)
    const page = await conflict.text()
    expect([conflict.status, page.includes('You changed nothing that they changed too: recorded on top, both hold.')]).toEqual([409, true])
    expect((await reset(id, onTop(page))).status).toBe(303)
    expect((await changesOf(id)).map(({ path }) => path)).toEqual([paths[2]])
  })

  test('of a value that she set anew meanwhile shows both, and resets hers where he says so', async () => {
    const [path = ''] = await places()
    const id = await made('Set anew', [path])
    const his = await resetOf(id, path)
    await set(id, { place: path, value: '2222', from: '2024' })
    const conflict = await reset(id, his)
    const page = await conflict.text()
    expect(conflict.status).toBe(409)
    expect(words(page)).toMatch(/from 2024 1,000 The reason 1 2,222 Hers –/)
    expect((await changesOf(id)).map(({ reason }) => reason)).toEqual(['Hers'])
    expect((await reset(id, onTop(page))).status).toBe(303)
    expect(await changesOf(id)).toEqual([])
  })

  test('of a value that she moved to other years is not guessed: it says what was seen and what stands there, and resets nothing', async () => {
    const [path = ''] = await places()
    const id = await made('Other years', [path])
    const his = await resetOf(id, path)
    await set(id, { place: path, value: '2222', from: '2025' })
    const before = await newest()
    const page = await (await reset(id, his)).text()
    expect(page).toContain('One value both of you changed, and not to the same: it stands first.')
    expect([page.includes('Record mine on top of theirs'), (await newest()).number]).toEqual([false, before.number])
    const told = words(page)
    expect(told).toContain('What was to be reset is no longer set as you saw it, so nothing was reset.')
    const [now, then] = ['in 2024: 1,000; [^;]+ from 2025: 2,222', 'from 2024: 1,000']
    expect(told).toMatch(new RegExp(`Found [^;]+ ${now} ; expected [^;]+ ${then}\\.`))
  })

  test('of a value that she reset meanwhile is done', async () => {
    const [path = ''] = await places()
    const id = await made('Both reset it', [path])
    const his = await resetOf(id, path)
    expect((await reset(id, his)).status).toBe(303)
    expect((await reset(id, his)).status).toBe(303)
    expect(await changesOf(id)).toEqual([])
  })

  test('of a record that is longer than a field holds means that record, wherever a cut would fall', async () => {
    const notes = ['a ', ' a', '😀', '😀'].map((text, at) => `${at === 3 ? 'b' : 'cc'}${text.repeat(800)}.`)
    const publisher = 'P'.repeat(1000)
    const records = notes.map((note, at) => ({ id: `long-${at}`, title: `Long ${at}`, publisher, read: '2026-11-24', note }))
    const id = await madeWith(
      'Long records',
      records.map((add) => ({ path: 'sources', add, reason: 'Read' })),
    )
    for (const { title } of records) {
      const form = hiddenFields(await planner.page(`/options/edit/${id}?${PLAN}`), title)
      expect([title, (await reset(id, form)).status]).toEqual([title, 303])
    }
    expect(await changesOf(id)).toEqual([])
  })
})

test('where both began, an option over others shows what it inherited from them', async () => {
  const [path = ''] = await places()
  const below = await made('Below', [path])
  const id = await made('Above', [], below)
  const seen = await expected()
  await set(id, { place: path, value: '111', from: '2025' })
  const his = await post(`/options/edit/${id}/change`, { place: path, value: '222', from: '2025', last: '', reason: 'His', expected: seen })
  expect(his.status).toBe(409)
  expect(words(await his.text())).toMatch(/from 2025 1,000 as in the options under it 111 Hers 222 His/)
})

test('where both began, what the option itself had for those years is shown, and years are told as everywhere', async () => {
  const [path = ''] = await places()
  const id = await made('Had it', [path])
  const seen = await expected()
  await set(id, { place: path, value: '111', from: '2025', last: '2026' })
  const his = { place: path, value: '222', from: '2025', last: '2026', reason: 'His', expected: seen }
  expect(words(await (await post(`/options/edit/${id}/change`, his)).text())).toMatch(
    /2025 to 2026 1,000 as the option had it 111 Hers 222 His/,
  )
})
