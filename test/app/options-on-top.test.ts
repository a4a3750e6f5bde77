/** The page of a conflict offers to record on top only what would be recorded; what would be refused says why, and what was typed can be changed. */
import { expect, test } from 'vitest'
import { hiddenFields } from './form-of.ts'
import { lagoonPlanner, PLAN } from './lagoon-planner.ts'

const planner = lagoonPlanner()
const { newest, expected, optionOf, post, madeIn } = planner
const [SERVERS, TABLETS] = ['spending.lines.servers.amount', 'spending.lines.field-tablets.amount']
const NAMING = { summary: 'What it does.', source: 'invented' }
const made = async (title: string, includes = '') =>
  madeIn(await post('/options', { title, ...NAMING, includes, expected: await expected() }))
const sentOf = (place: string, value: string) => ({ place, value, from: '2024', last: '', reason: 'A reason' })
const set = async (id: string, place: string, value: string) =>
  expect((await post(`/options/edit/${id}/change`, { ...sentOf(place, value), expected: await expected() })).status).toBe(303)
const conflictOf = async (response: Response): Promise<string> => {
  const page = await response.text()
  expect([response.status, page.includes('Someone recorded another version meanwhile')]).toEqual([409, true])
  return page
}
const has = (page: string, ...texts: readonly string[]) => texts.map((text) => page.includes(text))
const [BUTTON, REFUSED, CHANGE] = [
  'Record mine on top of theirs',
  'On top of theirs it would be refused as it is:',
  'Change mine over theirs',
]
const BOTH_HOLD = 'You changed nothing that they changed too: recorded on top, both hold.'

test('a reset of what others reset too, beside something else of theirs, has nothing left to record', async () => {
  const id = await made('Reset by both')
  await set(id, SERVERS, '111')
  const mine = hiddenFields(await planner.page(`/options/edit/${id}?${PLAN}`), `name="path" value="${SERVERS}"`)
  expect((await post(`/options/edit/${id}/reset`, mine)).status).toBe(303)
  await set(id, TABLETS, '7')
  const page = await conflictOf(await post(`/options/edit/${id}/reset`, mine))
  expect(has(page, 'They recorded the same meanwhile: nothing of yours is left to record.', 'Go on from theirs')).toEqual([true, true])
  expect(has(page, BUTTON, REFUSED, BOTH_HOLD, 'Keep mine beside theirs')).toEqual([false, false, false, false])
})

test('a value of an option that others laid over one that sets it otherwise says so, and comes back in its form to be changed', async () => {
  const [below, id] = [await made('Laid below'), await made('Laid above')]
  await set(below, SERVERS, '5')
  const seen = await expected()
  await made('Laid over both', `${below} ${id}`)
  const before = await newest()
  const page = await conflictOf(await post(`/options/edit/${id}/change`, { ...sentOf(SERVERS, '9'), expected: seen }))
  expect(has(page, BUTTON, BOTH_HOLD, REFUSED, 'The options “Laid below” and “Laid above” both change')).toEqual([false, false, true, true])
  const again = await post(`/options/edit/${id}/change`, hiddenFields(page, CHANGE))
  const form = await again.text()
  expect([again.status, (await newest()).number, ...has(form, 'value="9"', 'A reason')]).toEqual([422, before.number, true, true])
})

test('a title that others took is refused there, and the row calls the option as both knew it', async () => {
  const id = await made('Renamed by me')
  const seen = await expected()
  await made('Taken by them')
  const page = await conflictOf(await post(`/options/edit/${id}/name`, { title: 'Taken by them', ...NAMING, expected: seen }))
  expect(has(page, BUTTON, BOTH_HOLD, REFUSED, 'is called “Taken by them” already.')).toEqual([false, false, true, true])
  expect(has(page, 'Options › Renamed by me › title', 'Options › Taken by them › title')).toEqual([true, false])
  const free = { ...hiddenFields(page, CHANGE), title: 'Free' }
  expect([(await post(`/options/edit/${id}/name`, free)).status, (await optionOf(id))?.title]).toEqual([303, 'Free'])
})

test('two new options of titles that give one id both hold, each under its own', async () => {
  const seen = await expected()
  const theirs = await made('Read: alike')
  const page = await conflictOf(await post('/options', { title: 'Read, alike', ...NAMING, expected: seen }))
  expect(has(page, BOTH_HOLD, 'yours then holds')).toEqual([true, false])
  const mine = madeIn(await post('/options', hiddenFields(page, BUTTON)))
  expect([theirs, (await optionOf(theirs))?.title, mine, (await optionOf(mine))?.title]).toEqual([
    'read-alike',
    'Read: alike',
    'read-alike-2',
    'Read, alike',
  ])
})

test('a new option that others laid another over is not taken back, and that one is named', async () => {
  const id = await made('Taken back late')
  const undo = hiddenFields(await planner.page(`/options/edit/${id}?${PLAN}`), 'aria-label="Undo “Taken back late”')
  await made('Over it', id)
  const page = await conflictOf(await post('/options/back', undo))
  expect(has(page, BUTTON, CHANGE, 'Option “Taken back late” lies under “Over it” and cannot be taken back.')).toEqual([false, false, true])
  const pressed = await post('/options/back', { ...undo, expected: await expected() })
  expect([pressed.status, has(await pressed.text(), 'lies under “Over it”'), await optionOf(id)]).toMatchObject([422, [true], { id }])
})

test('a value of an option that was approved meanwhile is refused there', async () => {
  const id = await made('Approved meanwhile')
  await set(id, TABLETS, '8')
  const seen = await expected()
  expect((await post(`/options/edit/${id}/approve`, { decision: 'Committee 1', expected: seen })).status).toBe(303)
  await made('Besides')
  const page = await conflictOf(await post(`/options/edit/${id}/change`, { ...sentOf(SERVERS, '9'), expected: seen }))
  expect(has(page, BUTTON, 'and cannot change.', 'Keep mine beside theirs')).toEqual([false, true, true])
})
