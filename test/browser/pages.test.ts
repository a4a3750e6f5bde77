/** Every page looked at by a real browser: wide and narrow, light and dark. The pictures go to test-output/screenshots. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { PHONE, test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

const PAGES = [
  ['overview', '/'],
  ['overview-under-options', '/?option=restructured-fees&option=management-fees&year=2021'],
  ['members', '/members?option=restructured-fees&year=2021'],
  ['member', '/members/TV?year=2021'],
  ['fees', '/fees?schedule=restructured&against=current&year=2019'],
  ['missions', '/missions?plan=lagoon&year=2026'],
  ['mission', '/missions/reefs-surveys?plan=lagoon'],
  ['project-fees', '/projects?option=management-fees&year=2019'],
  ['member-relieved', '/members/FOREST?plan=summit&year=2026&with=classes&with=formula'],
  ['quotes-and-a-trip', '/missions?plan=summit&year=2026'],
  ['fees-limited', '/fees?plan=summit&year=2028&against=by-class'],
  ['options', '/options'],
  ['compare', '/compare?with=restructured-fees&with=co-funding&with=all-levers'],
  ['versions', '/compare/versions'],
  ['payable', '/compare/payable?with=co-funding&with=all-levers'],
  ['workshop', '/workshop'],
  ['workshop-moved', '/workshop?from=2019&fees=25&missions=60&co-funding=50&option=crop'],
  ['workshop-wrong', '/workshop?from=2019&fees=0&fees-was=0&fees-typed=much'],
  ['paper', '/papers?of=all-levers&with=restructured-fees'],
  ['paper-of-the-plan', '/papers?amounts=members&plan=lagoon'],
  ['annual-report', '/papers/annual?year=2018&amounts=members'],
  ['option', '/options/edit/management-fees'],
  ['risk', '/risk?trials=4000'],
  ['workbook', '/workbook?plan=lagoon'],
  [
    'goal-seek',
    '/explain/seek?figure=reserves/closing&year=2022&seek-relation=%3E%3D&seek-target=300000&seek-change=membershipFees.schedules.current.tiers.small.fee&seek-from=2019',
  ],
  ['explain', '/explain/membership-fees/charged?member=TV&year=2021&option=restructured-fees'],
  ['data-quality', '/data-quality'],
  ['plans', '/plans'],
  ['agreements', '/agreements?as-of=2019-06-30'],
  ['agreement', '/agreements/border-security-programme'],
  ['receivables', '/receivables?as-of=2018-06-30'],
  ['invoices', '/receivables/invoices?fiscal-year=2019'],
  ['programme', '/programme'],
  ['programme-of-an-area', '/programme?area=area-2&kind=expansion&years=one&year=2020'],
  ['activity', '/programme/e-learning-portal'],
  ['cover', '/cover'],
  ['cover-yes', '/cover?activity=small-administration-digital-kit'],
  ['cover-no', '/cover?activity=joint-operations'],
  ['cover-proposed', '/cover?proposed=yes&title=Radio%20network&objective=objective-5-2&priority=1&amount-2020=1000'],
  ['log', '/log?verify=yes'],
  ['operation', '/log/3'],
  ['import', '/log/import?what=agreements'],
  ['not-there', '/nowhere'],
  ['second-plan', '/?plan=lagoon'],
] as const

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

/** What axe finds, each with the first place where it finds it. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as { readonly axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe
    const found = await axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.length} times, first at ${nodes[0]?.html}`)
  })
}

const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

const LOOKS = [
  ['wide and light', { colorScheme: 'light' }],
  ['wide and dark', { colorScheme: 'dark' }],
  ['narrow and light', { colorScheme: 'light', viewport: PHONE }],
  ['narrow and dark', { colorScheme: 'dark', viewport: PHONE }],
] as const

describe.each(LOOKS)('%s', (look, session) => {
  test.override('session', { ...session })

  test.for(PAGES)('%s fits, is readable for everyone and breaks no policy', async ([name, path], { page, screenshot }) => {
    const complaints = complaintsOf(page)
    await page.goto(`${planner.address}${path}`)
    // Long work shows how far it is, and gives way to its figures by itself.
    await page.waitForFunction(() => document.querySelector('.work') === null, undefined, { timeout: 60_000 })
    const { wider, height } = await page.evaluate(() => ({
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      height: document.documentElement.scrollHeight,
    }))
    expect(wider).toBe(0)
    expect(height).toBeGreaterThan(200)
    await screenshot(`${name}-${look.replaceAll(' ', '-')}`)
    expect(await violations(page)).toEqual([])
    expect(complaints.filter((complaint) => !/\b4(?:04|22)\b/.test(complaint))).toEqual([])
  })
})
