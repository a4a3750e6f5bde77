import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { namesWithoutTheirText } from './accessible-names.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

/** A first look at a page computes its forecasts; a busy machine may take its time. */
vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const PAGES = [
  '/',
  '/?basis=confirmed&option=restructured-fees&year=2021',
  '/members',
  '/members?option=restructured-fees',
  '/members/TV',
  '/fees?schedule=restructured&against=current',
  '/missions?option=user-pays',
  '/missions/ck-digital',
  '/projects?option=management-fees&year=2019',
  '/programme',
  '/programme?kind=expansion&years=one&year=2020',
  '/programme/e-learning-portal',
  '/mid-term-review',
  '/mid-term-review?plan=summit',
  '/cover',
  '/cover?plan=lagoon',
  '/options',
  '/compare',
  '/compare?with=restructured-fees&with=crop&baseline=current-fees',
  '/compare/payable?with=restructured-fees&with=crop',
  '/compare/versions',
  '/compare/bridge?of=user-pays&figure=reserves',
  '/workshop?from=2019&fees=25&missions=60',
  '/workshop?plan=summit',
  '/papers',
  '/papers?of=all-levers&with=restructured-fees&with=co-funding&with=crop&amounts=members',
  '/papers?plan=summit&amounts=members',
  '/papers/annual?year=2018&amounts=members',
  '/papers/annual?plan=summit',
  '/options/edit/all-levers',
  '/explain/reserves/closing?year=2020',
  '/explain/membership-fees/charged?member=TV&year=2021&option=restructured-fees',
  '/data-quality',
  '/plans',
  '/?plan=lagoon',
  '/members?plan=lagoon',
  '/data-quality?plan=lagoon',
  '/?plan=summit&year=2027',
  '/members?plan=summit&year=2027',
  '/members/FOREST?plan=summit&year=2026&with=classes&with=formula',
  '/fees?plan=summit&year=2028&schedule=by-class&against=by-inhabitants',
  '/missions?plan=summit&year=2026',
  '/projects?plan=summit&year=2026',
] as const

const FRAGMENT = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } as const
const FIRST_VISIT = 60_000
const LATER_PAGE = 25_000

/** Every page names the same few. */
const packed = new Map<string, Promise<number>>()
const packedSize = (address: string): Promise<number> => {
  const size = packed.get(address) ?? planner.page(address).then((asset) => gzipSync(asset).length)
  packed.set(address, size)
  return size
}

describe.each(PAGES)('the page %s', (path) => {
  let page: string
  beforeAll(async () => {
    page = await planner.page(path)
  })

  test('is there, with a language, a title, one main heading and the version and hash of its plan', () => {
    expect(page).toMatch(/^<!doctype html><html lang="en">/)
    expect(page).toMatch(/<title>[^<]+<\/title>/)
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    expect(page).toMatch(/SHA-256 <span class="code">[0-9a-f]{64}<\/span>, computed by ltsfs 0\.0\.0-test/)
  })

  test('has no style or script of its own inside, so that the policy can forbid both', () => {
    expect(page).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:|hx-on/)
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  test('calls every button and link by what is seen of it', () => {
    expect(namesWithoutTheirText(page)).toEqual([])
  })

  test('asks for nothing outside of its own origin', () => {
    const loaded = [...page.matchAll(/<(?:link|script|img)[^>]*?(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
    expect(loaded.filter((address) => !/^(?:\/assets\/|data:image\/svg\+xml)/.test(address ?? ''))).toEqual([])
  })

  test('gives htmx the very fragment that the whole page holds', async () => {
    const fragment = await (await planner.ask(path, { headers: FRAGMENT })).text()
    const view = fragment.slice(fragment.indexOf('<div id="view">'), fragment.indexOf('<hx-partial'))
    expect(view.length).toBeGreaterThan(500)
    expect(withoutKeys(page)).toContain(withoutKeys(view))
  })

  test('gives the whole page to a link that htmx follows and to Back', async () => {
    for (const headers of [
      { ...FRAGMENT, 'HX-Boosted': 'true' },
      { ...FRAGMENT, 'HX-Request-Type': 'full' },
      { ...FRAGMENT, 'HX-History-Restore-Request': 'true' },
    ]) {
      const response = await planner.ask(path, { headers })
      expect(response.headers.get('Vary')).toContain('HX-History-Restore-Request')
      expect(await response.text()).toMatch(/^<!doctype html>/)
    }
  })

  test('is light: a later page and the first visit fit their limits over the wire', async () => {
    const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '')
    const sizes = await Promise.all(assets.map(packedSize))
    const own = gzipSync(page).length
    expect(own).toBeLessThan(LATER_PAGE)
    expect(sizes.reduce((sum, size) => sum + size, own)).toBeLessThan(FIRST_VISIT)
  })
})

/** A form has another key in every answer. */
const withoutKeys = (html: string): string => html.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'a key')

describe('figures', () => {
  const cents = (text: string): bigint => BigInt(text.replace('.', ''))

  test('the income table foots to the cent in every year', async () => {
    const [, ...rows] = (await planner.page('/tables/income.csv'))
      .trim()
      .split('\r\n')
      .map((row) => row.split(','))
    const total = rows.at(-1) ?? []
    const lines = rows.slice(0, -1)
    expect(lines.length).toBeGreaterThan(3)
    for (let column = 1; column < total.length; column += 1) {
      const sum = lines.reduce((all, row) => all + cents(row.at(column - total.length) || '0.00'), 0n)
      expect(sum).toBe(cents(total[column] ?? '0.00'))
    }
  })

  test('every figure of the overview leads to an explanation that is there', async () => {
    const links = [...(await planner.page('/')).matchAll(/href="(\/explain\/[^"]+)"/g)].map(([, link]) =>
      (link ?? '').replaceAll('&amp;', '&'),
    )
    expect(links.length).toBeGreaterThan(100)
    for (const link of links.filter((_, index) => index % 25 === 0)) expect((await planner.ask(link)).status).toBe(200)
  })

  test('an explanation is there as JSON, by its ending and by what is accepted', async () => {
    const path = '/explain/membership-fees/charged'
    const byEnding = (await (await planner.ask(`${path}.json?member=TV&year=2021`)).json()) as {
      readonly rows: readonly { readonly amount: string }[]
    }
    const byAccept = await (await planner.ask(`${path}?member=TV&year=2021`, { headers: { Accept: 'application/json' } })).json()
    expect(byAccept).toEqual(byEnding)
    expect(byEnding.rows[0]?.amount).toBe('9000.00')
  })

  test('a chart can be had as a picture that carries its own style and nothing else', async () => {
    for (const name of ['income', 'waterfall', 'reserves']) {
      const response = await planner.ask(`/charts/${name}.svg`)
      expect(response.headers.get('Content-Type')).toBe('image/svg+xml')
      expect(response.headers.get('Content-Security-Policy')).toBe("default-src 'none'; style-src 'unsafe-inline'")
      expect(await response.text()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    }
  })
})

describe('what an address asks for and the plan does not have', () => {
  test('an unknown option, basis or year is left out and named', async () => {
    const page = await planner.page('/?option=nonesuch&basis=hoped&year=1999')
    expect(page).toContain('This plan has no option &quot;nonesuch&quot;; it is left out.')
    expect(page).toContain('There is no basis &quot;hoped&quot;')
    expect(page).toContain('The plan has no fiscal year 1999')
  })

  test.each([
    '/nowhere',
    '/members/ZZ',
    '/explain/no/figure?year=2020',
    '/explain/reserves/closing',
    '/?plan=nonesuch',
    '/tables/none.csv',
  ])('%s is a plain page that says it is not there', async (path) => {
    const response = await planner.ask(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('There is no such page')
  })

  test('without a choice the options that stand by themselves are compared, and whatever is left out is named', async () => {
    const page = await planner.page('/compare')
    for (const title of ['Members pay for in-country missions', 'Becoming a CROP agency', 'Restructured membership fees'])
      expect(page).toContain(`${title}</th>`)
    expect(page).toContain('At most 6 options are compared at once; left out: “All five levers”.')
    expect(page).toContain('“Today&#39;s fees” changes nothing and has no column of its own: it is the plan as it stands.')
    const against = await planner.page('/compare?baseline=current-fees')
    expect(against).not.toContain('changes nothing and has no column')
    expect(await planner.page('/compare?with=crop&with=user-pays')).not.toContain('left out')
  })

  test('the list of options says how many of them a comparison takes', async () => {
    expect(await planner.page('/options')).toMatch(/<a href="\/compare">compare 6 of the 7 that change something<\/a>/)
    expect(await planner.page('/options?plan=lagoon')).toMatch(/>compare all that change something<\/a>/)
  })

  test('more options than can be compared are left out by name', async () => {
    const every = ['all-levers', 'co-funding', 'crop', 'current-fees', 'management-fees', 'restructured-fees', 'user-pays']
    const page = await planner.page(`/compare?${every.map((option) => `with=${option}`).join('&')}`)
    expect(page).toContain('At most 6 options are compared at once; left out: “Members pay for in-country missions”.')
  })
})

describe('the small administrations', () => {
  test('another threshold changes the composition in the fragment, which the whole page contains too', async () => {
    const query = 'year=2021&option=restructured-fees&threshold-1=10000'
    const fragment = await (await planner.ask(`/members/composition?${query}`, { headers: FRAGMENT })).text()
    expect(fragment).toMatch(/^<section id="composition">/)
    expect(fragment).toContain('leaves')
    expect(await planner.page(`/members?${query}`)).toContain(fragment)
  })

  test('a threshold that is no number is answered with 422, the text kept and the field marked', async () => {
    const response = await planner.ask('/members?threshold-1=many')
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('value="many"')
    expect(page).toContain('aria-invalid="true"')
    expect(page).toContain('&quot;many&quot; is not a decimal')
  })
})
