/** Addresses with words that mean nothing there, and the page that says which figures there are. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

test.each([
  ['tier=nope', 'The schedule has no tier &quot;nope&quot; of this kind; it is left out.'],
  ['threshold-2=7', 'The tier has no &quot;threshold-2&quot;; it is left out.'],
  ['population=1e309', 'This page does not know &quot;population&quot;; it is left out.'],
])('on the page of members ?%s is named as left out', async (query, sentence) => {
  expect(await planner.page(`/members?${query}`)).toContain(sentence)
})

test.each(['', '?tier=small&threshold-1=60000', '?year=2020&option=crop&basis=confirmed'])(
  'nothing is left out of /members%s',
  async (query) => {
    expect(await planner.page(`/members${query}`)).not.toContain('left out')
  },
)

test('/explain lists the figures of the organisation, each leading to its explanation', async () => {
  const page = await planner.page('/explain?year=2020&option=crop')
  expect(page).toContain('<h1>Every figure explains itself</h1>')
  const links = [...page.matchAll(/href="(\/explain\/[^"]+)"/g)].map(([, address]) => address?.replaceAll('&amp;', '&') ?? '')
  expect(links).toContain('/explain/reserves/closing?year=2020&option=crop')
  const answers = await Promise.all(links.map((address) => planner.ask(address)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

test('a fee as it stands leads to its explanation without the option, and so does every line of the account of a member', async () => {
  const members = await planner.page('/members?year=2020&option=restructured-fees')
  expect(members).toMatch(/<a href="\/explain\/membership-fees\/charged\?member=TV&amp;year=2020">9,000(?:\.00)?<\/a>/)
  const account = (await planner.page('/members/TV?year=2020&with=restructured-fees')).split('<section class="member-account"')[1] ?? ''
  const body = account.slice(0, account.indexOf('</section>'))
  expect(body).toContain('/explain/membership-fees/received?member=TV&amp;year=2020"')
  expect(body).toContain('/explain/membership-fees/receivable?member=TV&amp;year=2019"') // owed at the beginning of 2020
  expect(body).toContain('/explain/membership-fees/charged?member=TV&amp;year=2020&amp;option=restructured-fees"')
})
