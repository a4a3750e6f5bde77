/** A value of an option saves itself in a real browser: the state is read beside it, the focus stays, nothing typed is lost. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { PHONE, test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

const PLACE = 'membershipFees.schedules.current.tiers.small.fee'
const open = (page: Page) => page.goto(`${planner.address}/options/edit/current-fees?place=${PLACE}`)
const state = (page: Page, text: RegExp) => page.locator('.save-state .saved', { hasText: text }).waitFor()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** Value, then reason, then undo: each seen on the page of the option. */
async function saveAndUndo(page: Page): Promise<void> {
  await open(page)
  await page.locator('#change-value').fill('=5000*1.1')
  await page.keyboard.press('Tab')
  await state(page, /^Saved as version \d+, \d\d:\d\d UTC\. It has no reason yet/)
  expect(await focused(page)).toBe('change-from')
  expect(await page.locator('#live').innerText()).toMatch(/^Saved as version \d+.*reserves at the end/)
  await page.locator('#change-reason').fill('Ten per cent more')
  await page.keyboard.press('Enter')
  await state(page, /UTC\.$/)
  expect(await focused(page)).toBe('change-reason')
  expect(await page.locator('table.changes tbody').innerText()).toContain('Ten per cent more')
  await page.locator('#change-value').fill('a lot')
  await page.locator('#change-reason').focus()
  await state(page, /^Not saved: "a lot" is not a decimal/)
  expect([await focused(page), await page.locator('#change-value').inputValue()]).toEqual(['change-reason', 'a lot'])
  await page.locator('.steps').getByRole('button', { name: /^Undo/ }).click()
  await page.locator('.steps').getByRole('button', { name: /^Redo/ }).waitFor()
  expect(await page.locator('#change-value').count()).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

test('at a desk', ({ page }) => saveAndUndo(page))

describe('on a telephone', () => {
  test.override('session', { viewport: PHONE })
  test('the same', ({ page }) => saveAndUndo(page))
})
