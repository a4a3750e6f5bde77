/** Whoever leaves the form of a value, by a link, another form, another language or the window, loses nothing typed without a word. */
import type { Dialog, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

const PLACE = 'membershipFees.schedules.current.tiers.small.fee'
const OPTION = '/options/edit/current-fees'
const open = (page: Page) => page.goto(`${planner.address}${OPTION}?place=${PLACE}`)
const value = (page: Page) => page.locator('#change-value')
const reason = (page: Page) => page.locator('#change-reason')
const state = (page: Page, text: RegExp) => page.locator('.save-state .saved', { hasText: text }).waitFor()
const members = (page: Page) => page.getByRole('link', { name: 'Members and fees' }).click()
const isOnMembers = (page: Page) => page.waitForURL(/\/members/)
const table = (page: Page) => page.locator('table.changes').first().innerText()

/** What the browser asks, each answered so. */
const asked = (page: Page, answers: readonly boolean[]): readonly Dialog[] => {
  const dialogs: Dialog[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog)
    void (answers[dialogs.length - 1] === true ? dialog.accept() : dialog.dismiss())
  })
  return dialogs
}
/** As a planner far away, or with much to do. */
const slowly = (page: Page) =>
  page.route('**/options/edit/current-fees/change*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })

describe('a link', () => {
  test('that is pressed while a value is typed leads on once it is recorded', async ({ page }) => {
    await open(page)
    await slowly(page)
    await value(page).fill('5711')
    await members(page)
    await isOnMembers(page)
    await open(page)
    expect(await table(page)).toContain('5,711')
  })

  test('stays where the value is refused, says why, and asks before it is left for good', async ({ page }) => {
    const dialogs = asked(page, [false, true])
    await open(page)
    await value(page).fill('abc')
    await members(page)
    await state(page, /^Not saved: "abc" is not a decimal/)
    expect([new URL(page.url()).pathname, await value(page).inputValue(), dialogs.length]).toEqual([OPTION, 'abc', 0])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('change-value')
    await members(page)
    expect([dialogs[0]?.message(), await value(page).inputValue()]).toEqual([
      'What was typed is not saved. Leave the page without it?',
      'abc',
    ])
    await members(page)
    await isOnMembers(page)
    expect(dialogs).toHaveLength(2)
  })
})

test('the way back is held until what is typed is recorded', async ({ page }) => {
  await open(page)
  await value(page).fill('5000')
  await page.keyboard.press('Tab')
  await state(page, /^Saved as version/)
  await page.goto(`${planner.address}${OPTION}`)
  await page.locator('table.changes a').first().click()
  await value(page).fill('abc')
  await page.evaluate(() => history.back())
  await state(page, /^Not saved: "abc" is not a decimal/)
  expect([await value(page).inputValue(), page.url().includes('place=')]).toEqual(['abc', true])
  await value(page).fill('5714')
  await page.evaluate(() => history.back())
  await page.locator('#change').waitFor({ state: 'detached' })
  expect([page.url().includes('place='), (await table(page)).includes('5,714')]).toEqual([false, true])
})

test('the window is closed without a question while everything is recorded, and asks where something is not', async ({ page }) => {
  const dialogs = asked(page, [false])
  await open(page)
  await value(page).fill('5712')
  await page.keyboard.press('Tab')
  await state(page, /^Saved as version/)
  await open(page)
  expect(dialogs).toHaveLength(0)
  await value(page).pressSequentially('9')
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => dialogs.map((dialog) => dialog.type())).toEqual(['beforeunload'])
  expect(await value(page).inputValue()).toBe('95712.00')
})

test('another language is chosen while a reason is typed and the value before it is on its way: both are recorded first', async ({
  page,
}) => {
  await open(page)
  await slowly(page)
  await value(page).fill('5713')
  await page.keyboard.press('Tab')
  await page.locator('.save-state .saving').waitFor()
  await reason(page).fill('Typed in haste')
  await page.getByRole('button', { name: 'Français' }).click()
  await page.locator('html[lang=fr]').waitFor()
  const after = await table(page)
  expect([/5.713/.test(after), after.includes('Typed in haste')]).toEqual([true, true])
})

test('a search is made once what is typed is recorded', async ({ page }) => {
  await open(page)
  await page.locator('#find').fill('office')
  await reason(page).fill('Typed before the search')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.waitForURL(/find=office/)
  expect(await table(page)).toContain('Typed before the search')
})

test('the button ends the edit, Enter does not: years set one after another are all there', async ({ page }) => {
  await page.goto(`${planner.address}${OPTION}?place=membershipFees.schedules.current.tiers.large.fee`)
  const key = () => page.locator('#change [name=key]').getAttribute('value')
  const press = async (text: RegExp) => {
    await page.getByRole('button', { name: 'Record this value' }).click()
    await state(page, text)
  }
  await value(page).fill('60100')
  await page.locator('#change-last').selectOption('2018')
  await page.locator('#change-from').selectOption('2018')
  await reason(page).fill('Year by year')
  const first = await key()
  await page.keyboard.press('Enter')
  await state(page, /UTC\.$/)
  expect(await key()).toBe(first)
  await press(/What is entered next stands beside it/)
  expect(await key()).not.toBe(first)
  await value(page).fill('60200')
  await page.locator('#change-last').selectOption('2019')
  await page.locator('#change-from').selectOption('2019')
  await press(/What is entered next stands beside it/)
  const set = await page.locator('#place tbody tr').nth(1).locator('td').allInnerTexts()
  expect(set.filter((cell) => cell !== '–')).toEqual(['60,100', '60,200'])
})
