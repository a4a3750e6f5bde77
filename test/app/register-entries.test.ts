/** The entries of the register, looked up by what they are about: titles, totals that foot, refusals, and the instalments behind sums. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'
import { numericCells } from './table-cells.ts'

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

const titleOf = (html: string): string => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''

describe('entries of the register', () => {
  test.each([
    ['agreement=border-security-programme', / about Border security and intelligence programme until 2018-06-29$/],
    ['agreement=border-security-programme&fiscal-year=2017', / effective in fiscal year 2017, until 2017-12-31$/],
    ['member=TV&fiscal-year=2018', / about Tuvalu effective in fiscal year 2018, until 2018-06-29$/],
    ['activity=joint-operations', / about Joint operations against organised crime until /],
    ['receivables=all', / about what members and missions owe until /],
    ['', /^\d+ entries until /],
  ])('?%s says what is shown, and foots', async (query, title) => {
    const page = await planner.page(`/log/entries?${query}`)
    expect(titleOf(page)).toMatch(title)
    expect(page).not.toContain('it does not add up')
    expect(page).toContain('What they come to')
  })

  test('lead from each amount to the operation that made it', async () => {
    const cells = numericCells(await planner.page('/log/entries?receivables=all')).filter(({ table }) => table === 'entries-listed')
    expect(cells.length).toBeGreaterThan(5)
    expect(cells.every(({ href }) => /^\/log\/\d+$/.test(href ?? ''))).toBe(true)
  })

  test.each([
    ['agreement=nowhere', 404],
    ['member=ZZ', 404],
    ['activity=__proto__', 404],
    ['mission=%3Cscript%3E', 404],
    ['fiscal-year=1999', 404],
    ['plan=nowhere', 404],
    ['fiscal-year=always', 422],
    ['member=TV&agreement=border-security-programme', 422],
  ])('?%s answers %i', async (query, status) => {
    expect((await planner.ask(`/log/entries?${query}`)).status).toBe(status)
  })

  test('asked about two things say why not and keep what was chosen', async () => {
    const page = await (await planner.ask('/log/entries?agreement=border-security-programme&member=TV')).text()
    expect(page).toContain('Entries are asked for about one thing at a time')
    expect(page).toContain('<option value="border-security-programme" selected')
  })

  test('are looked up by a plain form, its empty fields asking nothing', async () => {
    const page = await planner.page('/log/entries?agreement=&activity=&member=TV&mission=&fiscal-year=&as-of=2018-06-30')
    expect(titleOf(page)).toContain(' about Tuvalu until 2018-06-30')
    expect(page).toContain('<form method="get" action="/log/entries"')
    expect(await planner.page('/log')).toContain('href="/log/entries"')
  })
})

describe('the instalments behind sums', () => {
  test.each([
    ['state=signed', 200],
    ['due=2019-03', 200],
    ['due=--03', 200],
    ['due=all', 200],
    ['state=lost', 404],
    ['agreement=nowhere', 404],
    ['currency=XYZ', 404],
    ['due=2019-13', 404],
    ['open=no', 404],
  ])('?%s answer %i', async (query, status) => {
    expect((await planner.ask(`/agreements/all/instalments?${query}`)).status).toBe(status)
  })

  test('add up to what their month is in the calendar', async () => {
    const [cell] = numericCells(await planner.page('/agreements')).filter(
      ({ table, href }) => table === 'calendar' && href?.includes('due=2019-'),
    )
    const page = await planner.page(cell?.href ?? '')
    const total = numericCells(page).filter(({ row }) => row === 'All of them')
    expect(total[0]?.text.replace(/\.00$/, '')).toBe(cell?.text)
    expect(page).toMatch(/Promised less received and open leave 0.00 FJD in all of them/)
  })
})
