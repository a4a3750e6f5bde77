import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newestOf } from './newest-version.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const newest = () => newestOf(planner, 'lagoon')
const post = async (path: string, fields: Readonly<Record<string, string>>) =>
  planner.ask(`${path}?plan=lagoon`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, expected: String((await newest()).number) }),
  })
/** An option that gives one line of spending another amount in every year. */
const made = async (title: string, value: string) => {
  const { document } = await newest()
  const line = document.spending.lines.find(({ amount }) => 'unit' in amount)
  const change = { path: `spending.lines.${line?.id}.amount`, from: document.period.from, value, reason: title }
  const fields = { title, summary: title, source: document.sources[0]?.id ?? '', changes: JSON.stringify([change]) }
  const answer = await post('/options', fields)
  return /\/options\/edit\/([a-z0-9-]+)/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}

test('an approved option whose plan changed since says that its own figures stand and what the differences were and are, also on its paper', async () => {
  const id = await made('Approved rooms', '1000')
  await post(`/options/edit/${id}/approve`, { decision: 'Committee 1' })
  const page = () => planner.page(`/options/edit/${id}?plan=lagoon`)
  expect(await page()).toContain('Nothing has drifted since: every figure comes out as it was approved.')
  const before = /<h1[^>]*>([^<]*)<\/h1>/.exec(await page())?.[1] ?? '?'
  await post(`/options/edit/${await made('Other rooms', '2000')}/merge`, {})
  const after = await page()
  const now = /<h1[^>]*>([^<]*)<\/h1>/.exec(after)?.[1] ?? '?'
  expect(now).not.toBe(before)
  expect(after).not.toContain('Nothing has drifted since')
  expect(after).toContain('Every figure of its own comes out as it was approved. The plan that it is compared with changed since')
  expect(after).toContain(`When it was approved: ${before}. Now: ${now}.`)
  expect(await planner.page(`/papers?plan=lagoon&of=${id}`)).toContain(`When it was approved: ${before}. Now: ${now}.`)
})
