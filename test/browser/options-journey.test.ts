/** From an idea to a paper: finance staff make, look at, freeze and print an option; a committee member compares three on a telephone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { PHONE, test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

/** Finds a value by its words, sets it, and comes back to the page of the option. */
async function setValue(page: Page, { words, value, reason }: { readonly words: string; readonly value: string; readonly reason: string }) {
  await page.locator('#find').fill(words)
  await page.getByRole('button', { name: 'Find' }).click()
  // The list and the form of the value before stay until their answers are there.
  const found = page.locator(`.places a[href*="${new URLSearchParams({ find: words })}"]`).first()
  const place = new URL((await found.getAttribute('href')) ?? '', planner.address).searchParams.get('place')
  await found.click()
  await page.locator(`#change [name=place][value="${place}"]`).waitFor({ state: 'attached' })
  await page.locator('#change-value').fill(value)
  await page.locator('#change-reason').fill(reason)
  await page.locator('#change button[type=submit]').click()
  await page
    .locator('main')
    .getByText(/^(?:Recorded as version \d+[^.]*: |Saved as version \d+.* What is entered next)/)
    .waitFor()
}

const WAYS = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const

describe.each(WAYS)('%s', (way, javaScriptEnabled) => {
  test.override('session', { javaScriptEnabled })

  test('a new option from today’s fees: three values, the bridge, frozen, printed', async ({ page, screenshot }) => {
    const title = `Dearer, ${way}`
    await page.goto(`${planner.address}/options/edit/current-fees`)
    await page.locator('#duplicate summary').click()
    await page.locator('#duplicate-title').fill(title)
    await page.getByRole('button', { name: 'Make the copy' }).click()
    await page.waitForURL(/\/options\/edit\/dearer/)
    await setValue(page, { words: 'small member administrations fee current', value: '=9000*1.1', reason: 'Ten per cent' })
    await setValue(page, { words: 'medium administrations fee current', value: '24000', reason: 'Ten per cent, rounded' })
    await setValue(page, { words: 'member share default', value: '50 %', reason: 'Half of a mission' })
    await page.locator('h2', { hasText: '3 values set beside the inherited' }).waitFor()
    await page.getByRole('link', { name: 'How the difference in reserves comes about' }).click()
    await page.waitForURL(/\/compare\/bridge/)
    await page.locator('#bridge tbody tr').first().waitFor()
    expect(await page.locator('#bridge tbody tr').count()).toBeGreaterThan(3)
    await page.goBack()
    await page.locator('#approve summary').click()
    await page.locator('#approve-decision').fill('Steering Committee 2026/3')
    await page.getByRole('button', { name: 'Freeze and approve' }).click()
    await page.locator('h2', { hasText: 'Approved on' }).waitFor()
    await page.getByRole('link', { name: 'The paper on it' }).click()
    await page.locator('.status.approved').waitFor()
    expect((await page.pdf({ preferCSSPageSize: true, tagged: true })).length).toBeGreaterThan(10_000)
    await screenshot(`journey-paper-${way.replaceAll(' ', '-')}`)
  })

  describe('on a telephone', () => {
    test.override('session', { javaScriptEnabled, viewport: PHONE })

    test('a committee member compares three options and opens why', async ({ page, screenshot }) => {
      await page.goto(`${planner.address}/compare?with=restructured-fees&with=co-funding&with=all-levers`)
      expect(await page.locator('#headlines thead th').count()).toBe(1 + 4)
      await screenshot(`journey-compare-${way.replaceAll(' ', '-')}`)
      await page.locator('section[aria-labelledby=bridge-heading] a').first().click()
      await page.waitForURL(/\/compare\/bridge/)
      await page.locator('#bridge tbody tr').first().waitFor()
      await page.goBack()
      await page.locator('#compared-indicators a').first().click()
      await page.waitForURL(/\/explain\/indicators\//)
      await page.locator('.tree').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    })
  })
})
