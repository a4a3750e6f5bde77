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
