/** The pages on which members, fees, project fees and missions are looked at: what is asked in the address, what comes back, and its files. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'

/** A first look at a page computes its forecasts; a busy machine may take its time. */
vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const decoded = (page: string): string => page.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const headline = (page: string): string => decoded(/<h1[^>]*>([^<]*)<\/h1>/.exec(page)?.[1] ?? '')
const csv = async (path: string): Promise<readonly string[]> => (await (await planner.ask(path)).text()).split(/\r?\n/)

describe('/fees', () => {
  test('shows the schedule in force with every step, fairness under every option, and leads from fees to their explanation', async () => {
    const page = await planner.page('/fees?year=2019')
    expect(headline(page)).toBe('In 2019 23 members pay 970,000.00 FJD under “Current schedule, small administrations by population only”')
    expect(page).toContain('/explain/membership-fees/charged?')
    expect(page).toContain('Progressivity against GDP')
    expect(page).toContain('all fees to 970,000.00 FJD')
  })

  test('shows a schedule that is not in force, and says that nobody is charged it', async () => {
    const page = await planner.page('/fees?year=2019&schedule=capacity-to-pay')
    expect(page).toContain('This schedule is not in force in 2019')
    // 2,337 of 2,633 are 88.7580706... %; nobody is charged, so no amount leads to an explanation.
    expect(page).toContain('88.7581')
    expect(page).not.toContain('/explain/membership-fees/charged?')
  })

  test('sets one schedule against another: who changes its tier, what decides, who pays more', async () => {
    const page = await planner.page('/fees?year=2019&schedule=restructured&against=current')
    expect(page).toContain('5 members change their tiers')
    expect(page).toContain('population decides: population 113,400 people is below 120,000 people')
    const lines = await csv('/fees/against.csv?year=2019&schedule=restructured&against=current')
    expect(lines.find((line) => line.startsWith('All members'))).toContain('970000.00,1119000.00,149000.00')
  })

  test('names what is not there, and falls back', async () => {
    const page = decoded(await planner.page('/fees?schedule=nowhere&against=nobody'))
    expect(page).toContain('This plan has no fee schedule "nowhere"; this page shows the one in force.')
    expect(page).toContain('This plan has no fee schedule "nobody" to set against it.')
  })

  test('gives its tables and its chart as files; one that is not there is not found', async () => {
    const lines = await csv('/fees/fees.csv?year=2019')
    expect(lines).toHaveLength(26) // a header, 23 members, the total, and the end of the last line
    expect((await planner.ask('/fees/fees.svg')).headers.get('Content-Type')).toBe('image/svg+xml')
    expect((await planner.ask('/fees/nothing.csv')).status).toBe(404)
    expect((await planner.ask('/fees/against.csv')).status).toBe(404)
  })

  test('works for a body of another kind: no cents, another fiscal year, members that are no countries', async () => {
    const page = await planner.page('/fees?plan=lagoon&year=2025')
    // 2 x 2,400,000 and 2 x 350,000, indexed by 4 %
    expect(headline(page)).toBe('In 2025 4 members pay 5,720,000 VUV under “Dues by the size of the fleet”')
  })
})

describe('/members: other thresholds for the small administrations', () => {
  const TRIED = '/members?year=2019&threshold-1=120000'

  test('composition, revenue of every year, winners and losers follow from the address alone, without JavaScript', async () => {
    const page = await planner.page(TRIED)
    // Micronesia, Kiribati and Tonga enter: 3 x (22,000 - 9,000) less
    expect(page).toContain('12 members, 3 entering and 0 leaving.')
    expect(page).toContain('id="tried-tiers"')
    expect(page).toContain('id="tried-years"')
    expect(page).toContain('id="changed-payers-table"')
    expect(page).toContain('−39,000')
  })

  test('the fragment that htmx swaps in is the very section of the page', async () => {
    const fragment = await (await planner.ask('/members/composition?year=2019&threshold-1=120000')).text()
    expect(await planner.page(TRIED)).toContain(fragment)
  })

  test('a threshold that is none is answered with 422 and what to enter, and what was typed is kept', async () => {
    const response = await planner.ask('/members?year=2019&threshold-1=1,5')
    expect(response.status).toBe(422)
    const page = decoded(await response.text())
    expect(page).toContain('"1,5" is not a threshold: enter a number from 0 up, such as 60,000.')
    expect(page).toContain('value="1,5"')
  })

  test('members stand in the order of their names', async () => {
    const page = await planner.page('/members?year=2019')
    const names = [...page.matchAll(/<a href="\/members\/[A-Z]{2}[^"]*">([^<]+)<\/a>/g)].map(([, name]) => name ?? '').slice(0, 23)
    expect(names).toHaveLength(23)
    expect(names).toEqual(names.toSorted())
  })
})

describe('/projects', () => {
  test('says what projects earn, by which terms, what running them costs, and who carries the difference', async () => {
    const page = decoded(await planner.page('/projects?year=2019&option=management-fees'))
    expect(headline(page)).toMatch(/^In 2019 projects earn 24,065\.93 FJD of management fees, 53\.5 % of the indirect cost/)
    expect(page).toContain('The true indirect cost rate is 15.00 %')
    expect(page).toContain('at most the donor’s maximum of 7 %')
    expect(page).toContain('In 2019 members carry 20,934.07 FJD of the indirect cost of running projects')
  })

  test('gives its tables and its chart as files', async () => {
    const lines = await csv('/projects/members.csv?year=2019&option=management-fees')
    expect(lines.find((line) => line.startsWith('All members'))).toBe('All members,970000.00,20934.07') // 45,000 - 24,065.93
    for (const name of ['recovery.csv', 'terms.csv', 'years.csv', 'recovery.svg'])
      expect((await planner.ask(`/projects/${name}`)).status).toBe(200)
    expect((await planner.ask('/projects/nothing.csv')).status).toBe(404)
  })
})

describe('/missions', () => {
  test('shows costs, payers, free days and shared trips of a year, and the curve', async () => {
    const page = await planner.page('/missions?plan=lagoon&year=2026')
    expect(page).toContain('Part of a trip with others')
    expect(page).toContain('Days of delivery in 2026 and those free of charge')
    expect(page).toContain('One boat to the motu and the outer reefs')
    expect(page).toContain('No mission of 2026 is quoted.')
    for (const name of ['costs', 'payers', 'freedays', 'trips', 'curve'])
      expect((await planner.ask(`/missions/${name}.csv?plan=lagoon&year=2026`)).status).toBe(200)
    expect((await planner.ask('/missions/quotes.csv?plan=lagoon&year=2026')).status).toBe(404)
  })

  test('the sheet of one says its terms, its way over the date line, and its quote as it stands today', async () => {
    const reefs = await planner.page('/missions/reefs-surveys?plan=lagoon')
    expect(reefs).toContain('1 day earlier, over the date line')
    expect(reefs).toContain('less what is provided: 1 × lodging and 2 × dinner')
    // Today is 24 November 2026, the quote was valid until the end of August.
    expect(await planner.page('/missions/strait-audit?plan=lagoon')).toContain('expired: binds nobody')
    expect((await planner.ask('/missions/nowhere?plan=lagoon')).status).toBe(404)
  })
})

test('nothing of this was a fault of the planner', () => {
  expect(planner.log).toEqual([])
})
