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

  test('what decides a move is what came out otherwise: Tonga was not below the limit of imports before either', async () => {
    const page = await planner.page('/members?year=2021&option=restructured-fees&threshold-1=60000')
    const [, row = ''] = /<tr class="leaving">(.*?<a href="\/members\/TO.*?)<\/tr>/.exec(page) ?? []
    expect(row).toContain('<strong>Population decides: </strong>')
    expect(page).not.toContain('changes of 1 members')
  })

  test('a threshold that is none is answered with 422 and what to enter, and what was typed is kept', async () => {
    const response = await planner.ask('/members?year=2019&threshold-1=1,5')
    expect(response.status).toBe(422)
    const page = decoded(await response.text())
    expect(page).toContain('"1,5" is not a decimal. Enter a number from 0 up, such as 60,000.')
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
    expect(headline(page)).toMatch(/^In 2019 projects earn 20,188\.04 FJD of management fees, 44\.9 % of the indirect cost/)
    expect(page).toContain('The true indirect cost rate is 15.00 %')
    expect(page).toContain('at most the donor’s maximum of 7 %')
    expect(page).toContain('In 2019 members carry 24,811.96 FJD of the indirect cost of running projects')
  })

  test('gives its tables and its chart as files', async () => {
    const lines = await csv('/projects/members.csv?year=2019&option=management-fees')
    expect(lines.find((line) => line.startsWith('All members'))).toBe('All members,970000.00,24811.96') // 45,000 - 20,188.04
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

describe('the example that has what the others have no use for', () => {
  test('says why a member stays in its tier, and that without room it would leave it', async () => {
    const page = await planner.page('/members/GLACIER?plan=summit&year=2027&with=without-room')
    // 112,000 less a tenth.
    expect(page).toContain(
      'inhabitants 105,000 people is not below 100,800 people, the threshold of 112,000 people with 10 % of room because it counted as not below it before',
    )
    expect(page).toContain('48,000.00 CHF less than under the baseline') // 60,000 - 12,000
  })

  test('shows what is waived and credited, and what then is paid', async () => {
    const lines = await csv('/members/FOREST/member-years.csv?plan=summit&year=2026&with=classes')
    expect(lines).toContain('Waived (−),,6000.00,6000.00,,')
    // 12,000 - 6,000 - 2 % of 6,000, and 424.60 for the mission of 2026.
    expect(lines).toContain('Pays together,11760.00,6304.60,5880.00,11892.86,11900.00')
  })

  test('says who has no vote, and what restores it', async () => {
    const page = await planner.page('/members/GORGE?plan=summit&year=2026')
    // 30,000 and what is open of 2025 and 2026, against two fees of 12,000.
    expect(page).toContain('On 2027-01-01 it has no vote: it owes 38,400.00 CHF, against fees of 24,000.00 CHF in the preceding years')
  })

  test('the pool of credits is named, and what is left of it is shown', async () => {
    expect(await planner.page('/fees?plan=summit&year=2028')).toContain('Credits for prompt payment out of “Interest of the deposit”')
    const held = (await csv('/fees/pool.csv?plan=summit&year=2028')).join('\n')
    expect(held).toContain('The pool holds,3000.00,3000.00,3000.00,1500.00,1500.00')
    expect(await planner.page('/fees?year=2019')).not.toContain('Credits for prompt payment')
  })

  test('shows what a fee may rise in a year, what a member that joins within one pays, and both under classes', async () => {
    const [head, ...lines] = await csv('/fees/fees.csv?plan=summit&year=2028')
    expect(head).toContain('Limits')
    expect(lines).toContain('Upper Valley Rescue,72000.00,-6000.00,0.00,0.00,66000.00')
    // It joined in the middle of 2027: what it may pay more in 2028 is counted from the fee of the whole year.
    expect(lines).toContain('Pass Patrol,12000.00,0.00,0.00,0.00,12000.00')
    const against = await planner.page('/fees?plan=summit&year=2028&schedule=by-class&against=by-inhabitants')
    expect(against).toContain('Each member pays the units of its class')
  })

  test('shows a grant that holds its fee, half of it waived, and an equipment left out of the base', async () => {
    const page = await planner.page('/projects?plan=summit&year=2026')
    expect(page).toContain('all-in: the grant holds direct cost and fee together')
    const lines = await csv('/projects/recovery.csv?plan=summit&year=2026')
    // 100,000 - 50,000 - 6,000 are left; half of 6,000 is asked for. Of 12,000 due, 41,000 of 61,603.54 delivered are 7,986.55.
    expect(lines).toContain('Radar above the pass road,41000.00,7986.55,3000.00,3000.00,7.32,4986.55')
  })

  test('shows quotes, free days and a trip in one year, and a guard that is passed', async () => {
    const page = await planner.page('/missions?plan=summit&year=2026')
    for (const words of ['accepted: binds', 'One journey to the forest and the gorge', 'Days of delivery in 2026 and those free of charge'])
      expect(page).toContain(words)
    // 424.60 of 12,000 are 3.54 %, above 3 %; 345.40 are 2.88 %.
    expect(page).toContain('In 2026 the missions to Forest Villages cost it 424.60 CHF, 3.5 % of its fee: more than 3.0 %.')
    expect(page).not.toContain('missions to Gorge Brigade cost it')
  })
})
