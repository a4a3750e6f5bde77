/** Every page looked at by a real browser: wide and narrow, light and dark. `npm run screenshots` puts pictures of them into test-output/screenshots. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { PHONE, test } from './browser.ts'
import { PAGES } from './every-page.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'
import { violations } from './violations.ts'

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
  ['wide', {}, 'all'],
  ['narrow', { viewport: PHONE }, 'of size'],
] as const

describe.each(LOOKS)('%s', (look, session, rules) => {
  // A colour that is on its way to another one is neither.
  test.override('session', { colorScheme: 'light', reducedMotion: 'reduce', ...session })

  test.for(PAGES)('%s fits, is readable for everyone, light and dark, and breaks no policy', async ([name, path], { page, picture }) => {
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
    const sections = await page.locator('nav.contents a').allTextContents()
    expect(sections.filter((name) => name.length > LONGEST_NAME)).toEqual([])
    await picture(`${name}-${look}-light`)
    expect(await violations(page, rules)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await picture(`${name}-${look}-dark`)
    expect(await violations(page, 'of colour')).toEqual([])
    expect(complaints.filter((complaint) => !/\b4(?:04|22)\b/.test(complaint))).toEqual([])
  })
})
