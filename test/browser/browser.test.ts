import { createServer } from 'node:http'
import { expect } from 'vitest'
import { PHONE, test } from './browser.ts'

const PAGE = `<!doctype html><html lang="en"><title>Reserve</title><meta name="viewport" content="width=device-width">
<h1>Reserve</h1><output>without script</output><script>document.querySelector('output').textContent = 'with script'</script></html>`

test('a real browser opens a page of this machine, runs its script and takes a picture', async ({ page, screenshot }) => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE)).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`)

  expect(await page.title()).toBe('Reserve')
  expect(await page.locator('output').textContent()).toBe('with script')
  const picture = await screenshot('harness-desk')
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.readUInt32BE(16)).toBe(1280)
  server.close()
})

test('a page that asks for another machine gets no answer', async ({ page }) => {
  await expect(page.goto('http://example.org/')).rejects.toThrow('ERR_FAILED')
})

test.describe('on a telephone without JavaScript', () => {
  test.override('session', { javaScriptEnabled: false, viewport: PHONE })

  test('the page is what the server sent, 390 wide', async ({ page, screenshot }) => {
    await page.goto(`data:text/html,${encodeURIComponent(PAGE)}`)
    expect(await page.locator('output').textContent()).toBe('without script')
    expect((await screenshot('harness-phone')).readUInt32BE(16)).toBe(390)
  })
})
