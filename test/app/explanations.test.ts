/** What an explanation refuses and how it words what it shows, in the OCO example. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

const asked = async (address: string) => {
  const response = await planner.ask(address)
  return { status: response.status, text: await response.text() }
}

describe('figures that are not added up', () => {
  test.each([
    ['figure=reserves/closing&figure=indicators/recurrent-coverage', '(FJD) and indicators: recurrent coverage (a pure number) are unlike'],
    ['figure=reserves/closing&figure=indicators/reserve-months', '(FJD) and indicators: reserve months (months) are unlike'],
    ['figure=indicators/fee-per-head&figure=membership-fees/charged', 'are unlike and are not added up'],
    ['figure=reserves/closing', 'is a balance, and balances of several years are not added up'],
    ['figure=indicators/recurrent-coverage&years=2017-2019', 'is a ratio, and ratios of several years are not added up'],
    ['figure=indicators/fee-burden&years=2019', 'is a ratio, and ratios are not added up: ask for one by itself'],
  ])('%s is refused with a sentence', async (figures, sentence) => {
    const { status, text } = await asked(`/explain/combined?${figures}`)
    expect([status, text.includes(sentence)]).toEqual([422, true])
    const json = await asked(`/explain/combined.json?${figures}`)
    expect([json.status, json.text.includes(sentence)]).toEqual([422, true])
  })

  test('a balance leads to what may be asked instead, and that is answered', async () => {
    const { text } = await asked('/explain/combined?figure=reserves/closing&years=2017-2019')
    const links = [...text.matchAll(/href="(\/explain\/combined\?figure=reserves\/closing&amp;over=[^"]*)"/g)]
    expect(links).toHaveLength(3)
    for (const [, href = ''] of links) expect((await asked(href.replaceAll('&amp;', '&'))).status).toBe(200)
  })

  test('one year of a balance, and receivables of all members in one, are told', async () => {
    expect((await asked('/explain/combined?figure=reserves/closing&years=2019')).status).toBe(200)
    expect((await asked('/explain/combined?figure=membership-fees/receivable&years=2019')).status).toBe(200)
  })
})

test('two shares differ by points, and a share of one is in per cent', async () => {
  const highest = 'figure=indicators/donor-dependency&over=highest&option=co-funding'
  const difference = (await asked(`/explain/combined?${highest}&against=`)).text
  expect(difference).toMatch(/<strong class="worth">\+[0-9.]+ percentage points<\/strong>/)
  expect(difference).toMatch(/>\+[0-9.]+ points</)
  expect((await asked(`/explain/combined?${highest}`)).text).toMatch(/<strong class="worth">[0-9.]+ %<\/strong>/)
})

describe('in words', () => {
  test('a yes or no is said as one where it is explained and where the member is', async () => {
    const { text } = await asked('/explain/value?path=members.TV.indicators.least-developed.value')
    expect(text).toContain('<strong class="worth">yes</strong>')
    expect(await planner.page('/members/FJ')).toMatch(/least-developed\.value">no<\/a>/)
  })

  test('a year is no amount: no comma stands in it', async () => {
    const { text } = await asked('/explain/value?path=cropAgency.joins&option=crop')
    expect(text).toContain('<strong class="worth">2021</strong>')
    expect(text).not.toContain('2,021')
  })

  test('a title keeps its hyphens where values differ and where one is explained', async () => {
    const { text } = await asked('/compare?with=co-funding')
    const [, href = ''] = /href="(\/explain\/value[^"]*)"[^>]*>Co-funding of the base-line programme/.exec(text) ?? []
    expect(text).not.toContain('Co funding of the base line')
    const value = (await asked(href.replaceAll('&amp;', '&'))).text
    expect(value).toContain('<strong class="worth">Co-funding of the base-line programme</strong>')
  })

  test.each([
    ['/explain/user-pays-missions/recovered?year=2020', 'User-pays missions: recovered'],
    ['/explain/donor-co-funding/restricted?year=2020', 'Donor co-funding: restricted'],
    ['/explain/crop-agency/net?year=2022&option=crop', 'CROP agency: net'],
    ['/explain/combined?figure=indicators/recurrent-coverage&over=lowest', 'Lowest recurrent coverage, 2017 to 2026'],
    ['/explain/combined?figure=indicators/reserve-months&over=lowest', 'Fewest reserve months, 2017 to 2026'],
    ['/explain/combined?figure=indicators/top-payer&over=highest', 'Highest largest payer'],
  ])('%s is headed as tables call it', async (address, title) => {
    expect((await asked(address)).text).toContain(`<h1>${title}`)
  })
})
