/** What is printed: the page of a member fills two A4 sheets, papers number their sheets, and no table is wider than a sheet. */
import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { test } from './browser.ts'
import { type ServedPlanner, servePlanner } from './planner.ts'

let planner: ServedPlanner
beforeAll(async () => {
  planner = await servePlanner()
})
afterAll(() => planner.close())

const inflated = (stream: Buffer): string => {
  try {
    return inflateSync(stream).toString('latin1')
  } catch {
    return ''
  }
}

/** Pages are objects of a PDF, most of them inside compressed streams. */
const pagesOf = (pdf: Buffer): number => {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => inflated(Buffer.from(body ?? '', 'latin1')))
  return [text, ...streams].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

/** A sheet of A4 less its margins, in pixels of 96 to the inch. */
const SHEET = { width: Math.floor(((210 - 2 * 15) / 25.4) * 96), height: 1000 }

const tooWide = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize(SHEET)
  await page.emulateMedia({ media: 'print' })
  return page.evaluate((most) => {
    const tables = [...document.querySelectorAll('table')].filter((table) => table.getClientRects().length > 0)
    return tables.filter((table) => table.scrollWidth > most).map(({ id, scrollWidth }) => `${id}: ${scrollWidth}`)
  }, SHEET.width)
}

const MEMBERS = [
  '/members/TV?year=2021&with=restructured-fees&with=all-levers',
  '/members/NZ?year=2026',
  '/members/NR?year=2019',
  '/members/FJ?year=2017&with=user-pays',
  '/members/MOTU?plan=lagoon',
  '/members/FOREST?plan=summit&year=2026&with=classes&with=formula',
]

test.for(MEMBERS)('%s prints on two sheets of A4, and no table is wider than a sheet', async (path, { page }) => {
  await page.goto(`${planner.address}${path}`)
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2)
  expect(await tooWide(page)).toEqual([])
})

test.for([
  '/fees?schedule=restructured&against=current&year=2019',
  '/members?year=2019&option=restructured-fees',
  '/missions?year=2019&option=user-pays',
  '/projects?option=management-fees&year=2019',
])('%s prints no table wider than a sheet', async (path, { page }) => {
  await page.goto(`${planner.address}${path}`)
  expect(await tooWide(page)).toEqual([])
})

test.for(['en', 'fr'])('the annual report prints on three sheets in the language %s', async (language, { page }) => {
  await page.context().addCookies([{ name: 'language', value: language, url: planner.address }])
  await page.goto(`${planner.address}/papers/annual?year=2018&amounts=members`)
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(3)
})

describe('the paper for the committee', () => {
  const PAPER = '/papers?of=all-levers&with=restructured-fees&with=co-funding'

  test('prints on at most nine tagged sheets, without its forms, and no table is wider than a sheet', async ({ page }) => {
    await page.goto(`${planner.address}${PAPER}`)
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
    expect(pagesOf(pdf)).toBeLessThanOrEqual(9)
    expect(await tooWide(page)).toEqual([])
    expect(await page.locator('form:visible, textarea:visible, summary:visible').count()).toBe(0)
  })

  test('keeps every table of amounts whole: none is taller than a sheet, and none may break', async ({ page }) => {
    await page.goto(`${planner.address}${PAPER}`)
    await page.setViewportSize(SHEET)
    await page.emulateMedia({ media: 'print' })
    const parts = await page.locator('.paper .part').evaluateAll((all) =>
      all.map((part) => ({
        id: part.querySelector('table')?.id ?? '',
        mayBreak: getComputedStyle(part).breakInside !== 'avoid',
        height: part.getBoundingClientRect().height,
      })),
    )
    expect(parts.filter(({ mayBreak }) => mayBreak).map(({ id }) => id)).toEqual(['changed-values', 'assumptions', 'sources'])
    expect(parts.filter(({ mayBreak, height }) => !mayBreak && height > 263 * (96 / 25.4)).map(({ id }) => id)).toEqual([])
  })

  test('as one file opens without a network and reads for everyone', async ({ page, screenshot }) => {
    const answer = await page.request.get(`${planner.address}${PAPER.replace('/papers', '/papers/paper.html')}`)
    const text = await answer.text()
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url()))
    await page.setContent(text)
    expect(asked).toEqual([])
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('svg.chart').count()).toBe(3)
    await screenshot('paper-file')
  })
})
