/**
 * A test with a page of a real browser: `test('...', async ({ page, screenshot }) => ...)`.
 *
 * One browser a worker; every test gets a fresh session (no cookies, no storage), closed after it. A request that would leave the machine fails.
 * `await screenshot('overview-1280')` writes test-output/screenshots/overview-1280.png, the whole page, and gives back its bytes.
 * `await picture('overview')` does so only for `npm run screenshots`: hundreds of pages are looked at, and nobody sees their pictures in a test run.
 * Without JavaScript, or on a telephone: `test.override('session', { javaScriptEnabled: false, viewport: PHONE })`.
 */
import { join } from 'node:path'
import { type BrowserContextOptions, chromium } from 'playwright-core'
import { test as base, inject } from 'vitest'

/** The sizes in which every page is looked at: a desk, unless a test says otherwise, a telephone, and the desk at 400 %. */
export const DESK = { width: 1280, height: 800 } as const
export const PHONE = { width: 390, height: 844 } as const
export const ZOOMED = { width: 320, height: 256 } as const

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const ARE_PICTURES_WANTED = process.env['npm_lifecycle_event'] === 'screenshots'
const LOCAL = /^(?:data:|about:|blob:|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/

export const test = base
  .extend('session', {} as BrowserContextOptions)
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({ executablePath: inject('browser'), args: FLAGS })
    onCleanup(() => browser.close())
    return browser
  })
  .extend('page', async ({ browser, session }, { onCleanup }) => {
    const context = await browser.newContext({ viewport: DESK, ...session })
    onCleanup(() => context.close())
    await context.route(
      (url) => !LOCAL.test(url.href),
      (route) => route.abort(),
    )
    return context.newPage()
  })
  .extend(
    'screenshot',
    ({ page }) =>
      (name: string) =>
        page.screenshot({ path: join(inject('screenshots'), `${name}.png`), fullPage: true }),
  )
  .extend('picture', ({ screenshot }) => async (name: string): Promise<void> => {
    if (ARE_PICTURES_WANTED) await screenshot(name)
  })
