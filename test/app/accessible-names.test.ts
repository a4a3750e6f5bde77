/** What is seen on a button or a link is part of what it is called, in each language. In English every page is held to it (pages.test.ts). */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { namesWithoutTheirText } from './accessible-names.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
/** A second version, which can be undone and gone back from. */
beforeAll(async () => {
  planner = await openPlanner()
  const fields = { title: 'One more', summary: 'One more.', source: 'strategic-plan', changes: '[]', expected: '1' }
  expect((await planner.ask('/options', { method: 'POST', body: new URLSearchParams(fields) })).status).toBe(303)
}, 60_000)
afterAll(() => planner.close())

const PAGES = ['/options', '/options/edit/management-fees', '/log', '/workshop?from=2019&fees=2.5', '/plans', '/cover', '/members/TV']

test.each(['en', 'fr'].flatMap((language) => PAGES.map((path) => [language, path] as const)))('in %s on %s', async (language, path) => {
  const response = await planner.ask(path, { headers: { Cookie: `language=${language}` } })
  const page = await response.text()
  expect([response.status, page.includes(`<html lang="${language}">`)]).toEqual([200, true])
  expect(namesWithoutTheirText(page)).toEqual([])
})

test('the pages of options have such names, and one that leaves out what is seen is found', async () => {
  const pages = await Promise.all(PAGES.slice(0, 2).map((path) => planner.page(path)))
  for (const page of pages) expect(page).toMatch(/<(?:a|button)\b[^>]* aria-label="/)
  expect(namesWithoutTheirText('<p><a href="/">Ours</a><button type="submit" aria-label="Give it back">Reset</button></p>')).toEqual([
    '“reset” is called “Give it back”',
  ])
})
