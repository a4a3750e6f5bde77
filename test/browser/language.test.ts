/** The choice of a language in the masthead: by keyboard, without scripts, at a desk and on a telephone; a page on paper has none. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { PHONE, test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'
import { violations } from './violations.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

const PAGE = '/members?year=2021'

/** The smallest target of WCAG 2.2, in pixels. */
const LEAST_TARGET = 24

/** On the button that is called so, by the key that goes on and nothing else. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').textContent())?.trim() === name) return
  }
  throw new Error(`no key leads to ${name}`)
}

const isChosenByKeyboard = async (page: Page): Promise<void> => {
  await page.goto(`${planner.address}${PAGE}`)
  const size = await page.getByRole('button', { name: 'Français' }).boundingBox()
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(LEAST_TARGET)
  for (const [name, code] of [
    ['Français', 'fr'],
    ['English', 'en'],
  ] as const) {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await page.locator(`html[lang="${code}"]`).waitFor()
    expect(page.url()).toBe(`${planner.address}${PAGE}`)
  }
}

test('a language is chosen by keyboard, and the page stays the same', async ({ page }) => {
  await isChosenByKeyboard(page)
})

test.describe('on a telephone without scripts', () => {
  test.override('session', { javaScriptEnabled: false, viewport: PHONE })

  test('a language is chosen by keyboard, and the page stays the same', async ({ page }) => {
    await isChosenByKeyboard(page)
  })
})

test.describe('in French', () => {
  test.override('session', { locale: 'fr-FJ', reducedMotion: 'reduce' })

  test('the page is in the language of the browser, keeps the rules for all who read, and has no choice on paper', async ({ page }) => {
    await page.goto(`${planner.address}${PAGE}`)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.language').isVisible()).toBe(false)
  })
})
