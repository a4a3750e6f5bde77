/** A value that differs by years: each form says which of them it is about, and what others set, or it set before, stays. */
import { beforeEach, describe, expect, test } from 'vitest'
import { hiddenFields } from './form-of.ts'
import { lagoonPlanner, type Sent } from './lagoon-planner.ts'

const planner = lagoonPlanner()
const { newest, post } = planner

/** The plan has the years 2024 to 2027. */
const SERVERS = 'spending.lines.servers.amount'
const TABLETS = 'spending.lines.field-tablets.amount'
const HTMX = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

let option = ''
beforeEach(async () => {
  const { document, number } = await newest()
  const title = `Years ${number}`
  const naming = { title, summary: 'By year.', source: document.sources[0]?.id ?? '', expected: String(number) }
  expect((await post('/options', naming)).status).toBe(303)
  option = `years-${number}`
})

const rows = async () => {
  const { document } = await newest()
  const { changes = [] } = document.options.find(({ id }) => id === option) ?? {}
  return changes.map((change) => ('add' in change ? 'added' : `${change.from}-${change.until ?? ''} ${change.value} ${change.reason}`))
}
const open = (query = '') => planner.page(`/options/edit/${option}?plan=lagoon&place=${SERVERS}${query}`)
const hidden = (page: string) => hiddenFields(page, 'id="change-value"')
const shown = (page: string) => ({
  value: /<input id="change-value"[^>]* value="([^"]*)"/.exec(page)?.[1],
  years: ['from', 'last'].map((name) => {
    const [select = ''] = new RegExp(`<select id="change-${name}".*?</select>`, 's').exec(page) ?? []
    return /value="(\d*)" selected/.exec(select)?.[1]
  }),
  reason: /<input id="change-reason"[^>]* value="([^"]*)"/.exec(page)?.[1],
})
/** What the form of a page sends with these fields, as htmx does or as a browser without scripts. */
const send = (page: string, fields: Sent, headers: Sent = HTMX) =>
  post(`/options/edit/${option}/change`, { ...hidden(page), ...fields }, headers)
const set = async (value: string, from: string, last: string, reason: string) =>
  expect((await send(await open(), { value, from, last, reason }, {})).status).toBe(303)
const saved = async (page: string, fields: Sent): Promise<string> => {
  const answer = await send(page, fields)
  const text = await answer.text()
  expect([answer.status, text.includes('Saved as version')]).toEqual([200, true])
  return text
}

describe('a form', () => {
  test('to the last year of the plan is open, and opened again it is about the years it shows; the others stay as they are', async () => {
    await set('100', '2024', '', 'first')
    await set('200', '2026', '2027', 'second')
    expect(await rows()).toEqual(['2024-2026 100 first', '2026- 200 second'])
    const page = await open()
    expect(shown(page)).toEqual({ value: '200', years: ['2026', ''], reason: 'second' })
    expect(page).toContain('These fields are about some of the years (from 2026); what is set for the others stays')
    await saved(page, { value: '200', from: '2026', last: '', reason: 'second, told better' })
    expect(await rows()).toEqual(['2024-2026 100 first', '2026- 200 second, told better'])
    const earlier = await open('&from=2024')
    expect(shown(earlier)).toEqual({ value: '100', years: ['2024', '2025'], reason: 'first' })
    await saved(earlier, { value: '110', from: '2024', last: '2025', reason: 'first' })
    expect(await rows()).toEqual(['2024-2026 110 first', '2026- 200 second, told better'])
  })

  test('whose button was pressed begins another edit: years set one after another are all there, each a step to undo', async () => {
    const first = await saved(await open(), { value: '100', from: '2024', last: '2024', reason: 'r' })
    const pressed = await saved(first, { value: '100', from: '2024', last: '2024', reason: 'r', ends: 'yes' })
    expect(pressed).toContain('What is entered next stands beside it, where it is for other years.')
    expect(hidden(pressed)['key']).not.toBe(hidden(first)['key'])
    // As a reader leaves field after field: the value, the last year, the first year.
    const typed = await saved(pressed, { value: '110', from: '2024', last: '2024', reason: 'r' })
    expect(await rows()).toEqual(['2024-2025 110 r'])
    const until = await saved(typed, { value: '110', from: '2024', last: '2025', reason: 'r' })
    const second = await saved(until, { value: '110', from: '2025', last: '2025', reason: 'r' })
    expect(await rows()).toEqual(['2024-2025 100 r', '2025-2026 110 r'])
    const { number } = await newest()
    expect(hiddenFields(second, '>Undo<')['to']).toBe(String(number - 3))
  })

  test.each([
    ['at once', [['110', '2025', '2025']]],
    [
      'field by field',
      [
        ['110', '2024', '2024'],
        ['110', '2024', '2025'],
        ['110', '2025', '2025'],
      ],
    ],
  ])('that goes on without its button with another value for other years, sent %s, leaves what was set', async (_, steps) => {
    let page = await saved(await open(), { value: '100', from: '2024', last: '', reason: '' })
    page = await saved(page, { value: '100', from: '2024', last: '2024', reason: '' })
    page = await saved(page, { value: '100', from: '2024', last: '2024', reason: 'r' })
    expect(await rows()).toEqual(['2024-2025 100 r'])
    for (const [value = '', from = '', last = ''] of steps) page = await saved(page, { value, from, last, reason: 'r' })
    expect(await rows()).toEqual(['2024-2025 100 r', '2025-2026 110 r'])
    page = await saved(page, { value: '120', from: '2025', last: '2025', reason: 'r' })
    for (const [from, last] of [
      ['2025', '2026'],
      ['2026', '2026'],
    ] as const)
      page = await saved(page, { value: '120', from, last, reason: 'r' })
    expect(await rows()).toEqual(['2024-2025 100 r', '2025-2026 110 r', '2026-2027 120 r'])
  })

  test('that was in haste, with what it sends next on its way before the answer, leaves what was set all the same', async () => {
    const first = await saved(await open(), { value: '100', from: '2024', last: '2024', reason: 'r', ends: 'yes' })
    await saved(first, { value: '110', from: '2024', last: '2024', reason: 'r' })
    await saved(first, { value: '110', from: '2025', last: '2025', reason: 'r' })
    expect(await rows()).toEqual(['2024-2025 100 r', '2025-2026 110 r'])
  })

  test('that says what is set already records nothing, and says so', async () => {
    await set('100', '2024', '', 'r')
    const before = (await newest()).number
    const answer = await (await send(await open(), { value: '100', from: '2024', last: '2025', reason: 'r' })).text()
    expect(answer).toContain('It is set so already: nothing was recorded, and what is set for other years stays.')
    expect([(await newest()).number, await rows()]).toEqual([before, ['2024- 100 r']])
  })

  test('with the same value in other years that share one moves it', async () => {
    const first = await saved(await open(), { value: '100', from: '2024', last: '', reason: 'r' })
    await saved(first, { value: '100', from: '2024', last: '2025', reason: 'r' })
    expect(await rows()).toEqual(['2024-2026 100 r'])
  })
})

describe('a value that is typed back to the inherited one after others recorded', () => {
  test('is shown as not set, and recorded on top it is not set', async () => {
    const page = await open()
    const inherited = { ...shown(page), reason: '' }
    const typed = { from: '2024', last: '', reason: '' }
    const mine = await saved(page, { value: '5', ...typed })
    const theirs = await planner.page(`/options/edit/${option}?plan=lagoon&place=${TABLETS}`)
    expect((await send(theirs, { value: '9', ...typed, reason: 'theirs' }, {})).status).toBe(303)
    const conflict = await send(mine, { value: inherited.value ?? '', ...typed })
    const onTop = hiddenFields(await conflict.text(), 'Record mine on top of theirs')
    expect([conflict.status, (await post(`/options/edit/${option}/change`, onTop)).status]).toEqual([409, 303])
    expect(await rows()).toEqual(['2024- 9 theirs'])
  })
})

describe('an amount in vatu, which has no decimals', () => {
  test('is refused where it has some, whoever sends it', async () => {
    for (const headers of [HTMX, {}]) {
      const refused = await send(await open(), { value: '1,200.5', from: '2024', last: '', reason: 'r' }, headers)
      expect([refused.status, (await refused.text()).includes('An amount in VUV has no decimals.')]).toEqual([422, true])
    }
    expect(await rows()).toEqual([])
  })

  test('is rounded where it is worked out, and the form says to what it came', async () => {
    const page = await saved(await open(), { value: '=1000/3', from: '2024', last: '', reason: 'r' })
    expect(page).toContain('=1000/3 came to 333 VUV.')
    expect(await rows()).toEqual(['2024- 333 r'])
  })
})
