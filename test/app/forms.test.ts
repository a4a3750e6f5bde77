/** Whatever is sent to an address that takes a form, the answer is a page: never raw data, never a fault of the planner. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../app/src/app.tsx'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

/** Nothing is asked of it: it only tells which addresses take a form. */
const { routes } = createApp({ database: undefined as never, clock: () => '', engine: '', log: () => undefined })
const PATHS = [...new Set(routes.filter(({ method }) => method === 'POST').map(({ path }) => path))].map(
  (path) => [path.replaceAll(/:\w+/g, '1')] as const,
)
/** Addresses that take a form only by the names of what is there. */
const NAMED = ['reserve', 'commit', 'release', 'override', 'expense', 'pay', 're-estimate', 'carry-forward'].map(
  (action) => [`/cover/${action}?activity=small-administration-digital-kit`] as const,
)

const NAMES = ['document', 'file', 'note', 'key', 'expected', 'amount', 'on', 'who', 'reason', 'member', 'year', 'what', 'lines', 'action']
const form = (value: () => string | File, times = 1): FormData => {
  const body = new FormData()
  for (const name of NAMES) for (let at = 0; at < times; at += 1) body.append(name, value())
  return body
}
const MULTIPART = { 'Content-Type': 'multipart/form-data; boundary=edge' }

const SENT: readonly (readonly [name: string, init: () => RequestInit])[] = [
  ['nothing at all', () => ({})],
  ['an empty form', () => ({ body: new FormData() })],
  ['a long text in every field', () => ({ body: form(() => 'x'.repeat(50_000)) })],
  ['every field twice', () => ({ body: form(() => '1', 2) })],
  ['a file in every field', () => ({ body: form(() => new File(['a'], 'a.csv')) })],
  ['fields of the language', () => ({ body: new URLSearchParams('__proto__=1&constructor=2&toString=3') })],
  ['JSON', () => ({ body: '{"document": 1}', headers: { 'Content-Type': 'application/json' } })],
  ['a form torn in the middle', () => ({ body: '--edge\r\nContent-Disposition: form-data; name="note"\r\n\r\nhalf', headers: MULTIPART })],
  ['signs that no text holds', () => ({ body: form(() => '\u0000\ud800<script>') })],
]

describe.each([...PATHS, ...NAMED])('%s', (path) => {
  test.each(SENT)('answers %s with a page', async (_, init) => {
    const { body = null, headers = {} } = init()
    const own = { Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin', ...(headers as Record<string, string>) }
    const before = planner.log.length
    const response = await planner.ask(path, { method: 'POST', body, headers: own })
    expect(planner.log.slice(before)).toEqual([])
    expect(response.status).toBeLessThan(500)
    const isAway = response.status === 303
    expect(isAway || response.headers.get('Content-Type')?.startsWith('text/html')).toBe(true)
    expect(await response.text()).not.toMatch(/ZodError|"issues"|<script>/)
  })

  test('answers a look, too', async () => {
    const response = await planner.ask(path)
    expect([200, 303, 404]).toContain(response.status)
    const isAway = response.status === 303
    expect(isAway || response.headers.get('Content-Type')?.startsWith('text/html')).toBe(true)
  })
})

test('the plans are among the addresses that take a form', () => {
  expect(PATHS.map(([path]) => path)).toContain('/plans')
})
