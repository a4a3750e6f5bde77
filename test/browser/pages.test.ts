/** Every page looked at by a real browser: wide, narrow and at 400 %, light and dark. `npm run screenshots` puts pictures of them into test-output/screenshots. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { DESK, PHONE, test, ZOOMED } from './browser.ts'
import { PAGES } from './every-page.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'
import { violations } from './violations.ts'
import { widerBy } from './wider-by.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** A list of whole sentences is no list of contents. */
const LONGEST_NAME = 55

/** What another width or scheme of colours cannot break is looked at once. */
const LOOKS = [
  ['wide', DESK, 'all'],
  ['narrow', PHONE, 'of size'],
] as const

// A colour that is on its way to another one is neither.
test.override('session', { reducedMotion: 'reduce' })

test.for(PAGES)(
  '%s fits, is readable for everyone, wide and narrow, light and dark, and breaks no policy',
  async ([name, path], { page, picture }) => {
    const complaints = complaintsOf(page)
    await page.goto(`${planner.address}${path}`)
    // Long work shows how far it is, and gives way to its figures by itself.
    await page.waitForFunction(() => document.querySelector('.work') === null, undefined, { timeout: 60_000 })
    const sections = await page.locator('nav.contents a').allTextContents()
    expect(sections.filter((section) => section.length > LONGEST_NAME)).toEqual([])
    for (const [look, viewport, rules] of LOOKS) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme: 'light' })
      expect([look, await widerBy(page)]).toEqual([look, []])
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(200)
      await picture(`${name}-${look}-light`)
      expect([look, await violations(page, rules)]).toEqual([look, []])
      await page.emulateMedia({ colorScheme: 'dark' })
      await picture(`${name}-${look}-dark`)
      expect([look, await violations(page, 'of colour')]).toEqual([look, []])
    }
    await page.setViewportSize(ZOOMED)
    expect(['at 400 %', await widerBy(page)]).toEqual(['at 400 %', []])
    expect(complaints.filter((complaint) => !/\b4(?:04|22)\b/.test(complaint))).toEqual([])
  },
)
