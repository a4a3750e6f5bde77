/** What people do with the planner, with and without JavaScript, with and without a mouse. */
import { afterAll, beforeAll, expect } from 'vitest'
import { PHONE, test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

test('a lever is switched on: the finding changes, the address says so, the focus stays, Back undoes it', async ({ page }) => {
  await page.goto(planner.address)
  const before = await page.locator('h1').textContent()
  await page.locator('#choose-options summary').click()
  await page.locator('#choose-restructured-fees').check()
  await page.waitForURL(/option=restructured-fees/)
  await expect.poll(() => page.locator('h1').textContent()).not.toBe(before)
  expect(await page.title()).toBe(await page.locator('h1').textContent())
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('choose-restructured-fees')
  await expect.poll(() => page.locator('#live').textContent()).toBe(await page.locator('h1').textContent())
  await page.goBack()
  await expect.poll(() => page.locator('h1').textContent()).toBe(before)
})

test('a link is followed without a new document, the focus goes to the page, and the choices go along', async ({ page }) => {
  await page.goto(`${planner.address}/?basis=confirmed&option=crop`)
  await page.evaluate(() => Object.assign(globalThis, { same: true }))
  await page.getByRole('link', { name: 'Members and fees' }).click()
  await page.waitForURL(/\/members\?/)
  await page.locator('#fees').waitFor()
  expect(await page.evaluate(() => (globalThis as { readonly same?: boolean }).same)).toBe(true)
  expect(new URL(page.url()).searchParams.get('option')).toBe('crop')
  expect(new URL(page.url()).searchParams.get('basis')).toBe('confirmed')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('a figure far down is followed to the top of its explanation, and on to a part of it', async ({ page }) => {
  await page.goto(`${planner.address}/?year=2020`)
  await page.locator('#statement tr.total td.marked a').first().click()
  await page.waitForURL(/\/explain\/statement\/total-income/)
  await page.locator('.tree').first().waitFor()
  expect(await page.evaluate(() => window.scrollY)).toBeLessThan(200)
  await page.locator('.tree a').first().click()
  await page.waitForURL((url) => !url.pathname.includes('total-income'))
  expect(await page.locator('.tree').first().textContent()).not.toBe('')
})

test('a threshold is typed: the composition changes at once, nothing else does, and the caret stays', async ({ page }) => {
  await page.goto(`${planner.address}/members?option=restructured-fees&year=2021`)
  const members = () => page.locator('#composition tbody tr').count()
  const before = await members()
  await page.locator('#threshold-1').fill('10000')
  await expect.poll(() => page.locator('#composition [role=status]').textContent()).not.toContain('0 entering and 0 leaving')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('threshold-1')
  expect(await page.locator('#threshold-1').inputValue()).toBe('10000')
  await page.locator('#threshold-1').fill('many')
  await page.locator('#threshold-1[aria-invalid=true]').waitFor()
  expect(await members()).toBe(before)
})

test('a plan with mistakes is handed in: all of them are named, the text is kept, the focus is on the summary', async ({ page }) => {
  await page.goto(`${planner.address}/plans`)
  await page.locator('#document').fill('schema: 1\nid: broken\ncolour: blue\n')
  await page.getByRole('button', { name: 'Check and record' }).click()
  await page.locator('#problems').waitFor()
  expect(await page.locator('#document').inputValue()).toContain('colour: blue')
  expect(await page.locator('.problems li').count()).toBeGreaterThan(3)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('problems')
})

test('with the keyboard alone: past the navigation, to another page and to a choice', async ({ page }) => {
  await page.goto(planner.address)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the figures')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.reload()
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Members and fees')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/members/)
  await page.goto(planner.address)
  await page.locator('input[name=basis]:checked').focus()
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/basis=confirmed/)
})

test.describe('without JavaScript', () => {
  test.override('session', { javaScriptEnabled: false })

  test('a lever is switched on with the button, the figures change, and a threshold is tried', async ({ page }) => {
    await page.goto(planner.address)
    const before = await page.locator('#income tr.total').textContent()
    await page.locator('#choose-options summary').click()
    await page.locator('#choose-restructured-fees').check()
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/option=restructured-fees/)
    expect(await page.locator('#income tr.total').textContent()).not.toBe(before)
    await page.getByRole('link', { name: 'Members and fees' }).click()
    await page.locator('#threshold-1').fill('10000')
    await page.getByRole('button', { name: 'Try' }).click()
    await page.waitForURL(/threshold-1=10000/)
    expect(new URL(page.url()).searchParams.get('option')).toBe('restructured-fees')
    expect(await page.locator('#composition [role=status]').textContent()).toContain('leaving')
  })

  test('a plan with mistakes is answered with all of them', async ({ page }) => {
    await page.goto(`${planner.address}/plans`)
    await page.locator('#document').fill('schema: 1\nid: broken\n')
    await page.getByRole('button', { name: 'Check and record' }).click()
    expect(await page.locator('#problems').isVisible()).toBe(true)
  })
})

test.describe('on a telephone', () => {
  test.override('session', { viewport: PHONE })

  test('the choices fold behind what is shown and stay unfolded once one is made, and every section is a touch away', async ({ page }) => {
    await page.goto(`${planner.address}/papers?of=all-levers`)
    expect(await page.locator('#year').isVisible()).toBe(false)
    await page.getByText('Shown: expected, 2026').click()
    const spills = await page.locator('#choices').evaluate((form) => {
      const edge = form.getBoundingClientRect().right
      return [...form.querySelectorAll('select')].filter((select) => select.getBoundingClientRect().right > edge).length
    })
    expect(spills).toBe(0)
    await page.locator('#year').selectOption('2020')
    await page.waitForURL(/year=2020/)
    expect(await page.getByText('Shown: expected, 2020').isVisible()).toBe(true)
    expect(await page.locator('#year').isVisible()).toBe(true)
    const sections = page.getByRole('navigation', { name: 'On this page' })
    expect(await sections.getByRole('link').first().isVisible()).toBe(false)
    await sections.getByText('On this page').click()
    const titles = await page.locator('main h2').allTextContents()
    expect(await sections.getByRole('link').allTextContents()).toEqual(titles)
    await sections.getByRole('link', { name: 'Reserves' }).click()
    await page.waitForURL(/#reserves-heading/)
    expect(await page.locator('#reserves-heading').isVisible()).toBe(true)
  })

  test('the day and the question fold, and with them the long tables of agreements, which stand open on a desk', async ({ page }) => {
    for (const [path, field, summary] of [
      ['/agreements', '#as-of', 'Shown: as of'],
      ['/cover', '#activity', 'Asked: all expansions together'],
    ] as const) {
      await page.goto(`${planner.address}${path}`)
      expect(await page.locator(field).isVisible()).toBe(false)
      await page.getByText(summary).click()
      expect(await page.locator(field).isVisible()).toBe(true)
    }
    await page.goto(`${planner.address}/agreements`)
    const tables = page.locator('main .folded table')
    const seen = () => tables.evaluateAll((all) => all.filter((table) => table.checkVisibility()).length)
    expect([await tables.count(), await seen()]).toEqual([4, 0])
    await page.locator('main .folded > summary').first().click()
    expect(await seen()).toBe(1)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await seen()).toBe(4)
    await page.emulateMedia({ media: 'print' })
    expect(await seen()).toBe(4)
  })

  test('a page of 320 px is no wider than that, whatever a note names', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const long = 'a'.repeat(60)
    for (const path of [`/options?option=${long}`, `/?option=${long}`, `/compare?with=${long}`, `/papers?with=${long}`]) {
      await page.goto(`${planner.address}${path}`)
      expect(await page.locator('.notices').textContent()).toContain(long)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
  })
})
