/** A plan document of a plan that is there: what it would change is shown first, and it is recorded on the version it was looked at against. */
import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { planVersion, planVersions } from '../../app/src/database/plan-versions.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { hiddenFields, textIn } from './form-of.ts'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

const BASE = readFileSync('fixtures/cases/base-plan.yaml', 'utf8')
const DEARER = BASE.replace('"1000.00" } }\n          entry', '"1200.00" } }\n          entry')

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
  await handIn(BASE)
}, 60_000)
afterAll(() => planner.close())

const post = (path: string, fields: Readonly<Record<string, string | File>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return planner.ask(path, { method: 'POST', body, headers: { Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin' } })
}
const packedText = (text: string): string => gzipSync(text).toString('base64')
const handIn = (document: string) => post('/plans', { document, note: 'as exported' })
const fieldsOf = (page: string) => hiddenFields(page, 'action="/plans/record"')
const newest = async () => (await planVersions(planner.database)).find(({ planId }) => planId === 'base')?.number
const headingOf = (page: string): string => /<h1[^>]*>([^<]*)<\/h1>/.exec(page)?.[1] ?? ''

/** What a colleague records meanwhile: an option with a value of its own. */
const addOption = async (title: string): Promise<string> => {
  const changes = [{ path: 'spending.lines.office.amount', from: 2018, value: '2000.00', reason: title }]
  const fields = { title, summary: title, source: 'invented', changes: JSON.stringify(changes), expected: String(await newest()) }
  return /\/options\/edit\/([a-z-]+)/.exec((await post('/options?plan=base', fields)).headers.get('Location') ?? '')?.[1] ?? ''
}

test('says which option of a colleague would go, which value would change and what comes of it, and records nothing', async () => {
  const theirs = await addOption('A smaller office')
  const before = await newest()
  const response = await handIn(DEARER)
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(headingOf(page)).toBe('One option would be removed and one value would change')
  expect(page).toMatch(/What would be removed<\/h2>.*Options › A smaller office/s)
  expect(page).toMatch(/Membership fees › Fees as they are › Small administrations › fee, from 2016.*1,000\.00.*1,200\.00/s)
  // Two members of 10,000 and a small one in each of 2017 to 2020.
  const [was, is] = [1000, 1200].map((small) => ((10_000 * 2 + small) * 4).toLocaleString('en'))
  expect(page).toMatch(new RegExp(`Membership fees charged.*${was}(?:\\.00)?<.*${is}(?:\\.00)?<.*\\+800`, 's'))
  expect(await newest()).toBe(before)
  expect((await planner.ask(`/options/edit/${theirs}?plan=base`)).status).toBe(200)
})

test('confirmed after another version came, it is not recorded: 409 with the review against that one, which can be confirmed', async () => {
  const looked = fieldsOf(await (await handIn(DEARER)).text())
  const theirs = await addOption('A cheaper office')
  const before = await newest()
  const late = await post('/plans/record', looked)
  const page = await late.text()
  expect(late.status).toBe(409)
  expect(page).toContain(`Since you opened version ${looked['expected']} of &quot;base&quot;, this machine recorded version ${before}.`)
  expect(headingOf(page)).toBe('2 options would be removed and one value would change')
  expect(page).toContain('Options › A cheaper office')
  expect([await newest(), fieldsOf(page)['expected']]).toEqual([before, String(before)])
  expect((await planner.ask(`/options/edit/${theirs}?plan=base`)).status).toBe(200)
  const confirmed = await post('/plans/record', fieldsOf(page))
  const now = Number(before) + 1
  expect([confirmed.status, confirmed.headers.get('Location')]).toEqual([303, `/plans?plan=base&recorded=${now}`])
  const recorded = await planVersion(planner.database, 'base')
  expect([recorded?.note, (recorded?.document as PlanDocument | undefined)?.options.map(({ id }) => id)]).toEqual([
    'as exported',
    ['revised-fees'],
  ])
  expect((await post('/plans/record', fieldsOf(page))).headers.get('Location')).toBe(`/plans?plan=base&recorded=${now}&known=yes`)
})

test('a new plan that others handed in meanwhile is told as that, with what would change in theirs', async () => {
  const two = BASE.replace('\nid: base\n', '\nid: two-hands\n')
  expect((await post('/plans', { document: two, note: '' })).status).toBe(303)
  const dearer = two.replace('"1000.00" } }\n          entry', '"1200.00" } }\n          entry')
  const late = await post('/plans/record', { packed: packedText(dearer), name: 'plan.yaml', note: '', expected: '0' })
  const page = await late.text()
  expect([late.status, headingOf(page), fieldsOf(page)['expected']]).toEqual([409, 'One value would change', '1'])
  expect(page).toContain(
    'The plan &quot;two-hands&quot; was not here when you handed it in; meanwhile this machine recorded version 1 of it.',
  )
  expect(page).not.toContain('Since you opened version 0')
})

test('what takes an approved option away says so with 422, and there is nothing to confirm it with', async () => {
  const approved = await addOption('An approved office')
  await post(`/options/edit/${approved}/approve?plan=base`, { decision: 'Committee 1', expected: String(await newest()) })
  const before = await newest()
  const response = await handIn(DEARER)
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain(`Option &quot;${approved}&quot; was approved on 2026-11-24 (Committee 1) and cannot change.`)
  expect(page).not.toContain('action="/plans/record"')
  // It can be mended there, with what was said of it.
  expect([textIn(page, 'document').replaceAll('\r\n', '\n') === DEARER, page.includes('value="as exported"')]).toEqual([true, true])
  // Whoever sends the form all the same.
  const forced = await post('/plans/record', { packed: packedText(DEARER), name: 'plan.yaml', expected: String(before) })
  expect([forced.status, await newest()]).toEqual([422, before])
})

test('a document in other words changes no value, comes as it was from the review, whatever its line ends, and a large one too', async () => {
  const { document } = (await planVersion(planner.database, 'base')) as { readonly document: PlanDocument }
  const reserves = { ...document.reserves, opening: { ...document.reserves.opening, amount: '6000.0' } }
  const text = `${JSON.stringify({ ...document, reserves })}\n${' '.repeat(1_800_000)}\n`
  const page = await (await post('/plans', { file: new File([text], 'plan.json') })).text()
  expect(headingOf(page)).toBe('No value would change: the document says the same in other words')
  expect(gunzipSync(Buffer.from(fieldsOf(page)['packed'] ?? '', 'base64')).toString() === text).toBe(true)
  expect(page.length).toBeLessThan(200_000)
  expect((await post('/plans/record', fieldsOf(page))).status).toBe(303)
})

test('what this planner did not pack, or what unpacks to more than may be handed in, is no document', async () => {
  const before = await newest()
  for (const packed of ['', 'much', packedText(' '.repeat(2_000_001))]) {
    const response = await post('/plans/record', { packed, name: 'plan.yaml', expected: String(before) })
    expect([response.status, await newest()]).toEqual([422, before])
    expect(await response.text()).toContain('plan.yaml is empty.')
  }
})
