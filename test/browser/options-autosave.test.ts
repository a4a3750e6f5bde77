/** A value of an option saves itself in a real browser: the state is read beside it, the focus stays, nothing typed is lost. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { PHONE, test, ZOOMED } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'
import { violations } from './violations.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

const PLACE = 'membershipFees.schedules.current.tiers.small.fee'
const open = (page: Page) => page.goto(`${planner.address}/options/edit/current-fees?place=${PLACE}`)
const state = (page: Page, text: RegExp) => page.locator('.save-state .saved', { hasText: text }).waitFor()
const versionShown = async (page: Page) => (await page.locator('#change [name=expected]').getAttribute('value')) ?? ''
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** A page that was led to has its focus a moment after its text. */
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** Value, then source, then reason, then undo: each seen on the page of the option. */
async function saveAndUndo(page: Page): Promise<void> {
  await open(page)
  await page.locator('#change-value').fill('=5000*1.1')
  await page.keyboard.press('Tab')
  await state(page, /^Saved as version \d+, \d\d:\d\d UTC\. It has no reason yet/)
  expect(await focused(page)).toBe('change-from')
  expect(await page.locator('#live').innerText()).toMatch(/^Saved as version \d+.*reserves at the end/)
  await page.getByText('A source that is not in the list').click()
  await page.locator('#change-title').fill('Minutes of the committee')
  await page.locator('#change-link').focus()
  await page.locator('table.changes tbody', { hasText: 'Source: Minutes of the committee.' }).waitFor()
  expect([await focused(page), await page.locator('#change-title').inputValue()]).toEqual(['change-link', 'Minutes of the committee'])
  await page.locator('#change-reason').fill('Ten per cent more')
  await page.keyboard.press('Enter')
  await state(page, /UTC\. =5000\*1\.1 came to 5,500 FJD\.$/)
  expect(await focused(page)).toBe('change-reason')
  expect(await page.locator('table.changes tbody').innerText()).toContain('Ten per cent more')
  await page.locator('#change-value').fill('a lot')
  await page.locator('#change-reason').focus()
  await state(page, /^Not saved: "a lot" is not a decimal/)
  expect([await focused(page), await page.locator('#change-value').inputValue()]).toEqual(['change-reason', 'a lot'])
  page.once('dialog', (dialog) => dialog.accept())
  await page.locator('.steps').getByRole('button', { name: /^Undo/ }).click()
  await page.locator('.steps').getByRole('button', { name: /^Redo/ }).waitFor()
  expect(await page.locator('#change-value').count()).toBe(1)
  await expect.poll(() => focusedText(page)).toMatch(/^Recorded as version \d+ of the plan: Back to version/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

test('at a desk', ({ page }) => saveAndUndo(page))

describe('without a connection', () => {
  const LOST = 'Not saved: no connection. Your value is still in the field.'
  const lost = (page: Page) => page.locator('.save-state .unsaved')
  const typed = async (page: Page, value: string) => {
    await page.locator('#change-value').fill(value)
    await page.keyboard.press('Tab')
  }

  test('it says that the value is not saved, keeps it, and saves it by itself when the connection is back', async ({ page }) => {
    await open(page)
    await page.context().setOffline(true)
    await typed(page, '5300')
    await lost(page).waitFor()
    expect(await lost(page).locator('span').innerText()).toBe(LOST)
    expect([await page.locator('#live').innerText(), await page.locator('.save-state .saved').isVisible()]).toEqual([LOST, false])
    expect(await page.locator('#change-value').inputValue()).toBe('5300')
    await page.getByText('A source that is not in the list').click()
    expect(await violations(page, 'all')).toEqual([])
    await page.context().setOffline(false)
    await state(page, /^Saved as version \d+/)
    expect([await lost(page).isVisible(), await page.locator('#change-value').inputValue()]).toEqual([false, '5300'])
  })

  test('a server that answers with a fault is told likewise, and asked again by hand', async ({ page }) => {
    await open(page)
    await page.route('**/options/edit/current-fees/change*', (route) => route.fulfill({ status: 500, body: '<p>A fault.</p>' }), {
      times: 1,
    })
    await typed(page, '5400')
    await lost(page).waitFor()
    expect([await page.locator('#change-value').inputValue(), await page.getByText('A fault.').count()]).toEqual(['5400', 0])
    await page.getByRole('button', { name: 'Save again' }).click()
    await state(page, /^Saved as version \d+/)
    expect(await lost(page).isVisible()).toBe(false)
  })
})

test('a step back pressed while a value is typed waits until it is recorded, and leaves the page where it cannot be sent', async ({
  page,
}) => {
  await open(page)
  const before = { place: 'spending.lines.office.amount', value: '51000', from: '2019', last: '', reason: 'The step before' }
  const body = new URLSearchParams({ ...before, expected: await versionShown(page) })
  await fetch(`${planner.address}/options/edit/current-fees/change`, { method: 'POST', body, redirect: 'manual' })
  await open(page)
  const typed = page.locator('#change-value')
  const undo = () => page.locator('.steps').getByRole('button', { name: /^Undo/ }).click()
  const isBack = (to: number) => page.getByText(new RegExp(`^Recorded as version \\d+ of the plan: Back to version ${to}\\b`)).waitFor()
  const isBefore = async () => (await page.getByText('The step before').count()) > 0
  const lost = page.locator('.step .unsaved').first()
  const number = Number(await versionShown(page))

  await typed.fill('a lot')
  await undo()
  await state(page, /^Not saved: "a lot" is not a decimal/)
  expect([await typed.inputValue(), await isBefore()]).toEqual(['a lot', true])

  await typed.fill('5700')
  await undo()
  await isBack(number - 1)
  expect([await typed.inputValue(), await isBefore()]).toEqual(['5700.00', false])

  await page.context().setOffline(true)
  await typed.fill('5800')
  await undo()
  await lost.waitFor()
  expect([await typed.inputValue(), await page.locator('.save-state .unsaved').isVisible()]).toEqual(['5800', true])
  await page.context().setOffline(false)
  await state(page, /^Saved as version \d+/)
  expect(await lost.isVisible()).toBe(false)

  await page.context().setOffline(true)
  await undo()
  await lost.waitFor()
  expect([await page.locator('#live').innerText(), await typed.inputValue()]).toEqual(['Not saved: no connection.', '5800'])
  await page.context().setOffline(false)
  await undo()
  await isBack(number + 2)
  expect(await typed.inputValue()).toBe('5700.00')
})

describe('on a telephone', () => {
  test.override('session', { viewport: PHONE })
  test('the same', ({ page }) => saveAndUndo(page))
})

test('what others recorded meanwhile takes the place of the form, and the focus goes to what it says', async ({ page }) => {
  await open(page)
  const source = (await page.locator('#change-source option').first().getAttribute('value')) ?? ''
  const body = new URLSearchParams({ title: 'Recorded meanwhile', summary: 'By others.', source, expected: await versionShown(page) })
  expect((await fetch(`${planner.address}/options`, { method: 'POST', body, redirect: 'manual' })).status).toBe(303)
  await page.locator('#change-value').fill('5900')
  await page.keyboard.press('Tab')
  await page.getByRole('heading', { level: 1, name: /^Someone recorded another version meanwhile/ }).waitFor()
  await expect.poll(() => focusedText(page)).toMatch(/^Someone recorded another version meanwhile/)
})

test('at 320 points every column of the values that are set is in sight, and no number is broken', async ({ page }) => {
  await page.setViewportSize(ZOOMED)
  await open(page)
  await page.locator('#change-value').fill('1234567')
  await page.locator('#change-reason').fill('A number of many digits')
  await page.keyboard.press('Enter')
  await state(page, /UTC\.$/)
  const cells = await page
    .locator('table.changes')
    .first()
    .locator('th, td')
    .evaluateAll((all) => all.map((cell) => [cell.textContent, cell.getBoundingClientRect().right <= document.documentElement.clientWidth]))
  expect(cells.filter(([, isInSight]) => !isInSight)).toEqual([])
  const buttons = await page
    .locator('table.changes button')
    .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().right <= document.documentElement.clientWidth))
  expect(new Set(buttons)).toEqual(new Set([true]))
  const lines = await page.locator('table.changes strong').evaluateAll((all) => all.map((value) => value.getClientRects().length))
  expect(new Set(lines)).toEqual(new Set([1]))
})
