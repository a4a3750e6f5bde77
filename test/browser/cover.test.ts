/** May we commit, by hand: money reserved, committed and undone; an expansion that is not payable and says why; both without JavaScript. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

const KIT = '/cover?activity=small-administration-digital-kit&as-of=2018-06-30'

/** Opens a form of the page, fills it in and sends it. */
async function send(page: Page, form: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.locator(`#${form} summary`).click()
  for (const [name, value] of Object.entries(fields)) await page.locator(`#${form}-${name}`).fill(value)
  await page.locator(`#${form} button`).click()
}

async function reserveCommitUndo(page: Page): Promise<void> {
  await page.goto(`${planner.address}${KIT}`)
  expect(await page.locator('h1').textContent()).toContain('Payable. Digital kit for small administrations needs 72,000 in 2019')
  await send(page, 'reserve', { amount: '9,000', document: 'Request 2018/50' })
  await page.locator('.notices .done').waitFor()
  expect(await page.locator('.deck .dot').getAttribute('class')).toBe('dot reserved')

  await page.locator('#commit summary').click()
  await page.locator('#commit-reservation').selectOption({ index: 1 })
  await page.locator('#commit summary').click()
  await send(page, 'commit', { amount: '9,000', document: 'Contract 2018/51' })
  await expect.poll(() => page.locator('.deck .dot').getAttribute('class')).toBe('dot committed')

  await page.getByRole('link', { name: 'Undo it in the log' }).click()
  await page.locator('#undo summary').click()
  await page.locator('#undo-reason').fill('The contract was not signed.')
  await page.locator('#undo-document').fill('Note 2018/52')
  await page.locator('#undo button').click()
  await page.waitForURL(/done=undone/)
  await page.goto(`${planner.address}${KIT}`)
  expect(await page.locator('.deck .dot').getAttribute('class')).toBe('dot reserved')
}

async function seeTheCut(page: Page): Promise<void> {
  await page.goto(`${planner.address}/cover?activity=pacific-tariff-framework&as-of=2018-06-30`)
  expect(await page.locator('h1').textContent()).toBe(
    'Not payable. Pacific tariff framework needs 195,000 in 2019 to 2021. Only Revenue reform, tariff and excise may pay it; confirmed by then: 0. Short: 195,000.',
  )
  expect(await page.locator('#cut tr.total td').last().textContent()).toBe('195,000')
  expect(await page.locator('.ways li').first().textContent()).toContain(
    'Let Fund for small administrations pay for Pacific tariff framework too.',
  )
  await send(page, 'commit', { amount: '65000', document: 'Contract 2018/60' })
  await page.locator('#problems').waitFor()
  expect(await page.locator('#problems').textContent()).toContain('Short: 195,000.')
  expect(await page.locator('#commit-document').inputValue()).toBe('Contract 2018/60')
}

test('money is reserved, committed out of the reservation, and the commitment undone', ({ page }) => reserveCommitUndo(page))

test('an expansion that is not payable shows its cut, and committing it is refused with the same sentence', ({ page }) => seeTheCut(page))

test('another activity is chosen: the answer and the address change at once', async ({ page }) => {
  await page.goto(`${planner.address}/cover?as-of=2018-06-30`)
  await page.locator('#activity').selectOption('legislative-drafting-fellows')
  await page.waitForURL(/activity=legislative-drafting-fellows/)
  await expect.poll(() => page.locator('h1').textContent()).toContain('Payable. Legislative drafting fellows needs 144,000')
  await page.goBack()
  await expect.poll(() => page.locator('h1').textContent()).toContain('expansions may be committed')
})

test('the work programme is filtered to the expansions of an area', async ({ page }) => {
  await page.goto(`${planner.address}/programme`)
  const all = await page.locator('#programme tbody tr').count()
  await page.locator('#kind').selectOption('expansion')
  await page.waitForURL(/kind=expansion/)
  await page.locator('#area').selectOption('area-2')
  await page.waitForURL(/area=area-2/)
  await expect.poll(() => page.locator('h1').textContent()).toContain('Expansions of ')
  expect(await page.locator('#programme tbody tr').count()).toBeLessThan(all / 3)
})

test.describe('without JavaScript', () => {
  test.override('session', { javaScriptEnabled: false })

  test('an expansion that is not payable shows its cut and is refused', ({ page }) => seeTheCut(page))

  test('a proposed activity is asked about with the button', async ({ page }) => {
    await page.goto(`${planner.address}/cover?as-of=2018-06-30`)
    await page.locator('#proposal summary').click()
    await page.locator('#title').fill('Radio network')
    await page.locator('#objective').selectOption('objective-5-2')
    await page.locator('#amount-2020').fill('1,000')
    await page.locator('#proposal button').click()
    await page.waitForURL(/proposed=yes/)
    expect(await page.locator('h1').textContent()).toContain('Radio network')
    expect(await page.locator('#amount-2020').inputValue()).toBe('1,000')
  })
})
