/** The pages in the language of their reader: which one that is, that nobody gets the page of another, and that figures never depend on it. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PAGES } from '../browser/every-page.ts'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

const IN_FRENCH = { Cookie: 'language=fr' }
const IN_ENGLISH = { Cookie: 'language=en' }

const read = async (path: string, headers: Readonly<Record<string, string>>): Promise<string> =>
  (await planner.ask(path, { headers })).text()

/** The form that offers the other languages. */
const CHOICE = /<form class="language".*?<\/form>/s

const languageOf = (html: string): string | undefined => /<html lang="([^"]*)">/.exec(html)?.[1]

describe('the language of a page', () => {
  test.each([
    ['what was chosen', IN_FRENCH, 'fr'],
    ['what the browser asks for, when nothing was chosen', { 'Accept-Language': 'fr-FJ,fr;q=0.9,en;q=0.5' }, 'fr'],
    ['what was chosen, whatever the browser asks for', { ...IN_ENGLISH, 'Accept-Language': 'fr' }, 'en'],
    ['English, when nobody asks for anything', {}, 'en'],
    ['English, when a language is asked for that there is not', { 'Accept-Language': 'bi' }, 'en'],
    ['English, when a language was chosen that there is not', { Cookie: 'language=bi' }, 'en'],
    ['what the browser asks for, when what was chosen is not there', { Cookie: 'language=bi', 'Accept-Language': 'fr' }, 'fr'],
  ])('is %s', async (_, headers, code) => {
    const html = await read('/', headers)
    expect(languageOf(html)).toBe(code)
    expect(html).toContain(code === 'fr' ? 'Plan de financement durable' : 'Sustainable financing plan')
  })

  test('is that of a page which is not there, too', async () => {
    const response = await planner.ask('/nowhere', { headers: IN_FRENCH })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Cette page n’existe pas')
  })

  test('is told to whoever keeps pages between', async () => {
    expect((await planner.ask('/', { headers: IN_FRENCH })).headers.get('Vary')).toMatch(/Cookie, Accept-Language/)
  })

  test('is that of its reader, whoever read the page just before', async () => {
    const codes = []
    for (const headers of [IN_ENGLISH, IN_FRENCH, IN_ENGLISH, IN_FRENCH]) codes.push(languageOf(await read('/plans', headers)))
    expect(codes).toEqual(['en', 'fr', 'en', 'fr'])
  })

  test('is that of each of two readers who ask at the same time', async () => {
    const pages = await Promise.all([IN_FRENCH, IN_ENGLISH].map((headers) => read('/members?year=2020', headers)))
    expect(pages.map(languageOf)).toEqual(['fr', 'en'])
    expect(pages.map((html) => html.includes('Membres et cotisations'))).toEqual([true, false])
  })

  test('is offered by the name it has itself, with the way back to the page', async () => {
    const html = await read('/members?year=2020', IN_FRENCH)
    const form = CHOICE.exec(html)?.[0] ?? ''
    expect(form).toContain('value="/members?year=2020"')
    expect(form).toMatch(/<button[^>]* lang="en">\s*English\s*<\/button>/)
    expect(form).not.toContain('Français')
  })
})

test.each([
  ['the page that its form stood on', `http://${HOST}/options/edit/crop?year=2020`, '/options/edit/crop?year=2020'],
  ['its own address without a word of that', undefined, '/options/edit/crop/name'],
  ['the first page where it came from elsewhere', 'https://elsewhere.example/options', '/'],
])('from a form that was refused the language leads to %s', async (_, from, back) => {
  const headers: Record<string, string> = { Origin: `http://${HOST}`, ...(from === undefined ? {} : { Referer: from }) }
  const body = new URLSearchParams({ title: '', summary: 'Kept', expected: '1' })
  const refused = await planner.ask('/options/edit/crop/name', { method: 'POST', body, headers })
  expect(refused.status).toBe(422)
  expect(CHOICE.exec(await refused.text())?.[0]).toContain(`value="${back}"`)
})

const choose = (fields: Readonly<Record<string, string>>) =>
  planner.ask('/language', { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: `http://${HOST}` } })

describe('choosing a language', () => {
  test('leads back to the page and is kept for a year', async () => {
    const response = await choose({ to: 'fr', back: '/members?year=2020' })
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/members?year=2020'])
    const cookie = response.headers.get('Set-Cookie') ?? ''
    // 365 days of 24 hours of 3600 seconds.
    for (const part of ['language=fr', `Max-Age=${365 * 24 * 3600}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(part)
  })

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    '',
  ])('never leads to another site: %j', async (back) => {
    const response = await choose({ to: 'fr', back })
    expect(response.status).toBe(303)
    expect(new URL(response.headers.get('Location') ?? '', `http://${HOST}`).href).toBe(`http://${HOST}/`)
  })

  test('that is not there changes nothing', async () => {
    const response = await choose({ to: 'bi', back: '/' })
    expect([response.status, response.headers.get('Set-Cookie')]).toEqual([404, null])
  })
})

const NUMBER = {
  en: /[+\u2212-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?/g,
  fr: /[+\u2212-]?\d{1,3}(?:\u202f\d{3})*(?:,\d+)?/g,
} as const

/** The amounts of every table of a page in their order, written alike. */
const amountsOf = (html: string, code: 'en' | 'fr'): readonly string[] =>
  [...html.matchAll(/<td(?: class="([^"]*)")?>(.*?)<\/td>/gs)]
    .filter(([, name = '']) => !/\b(?:text|words)\b/.test(name))
    .flatMap(([, , cell = '']) => cell.replace(/<[^>]*>/g, '').match(NUMBER[code]) ?? [])
    .map((amount) => (code === 'en' ? amount.replaceAll(',', '') : amount.replaceAll('\u202f', '').replace(',', '.')))

const KEY = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/**
 * What a page is made of besides its words: its elements with their classes, where they lead and what they send. Whether a cell is short
 * hangs on its words.
 */
const bonesOf = (html: string): readonly string[] =>
  [...html.replace(CHOICE, '').matchAll(/<(\/?[a-z0-9]+)([^>]*)>/g)].map(([, element = '', attributes = '']) =>
    [element, ...(attributes.match(/\s(?:class|href|name|value)="[^"]*"/g) ?? [])].join('').replace(KEY, 'key').replace(' short"', '"'),
  )

const LOOKED_AT = new Set([
  ...['overview', 'members', 'member', 'fees', 'quotes-and-a-trip', 'project-fees', 'options', 'annual-report', 'agreements'],
  ...['agreement', 'receivables', 'programme-of-an-area', 'activity', 'mid-term-review', 'cover-yes', 'log', 'second-plan'],
])

describe('in French', () => {
  test('numbers are written as in French', async () => {
    // The fees of 2017 in the plan of the example: 942,550.00 in English.
    expect(await read('/', IN_ENGLISH)).toContain('>942,550.00<')
    expect(await read('/', IN_FRENCH)).toContain('>942\u202f550,00<')
  })

  // A word that is compared somewhere would change what stands on the page, not only how it is said.
  test.each(PAGES.filter(([name]) => LOOKED_AT.has(name)))('the page %s has the same figures, links and marks', async (_, path) => {
    const [english, french] = [await read(path, IN_ENGLISH), await read(path, IN_FRENCH)]
    expect(amountsOf(french, 'fr')).toEqual(amountsOf(english, 'en'))
    expect(bonesOf(french)).toEqual(bonesOf(english))
  })

  test('the workbook is the same file, in English: it goes from one reader to another', async () => {
    const file = async (headers: Readonly<Record<string, string>>) =>
      Buffer.from(await (await planner.file('/workbook.xlsx?plan=lagoon', { headers })).arrayBuffer())
    const english = await file(IN_ENGLISH)
    expect(english.subarray(0, 2).toString()).toBe('PK')
    expect((await file(IN_FRENCH)).equals(english)).toBe(true)
  })

  test('the answer of long work is in the language of who asked for it', async () => {
    const path =
      '/explain/seek?figure=membership-fees%2Fcharged&member=TV&year=2021&seek-relation=%3D&seek-target=9500&seek-change=membershipFees.schedules.current.tiers.small.fee&seek-from=2020'
    const finished = async (headers: Readonly<Record<string, string>>) => {
      for (;;) {
        const html = await read(path, headers)
        if (!html.includes('http-equiv="refresh"')) return html
      }
    }
    expect(await finished(IN_ENGLISH)).toContain('9,500.00 FJD')
    const french = await finished(IN_FRENCH)
    expect(languageOf(french)).toBe('fr')
    expect(french).toContain('9\u202f500,00 FJD')
    expect(french).not.toContain('9,500.00')
  })
})
