/** A value of an option says which source it comes from: one of the plan, or one that the plan gains with the value. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hiddenFields } from './form-of.ts'
import { newestOf } from './newest-version.ts'
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
const AUDIT = { title: 'Audit of 2018', link: 'Page 12', read: '2018-06-01' }

const newest = () => newestOf(planner, 'oco')
const changes = async () => (await newest()).document.options.find(({ id }) => id === OPTION)?.changes ?? []
const sources = async () => (await newest()).document.sources
const sent = async (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  planner.ask(`/options/edit/${OPTION}/change?plan=oco`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({
      ...{ place: PLACE, value: '5100', from: '2019', last: '', reason: 'Agreed' },
      ...{ source: '', title: '', link: '', read: '2026-11-24', expected: String((await newest()).number), ...fields },
    }),
  })
const page = (path = '') => planner.page(`/options/edit/${OPTION}?plan=oco${path}`)

describe('the form of a value', () => {
  test('offers the sources of the plan, that of the option first, and the day of today for a new one', async () => {
    const form = await page(`&place=${PLACE}`)
    const [select = ''] = /<select id="change-source".*?<\/select>/s.exec(form) ?? []
    expect(select).toContain('<option value="strategic-plan" selected="">OCO Strategic Plan 2017-2022 (that of the option)</option>')
    expect(select.match(/<option/g)).toHaveLength((await sources()).length)
    expect(form).toContain('<input id="change-read" name="read" type="date" value="2026-11-24"')
  })

  test('records the source that is chosen, shows it beside the value and in the list, and chooses it again', async () => {
    expect((await sent({ source: 'united-nations-scale' })).status).toBe(303)
    expect(await changes()).toMatchObject([{ path: PLACE, reason: 'Agreed', source: 'united-nations-scale' }])
    const title = 'Scale of assessments for the apportionment of the expenses of the United Nations'
    expect(await page()).toContain(`Agreed</div><div class="small quiet">Source: ${title}`)
    expect(await planner.page('/options?plan=oco')).toContain(`Agreed</div><div class="small quiet">Source: ${title}`)
    expect(await page(`&place=${PLACE}`)).toContain('<option value="united-nations-scale" selected="">')
  })

  test('records none where it is that of the option', async () => {
    expect((await sent({ source: 'strategic-plan' })).status).toBe(303)
    expect(Object.keys((await changes())[0] ?? {})).not.toContain('source')
    expect(await page()).toContain('Agreed</div><div class="small quiet">Source: OCO Strategic Plan 2017-2022.')
  })

  test('gives the plan a source with the value, in one version that one undo takes back', async () => {
    const before = await newest()
    expect((await sent(AUDIT)).status).toBe(303)
    expect((await newest()).number).toBe(before.number + 1)
    expect((await sources()).at(-1)).toEqual({ id: 'audit-of-2018', title: 'Audit of 2018', page: 'Page 12', read: '2018-06-01' })
    expect(await changes()).toMatchObject([{ source: 'audit-of-2018' }])
    const back = (to: number, number: number) =>
      planner.ask('/options/back?plan=oco', { method: 'POST', body: new URLSearchParams({ to: String(to), expected: String(number) }) })
    await back(before.number, before.number + 1)
    expect((await newest()).document).toEqual(before.document)
    await back(before.number + 1, before.number + 2)
    expect([(await sources()).at(-1)?.id, (await changes())[0]?.source]).toEqual(['audit-of-2018', 'audit-of-2018'])
  })

  test('takes what is given again as the source that is there; what begins like an address is its link', async () => {
    const count = (await sources()).length
    await sent({ ...AUDIT, value: '5200' })
    expect([(await sources()).length, (await changes())[0]?.source]).toEqual([count, 'audit-of-2018'])
    await sent({ ...AUDIT, title: 'Audit of 2019', link: 'https://example.org/audit' })
    expect((await sources()).at(-1)).toMatchObject({ id: 'audit-of-2019', link: 'https://example.org/audit' })
  })

  test.each([
    [{ link: 'Page 12' }, 'The new source has no title.', 'change-title'],
    [{ ...AUDIT, title: 'Another', read: '' }, 'is not a day', 'change-read'],
    [{ ...AUDIT, title: 'Audit of 2019' }, 'There is a source “Audit of 2019” already.', 'change-title'],
    [{ source: 'no-such-source' }, 'There is no source &quot;no-such-source&quot;.', 'change-source'],
  ])('refuses %j with a sentence at its field, and keeps what was typed', async (fields, sentence, field) => {
    const before = (await newest()).number
    const refused = await sent(fields)
    const answer = await refused.text()
    expect([refused.status, (await newest()).number]).toEqual([422, before])
    expect(answer).toContain(sentence)
    expect(answer).toContain(`<a href="#${field}">`)
    for (const value of Object.values(fields).filter((text) => text !== '' && text !== 'no-such-source'))
      expect(answer).toContain(`value="${value}"`)
    expect(answer.includes('<details class="more" open')).toBe(!('source' in fields))
  })

  test('that saves itself gives the plan one source, however often it is sent', async () => {
    const before = await newest()
    const own = { ...AUDIT, title: 'Minutes', key: 'a-form-with-a-source' }
    const expected = String(before.number)
    expect((await sent({ ...own, link: '', expected }, HTMX)).status).toBe(200)
    const second = await sent({ ...own, reason: 'Another reason', expected: String(before.number + 1) }, HTMX)
    expect(second.status).toBe(200)
    expect((await sources()).filter(({ title }) => title === 'Minutes')).toEqual([
      { id: 'minutes', title: 'Minutes', page: 'Page 12', read: '2018-06-01' },
    ])
    expect(await changes()).toMatchObject([{ reason: 'Another reason', source: 'minutes' }])
  })
})

test('a source stays with the plan when the only value that names it is reset: who holds an older page may name it too', async () => {
  const reset = async () => {
    const fields = hiddenFields(await page(), `name="path" value="${PLACE}"`)
    return planner.ask(`/options/edit/${OPTION}/reset?plan=oco`, { method: 'POST', body: new URLSearchParams(fields) })
  }
  await sent({ ...AUDIT, title: 'Named by one value' })
  const { id } = (await sources()).find(({ title }) => title === 'Named by one value') ?? { id: '' }
  const seen = String((await newest()).number)
  expect((await reset()).status).toBe(303)
  expect((await sources()).some((source) => source.id === id)).toBe(true)
  expect(await planner.page('/data-quality?plan=oco')).toContain('<li>Named by one value, Page 12')
  const stale = await sent({ source: id, reason: 'The same paper', expected: seen })
  const onTop = hiddenFields(await stale.text(), 'Record mine on top of theirs')
  expect([stale.status, (await sent(onTop)).status]).toEqual([409, 303])
})

test('two who give one value different sources see both', async () => {
  const seen = String((await newest()).number)
  await sent({ source: 'united-nations-scale', reason: 'The same' })
  const second = await sent({ source: 'trade-single-window', reason: 'The same', expected: seen })
  const answer = (await second.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(second.status).toBe(409)
  expect(answer).toMatch(/The same Source: Scale of assessments .*\. 5,100 The same Source: Joint Border Management System/)
})

test('an option leaves with the sources of its changes and comes home with them; one whose source the plan lacks is refused', async () => {
  const file = await (await planner.ask(`/options/file/${OPTION}.yaml?plan=oco`)).text()
  expect(file).toContain('source: united-nations-scale')
  const take = (document: string) => planner.ask('/options/import?plan=oco', { method: 'POST', body: new URLSearchParams({ document }) })
  expect(await (await take(file)).text()).toContain('stands in the plan already, word for word')
  const foreign = await (await take(file.replace('source: united-nations-scale', 'source: elsewhere'))).text()
  expect(foreign).toContain('There is no source &quot;elsewhere&quot;.')
})

test('the explanation of the value cites the option, the reason and the source of the change', async () => {
  const explained = await planner.page(`/explain/value?plan=oco&option=${OPTION}&path=${PLACE}&year=2019`)
  expect(explained).toMatch(/Set by the option “[^”]+”: The same\.<\/p><p>Source: Scale of assessments/)
  const title = hiddenFields(await page(), `name="path" value="${PLACE}"`)
  expect(title).toMatchObject({ path: PLACE, from: '2019', until: '' })
})
