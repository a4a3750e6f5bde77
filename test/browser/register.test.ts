/** What people do with the register: receipts, conflicts, invoices, imports and undo, with and without JavaScript. */
import { afterAll, beforeAll, expect } from 'vitest'
import { PHONE, test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

test('a receipt that is too large is refused beside its form with what was typed; the right one is entered and counts at once', async ({
  page,
  screenshot,
}) => {
  await page.goto(`${planner.address}/agreements/core-support`)
  await page.getByText('An instalment was received').click()
  await page.locator('#received-instalment').selectOption('year-2019')
  await page.locator('#received-amount').fill('130,000.00')
  await page.locator('#received-document').fill('Bank advice 2018/093')
  await page.getByRole('button', { name: 'Enter the receipt' }).click()
  await page.locator('#problems').waitFor()
  await screenshot('register-refused')
  expect(await page.locator('#problems').textContent()).toContain('only 120000.00 NZD of the instalment')
  expect(await page.locator('#received-amount').inputValue()).toBe('130,000.00')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('problems')
  await page.locator('#received-amount').fill('120 000')
  await page.getByRole('button', { name: 'Enter the receipt' }).click()
  await page.locator('.notices .done').waitFor()
  expect(await page.locator('.notices .done').textContent()).toMatch(/^Entered: received-\d+\.$/)
  expect(await page.locator('.deck').textContent()).toContain('360,000.00 NZD have arrived')
})

test('another day is asked for: the page follows, the address says so, the focus stays', async ({ page }) => {
  await page.goto(`${planner.address}/agreements?as-of=2018-06-30`)
  const before = await page.locator('h1').textContent()
  await page.locator('#as-of').fill('2020-06-30')
  await page.waitForURL(/as-of=2020-06-30/)
  await expect.poll(() => page.locator('h1').textContent()).not.toBe(before)
  expect(await page.locator('h3#overdue').textContent()).toMatch(/^Overdue: \d/)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('as-of')
})

test.describe('without JavaScript', () => {
  test.override('session', { javaScriptEnabled: false })

  test('two who enter at once: the second is shown both, and enters on top', async ({ page, screenshot }) => {
    const other = await page.context().newPage()
    for (const one of [page, other]) await one.goto(`${planner.address}/agreements/leadership-fellowships`)
    for (const [one, document] of [
      [other, 'Letter of the partner'],
      [page, 'Agreement, signed copy'],
    ] as const) {
      await one.getByText('The agreement was signed').click()
      await one.locator('#signed-document').fill(document)
      await one.getByRole('button', { name: 'Enter the signature' }).click()
    }
    expect(await page.locator('h1').textContent()).toContain('Someone entered something meanwhile')
    expect(await page.locator('section:has(#theirs)').textContent()).toContain('Letter of the partner')
    expect(await page.locator('section:has(#yours)').textContent()).toContain('Agreement, signed copy')
    await screenshot('register-conflict')
    await page.getByRole('button', { name: 'Enter mine on top of theirs' }).click()
    expect(await page.locator('.notices .done').textContent()).toContain('Entered: signed-')
  })

  test('the members are invoiced for a year, one of them pays, and what is left is owed', async ({ page, screenshot }) => {
    await page.goto(`${planner.address}/receivables`)
    await page.getByRole('link', { name: 'Invoice the members' }).click()
    await page.locator('#fiscal-year').selectOption('2020')
    await page.locator('#on').fill('2020-01-15')
    await page.locator('#due').fill('2020-03-31')
    await page.locator('#document').fill('Invoice 2020')
    await page.getByRole('button', { name: 'Look' }).click()
    await page.getByRole('button', { name: 'Invoice 23 members' }).click()
    expect(await page.locator('.notices .done').textContent()).toBe('Entered: 23 invoices, as one operation.')
    expect(await page.locator('h1').textContent()).toBe('Nothing is left to invoice for 2020')
    await page.goto(`${planner.address}/receivables?as-of=2020-06-30`)
    await page.getByText('Money was received').click()
    await page.locator('#paid-of').selectOption('fee-2020-nz')
    await page.locator('#paid-amount').fill('200,000')
    await page.locator('#paid-document').fill('Bank advice 2020/01')
    await page.getByRole('button', { name: 'Enter the receipt' }).click()
    expect(await page.locator('#ageing tr', { hasText: 'New Zealand' }).textContent()).toContain('30,000')
    await screenshot('register-receivables')
  })
})

test.describe('on a telephone', () => {
  test.override('session', { viewport: PHONE })

  test('a file of receipts is looked at, one row left out, the others taken in, and undone as a whole', async ({ page, screenshot }) => {
    const rows = [
      'on;document;amount;currency;agreement;instalment',
      '2018-06-29;Advice A;100.00;EUR;trade-facilitation-project;second',
      '2018-06-29;Advice B;200.00;EUR;trade-facilitation-project;second',
      '2018-06-29;Advice C;200.00;EUR;trade-facilitation-project;none',
    ]
    await page.goto(`${planner.address}/log/import`)
    await page.locator('#file').setInputFiles({ name: 'receipts.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByText('2 of 3 rows would be imported').first().waitFor()
    await screenshot('register-import')
    await page.getByLabel('Take in line 3').uncheck()
    await page.getByRole('button', { name: 'Import the rows chosen' }).click()
    await page.locator('.notices .done').waitFor()
    expect(await page.locator('h2#made-heading').textContent()).toBe('One entry')
    await page.getByText('Undo the whole operation').click()
    await page.locator('#undo-reason').fill('Wrong file.')
    await page.locator('#undo-document').fill('Note')
    await screenshot('register-undo')
    await page.getByRole('button', { name: /^Undo operation/ }).click()
    await page.getByText('Undone as a whole by the entries below.').waitFor()
    await page.getByRole('link', { name: 'The whole log' }).click()
    await page.locator('table.log').waitFor()
    expect(await page.locator('table.log').textContent()).toMatch(/Undone: operation \d+/)
  })
})
