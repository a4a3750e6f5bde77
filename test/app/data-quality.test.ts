/** The page of data quality: what is held back, and every value as printed beside as understood. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

test('seven values are held back, and each says so in its cell', async () => {
  const page = await planner.page('/data-quality')
  expect(page).toContain('7 values are held back')
  // The GDP and the GDP per head of CK, NR and WF, and the exports of MP.
  expect(page.match(/<div class="small flag">held back/g)).toHaveLength(2 * 3 + 1)
})

test('a flag is a yes or a no read from a list, and only what is worked out is called derived', async () => {
  const page = await planner.page('/data-quality')
  expect(page).toMatch(/<td>yes <div class="small quiet">from a list, 2020<\/div><\/td>/)
  // The one value that nobody printed: the GDP per head of Papua New Guinea.
  expect(page.match(/<div class="small quiet">derived/g)).toHaveLength(1)
})

test('abbreviations are spelt in capitals', async () => {
  const page = await planner.page('/data-quality')
  expect(page).toContain('<th scope="col">GDP USD</th>')
  expect(page).not.toContain('Gdp')
})

test('a burden whose product is held back is not known', async () => {
  const page = await planner.page('/members')
  const row = page.slice(page.indexOf('Wallis and Futuna'))
  expect(row.slice(0, row.indexOf('</tr>'))).toContain('not known')
})
