/** A meeting at the levers: with the keyboard and htmx, and by the button alone. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

test('a lever moved with the keyboard changes the sentence and the address, and keeps the focus', async ({ page }) => {
  await page.goto(`${planner.address}/workshop?from=2019`)
  const before = await page.locator('h1').textContent()
  await page.locator('#fees').focus()
  await page.keyboard.press('PageUp')
  await page.waitForURL(/fees=\d+$/)
  await expect.poll(() => page.locator('h1').textContent()).not.toBe(before)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fees')
  expect(page.url()).not.toContain('-was')
  await expect.poll(() => page.locator('#live').textContent()).toMatch(/^The gap/)
})

test('a number typed moves its slider', async ({ page }) => {
  await page.goto(`${planner.address}/workshop?from=2019`)
  await page.locator('#missions-typed').fill('60')
  await page.keyboard.press('Tab')
  await page.waitForURL(/missions=60$/)
  await expect.poll(() => page.locator('#missions').inputValue()).toBe('60')
})

test('a number between two steps holds when another is typed, also where the slider was moved before', async ({ page }) => {
  await page.goto(`${planner.address}/workshop?from=2019`)
  await page.locator('#fees').focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/fees=1$/)
  await page.locator('#fees-typed').fill('2.5')
  await page.keyboard.press('Tab')
  await page.waitForURL(/fees=2\.5$/)
  await expect.poll(() => page.locator('#fees').inputValue()).toBe('3')
  await page.locator('#missions-typed').fill('12.5')
  await page.keyboard.press('Tab')
  await page.waitForURL(/fees=2\.5&missions=12\.5$/)
})

describe('without JavaScript', () => {
  test.override('session', { javaScriptEnabled: false })

  test('the button answers, and what comes of it is saved as an option', async ({ page }) => {
    await page.goto(`${planner.address}/workshop?from=2019`)
    await page.locator('#missions-typed').fill('12.5')
    await page.getByRole('button', { name: 'Show what comes of it' }).click()
    await page.locator('#missions-typed').fill('0')
    await page.locator('#fees-typed').fill('2.5')
    await page.getByRole('button', { name: 'Show what comes of it' }).click()
    expect(page.url()).toMatch(/\/workshop\?from=2019&fees=2\.5$/)
    await page.locator('#fees-typed').fill('25')
    await page.getByRole('button', { name: 'Show what comes of it' }).click()
    expect(page.url()).toMatch(/\/workshop\?from=2019&fees=25$/)
    await page.locator('#save summary').click()
    await page.locator('#save-title').fill('A quarter more')
    await page.locator('#save-summary').fill('Every fee a quarter higher.')
    await page.getByRole('button', { name: 'Save the option' }).click()
    expect(page.url()).toContain('/options/edit/a-quarter-more')
    expect(await page.locator('h1').textContent()).toContain('A quarter more')
  })
})
