import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { planVersions } from '../../app/src/database/plan-versions.ts'
import { hiddenFields } from './form-of.ts'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'

/** A first look at a page computes its forecasts; a busy machine may take its time. */
vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const BASE = readFileSync('fixtures/cases/base-plan.yaml', 'utf8')

const handIn = (fields: Readonly<Record<string, string | File>>) => post('/plans', fields)
const post = (path: string, fields: Readonly<Record<string, string | File>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return planner.ask(path, { method: 'POST', body, headers: { Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin' } })
}
const send = (document: string, headers: Readonly<Record<string, string>> = {}) => {
  const body = new FormData()
  body.set('document', document)
  body.set('note', 'a test')
  return planner.ask('/plans', { method: 'POST', body, headers: { Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin', ...headers } })
}
/** Sends the review of a document again, as its form would. */
const confirm = (page: string, besides: Readonly<Record<string, string>> = {}) =>
  post('/plans/record', { ...hiddenFields(page, 'action="/plans/record"'), ...besides })
const recorded = async () => (await planVersions(planner.database)).map(({ planId, number }) => `${planId} ${number}`)

describe('handing in a plan', () => {
  let before: readonly string[]
  beforeEach(async () => {
    before = await recorded()
  })

  test('a plan that expects something of a figure it does not have is refused with the sentence of ltsfs validate', async () => {
    const expecting = (expects: string): string =>
      `${BASE}expectations: [{ id: months, expects: ${expects}, reason: The board asked for it., source: invented }]\n`
    const refused = await send(expecting('reserve-month >= 3'))
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('No year of the plan has a figure &quot;reserve-month&quot;.')
    expect(page).toContain('Write &quot;reserve-months&quot; if that is meant.')
    expect(await recorded()).toEqual(before)
  })

  test('a plan with several mistakes is answered with all of them, the text kept, and nothing is recorded', async () => {
    const broken = BASE.replace('title: A small plan for cases', 'title: A small plan for cases\ncolour: blue').replace(
      '"10000.00"',
      '"1e309"',
    )
    const response = await send(broken)
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('colour')
    expect(page).toContain('1e309')
    expect(page).toContain('colour: blue')
    expect(page).toContain('aria-invalid="true"')
    expect(page.match(/<div class="path code">/g)?.length).toBeGreaterThanOrEqual(2)
    expect(await recorded()).toEqual(before)
  })

  test('a plan that is valid and cannot be computed is answered with the sentences of the command line, and nothing is recorded', async () => {
    const document = parse(BASE)
    const ceiling = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '5000' } }
    document.membershipFees.schedules[0].limits = { ceiling, shortfall: 'other-members' }
    const response = await send(JSON.stringify(document))
    const page = await response.text()
    expect(response.status).toBe(422)
    // 10,000, 10,000 and 1,000 are to be charged; 5,000 from each is the most.
    expect(page).toContain(
      'In fiscal year 2017 the limits of schedule &quot;current&quot; hold AA, BB and CC to 15,000.00 FJD together, 6,000.00 FJD short of the 21,000.00 FJD to be charged, and nobody is left to carry it.',
    )
    expect(await recorded()).toEqual(before)
  })

  test('what is wrong with the note is told beside what is wrong with the document, and both are kept', async () => {
    const note = 'n'.repeat(301)
    const response = await handIn({ document: 'colour: blue', note })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(response.headers.get('Content-Type')).toContain('text/html')
    expect(page).toContain('What is new in it is told in 301 characters; 300 are kept.')
    expect(page).toContain('The key &quot;colour&quot; means nothing')
    expect(page).toContain(`value="${note}"`)
    expect(page).toContain('colour: blue</textarea>')
    expect((await handIn({ document: BASE, note })).status).toBe(422)
    expect(await recorded()).toEqual(before)
  })

  test('a file is told of by its name, and nothing handed in in the words of the command line', async () => {
    const page = await (await handIn({ file: new File(['a: [1, 2\nb: 3'], 'draft.yaml') })).text()
    expect(page).toContain('draft.yaml cannot be read at line 2, column 1: deficient indentation.')
    const empty = await (await handIn({})).text()
    expect(empty).toContain('The document is empty.')
  })

  test('more than 2 MB is answered with the form, whether it is read or refused before', async () => {
    for (const [size, status] of [
      [2_000_001, 422],
      [3_000_000, 413],
      [7_000_000, 413],
    ] as const) {
      const response = await handIn({ document: 'x'.repeat(size) })
      const page = await response.text()
      expect(response.status).toBe(status)
      expect(page).toContain('The document is larger than the 2 MB that a plan document may have.')
      expect(page).toContain('choose its file once more')
      expect(page.length).toBeLessThan(100_000)
    }
    expect(await recorded()).toEqual(before)
  })

  test('a text of 1 MB stands in the form again, a longer one does not', async () => {
    expect(await (await handIn({ document: 'x'.repeat(1_000_000) })).text()).toContain('x</textarea>')
    expect(await (await handIn({ document: 'x'.repeat(1_000_001) })).text()).not.toContain('x</textarea>')
  })

  test('what is doubtful in a plan that was recorded is told when it is', async () => {
    const doubtful = BASE.replace('id: base', 'id: doubtful').replace('name: Coralquay', 'name: Coralquay\n    left: 2016-06-30')
    const first = await send(doubtful)
    expect(first.headers.get('Location')).toBe('/plans?plan=doubtful&recorded=1')
    const page = await planner.page('/plans?plan=doubtful&recorded=1')
    expect(page).toContain('Doubtful in version 1 of doubtful')
    expect(page).toContain('Coralquay is a member in none of the fiscal years 2017 to 2020.')
    expect(await planner.page('/plans?plan=oco&recorded=1')).not.toContain('Doubtful')
  })

  test('text that is no YAML, and no text at all, are problems too', async () => {
    for (const document of ['a: [1, 2', '', '   ', 'just words', '[]', '{"__proto__": 1}']) expect((await send(document)).status).toBe(422)
    expect(await recorded()).toEqual(before)
  })

  test('a sound plan is recorded and confirmed, the same one again is not recorded twice, a changed one is the next version', async () => {
    const first = await send(BASE)
    expect(first.status).toBe(303)
    expect(first.headers.get('Location')).toBe('/plans?plan=base&recorded=1')
    expect(await planner.page('/plans?plan=base&recorded=1')).toContain('Recorded: base, version 1.')
    const again = await send(BASE)
    expect(again.headers.get('Location')).toBe('/plans?plan=base&recorded=1&known=yes')
    const changed = await send(BASE.replace('A small plan for cases', 'A small plan, revised'))
    expect(changed.status).toBe(200)
    expect(await recorded()).toEqual([...before, 'base 1'])
    const confirmed = await confirm(await changed.text())
    expect([confirmed.status, confirmed.headers.get('Location')]).toEqual([303, '/plans?plan=base&recorded=2'])
    expect(await recorded()).toEqual([...before, 'base 2', 'base 1'])
    expect(await planner.page('/?plan=base&version=1')).toContain('A small plan for cases, version 1')
  })

  test('the address that takes a plan also answers a look', async () => {
    expect((await planner.ask('/plans')).status).toBe(200)
  })

  test('a page of another site cannot hand in anything, whatever the type of what it sends', async () => {
    expect((await send(BASE, { Origin: 'https://example.org', 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await send(BASE, { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
    const json = { 'Content-Type': 'application/json', Origin: 'https://example.org' }
    expect((await planner.ask('/plans', { method: 'POST', body: '{}', headers: json })).status).toBe(403)
    expect(await recorded()).toEqual(before)
  })
})

describe('guards', () => {
  test('the planner answers only under the names of this machine', async () => {
    expect((await planner.ask('/', { headers: { Host: 'planner.example.org' } })).status).toBe(421)
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])
      expect((await planner.ask('/plans', { headers: { Host: host } })).status).toBe(200)
  })

  test('every answer forbids what is not our own and is kept by no cache', async () => {
    for (const path of ['/', '/nowhere', '/plans']) {
      const { headers } = await planner.ask(path)
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Cache-Control')).toBe('no-store')
    }
  })

  test('pages are compressed for those who accept it, and caches are told', async () => {
    const { headers } = await planner.ask('/', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(headers.get('Content-Encoding')).toBe('gzip')
    expect(headers.get('Vary')).toContain('Accept-Encoding')
  })

  test('a fault inside is a plain page without a trace of the code, and stands in the log', async () => {
    const broken = await openPlanner()
    await broken.database.destroy()
    const response = await broken.ask('/')
    const page = await response.text()
    expect(response.status).toBe(500)
    expect(page).toContain('Something went wrong here')
    expect(page).not.toMatch(/at .+\.tsx?:\d+|SELECT|destroyed/)
    expect(broken.log.join()).toContain('GET /')
  })
})
