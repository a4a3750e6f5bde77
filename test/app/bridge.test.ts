import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

test('the comparison leads to the bridge of each option that changes something', async () => {
  const page = await planner.page('/compare?with=current-fees&with=crop&baseline=current-fees')
  expect(page).toContain('href="/compare/bridge?of=crop&amp;figure=reserves&amp;baseline=current-fees"')
  expect(await planner.page('/compare?with=current-fees')).not.toContain('/compare/bridge?of=current-fees')
})

test('a bridge shows its parts, by year, by stream and by payer, and every table says that it foots', async () => {
  const page = await planner.page('/compare/bridge?of=user-pays&figure=fees-charged')
  expect(page).toMatch(/<h1[^>]*>Membership fees charged: the same [\d,.]+ FJD under “Members pay for in-country missions”/)
  for (const proof of [
    'The parts less the difference',
    'All years less the difference',
    'Income and payments: the lines less the totals',
    'All payers less all income',
  ])
    expect(page).toContain(`${proof} leave 0.00 FJD.`)
})

test('its tables can be had as CSV', async () => {
  const response = await planner.ask('/compare/bridge/bridge.csv?of=user-pays&figure=fees-charged')
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8'])
  expect((await response.text()).split('\r\n').some((line) => line.startsWith('The plan as it stands,'))).toBe(true)
  expect((await planner.ask('/compare/bridge/nothing.csv?of=user-pays')).status).toBe(404)
})

test.each([
  ['/compare/bridge?of=nothing', 'There is no option &quot;nothing&quot;'],
  ['/compare/bridge?of=user-pays&figure=nothing', 'There is no figure &quot;nothing&quot; to explain.'],
])('%s is told', async (path, sentence) => {
  const response = await planner.ask(path)
  expect(response.status).toBe(422)
  expect(await response.text()).toContain(sentence)
})

test('what a bridge cannot show of what was asked is named, and the first option that it can is taken', async () => {
  const page = await planner.page('/compare/bridge?with=nothing&with=user-pays&with=crop&baseline=nowhere')
  expect(page).toMatch(/<h1[^>]*>[^<]*under “Members pay for in-country missions”/)
  expect(page).toContain('This plan has no option &quot;nothing&quot;; it is left out.')
  expect(page).toContain('This plan has no option &quot;nowhere&quot;; the baseline is the plan as it stands.')
  expect(page).toMatch(/A bridge is of one option; left out: “[^”]+”\./)
})

test('a bridge of many parts is made beside: it says how far it is, can be stopped, and is there in the end, its files too', async () => {
  const path = '/compare/bridge?of=all-levers&figure=gap'
  const begun = await planner.page(path)
  for (const part of ['The bridge is being computed', '<progress', 'http-equiv="refresh"', 'action="/compare/bridge/stop?of=all-levers'])
    expect(begun).toContain(part)
  const [ask, file] = [
    (below: string) => planner.ask(path.replace('?', `/${below}?`), { method: 'POST' }),
    path.replace('?', '/bridge.csv?'),
  ]
  const early = await planner.ask(file)
  expect([early.status, early.headers.get('Retry-After'), await early.text()]).toEqual([
    503,
    '5',
    `The bridge is being computed. Ask for the file again in 5 seconds; its page shows how far it is: ${path}\n`,
  ])
  const led = await planner.ask(file, { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
  expect([led.status, led.headers.get('Location')]).toEqual([303, path])
  const stopped = await ask('stop')
  expect([stopped.status, stopped.headers.get('Location')]).toEqual([303, path])
  expect(await planner.page(path)).toContain('The bridge was stopped')
  expect((await ask('again')).status).toBe(303)
  const csv = await planner.file(file)
  expect([csv.status, (await csv.text()).split('\r\n').length > 5]).toEqual([200, true])
  expect(await planner.page(path)).toMatch(/<h1[^>]*>Cost not funded: [^<]* under “All five levers”/)
})
