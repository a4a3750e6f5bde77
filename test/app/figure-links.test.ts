/** Every figure of the screens of a plan leads to its explanation, and what is explained there is the very figure that was followed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'
import { type NumericCell, numericCells } from './table-cells.ts'

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

/** Tables whose numbers are no figures of a forecast, and why nothing explains them. */
const NO_FIGURES: Readonly<Record<string, string>> = {
  'tried-tiers': 'How many members stand in a tier: counted in the list below it, by name.',
}

/** Tables with numbers in their columns of words: years, and what a source or a framework prints as it prints it. */
const IN_WORDS: ReadonlySet<string> = new Set(['member-missions', 'Economic profile, as printed and as understood', 'indicators'])
const isInWords = ({ table, isText }: NumericCell): boolean => isText && IN_WORDS.has(table)

/** While no other thresholds are tried, nothing differs from the plan: those changes are a plain nothing. */
const isNothingTried = ({ table, text }: NumericCell): boolean => table === 'tried-years' && /^0(?:\.00)?$/.test(text)

const unlinked = (cells: readonly NumericCell[]): readonly string[] =>
  cells
    .filter((cell) => cell.href === null && NO_FIGURES[cell.table] === undefined && !isNothingTried(cell) && !isInWords(cell))
    .map(({ table, row, text }) => `${table}, ${row}: ${text}`)

const worths = (html: string): readonly string[] =>
  [...html.matchAll(/<strong class="worth">(.*?)<\/strong>/g)].map(([, text = '']) => text)

/** "+1,200.00 FJD" and "1,200" are one figure: the sign before a change, the unit and zeros at the end are ways to show it. */
const bare = (text: string): string =>
  text
    .replace(/^\+/, '')
    .replace(/ .*$/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

/** Those of the cells whose link does not lead to the very figure they show. */
async function misled(cells: readonly NumericCell[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const { table, row, text, href } of cells) {
    const response = await planner.ask(href ?? '')
    const there = worths(await response.text())
    const isThere = response.status === 200 && there.some((worth) => bare(worth) === bare(text))
    if (!isThere) found.push(`${table}, ${row}: ${text} leads to ${href}: ${response.status}, ${there.join(' and ')}`)
  }
  return found
}

/** Of many, every so manieth, so that all tables and columns have their turn. */
const sampled = (cells: readonly NumericCell[], most: number): readonly NumericCell[] => {
  const linked = cells.filter(({ href }) => href !== null && !href.startsWith('#'))
  const step = Math.max(1, Math.ceil(linked.length / most))
  return linked.filter((_, at) => at % step === 0)
}

describe('every figure leads to its explanation', () => {
  test.each([
    ['all options of the example compared', '/compare', 900],
    [
      'a comparison against an option, on confirmed money',
      '/compare?with=crop&with=user-pays&baseline=restructured-fees&basis=confirmed',
      300,
    ],
    ['a plan with one of everything', '/compare?plan=summit', 300],
    ['another body', '/compare?plan=lagoon', 100],
    ['members as they are', '/members', 60],
    ['members under an option', '/members?option=restructured-fees', 120],
    ['members under two options', '/members?option=restructured-fees&option=user-pays&year=2020', 120],
    ['the overview', '/', 500],
    ['the overview under an option, in an earlier year', '/?option=restructured-fees&year=2019&basis=confirmed', 500],
    ['the page of a member', '/members/TV?with=user-pays', 150],
    ['the fees of tiers', '/fees', 150],
    ['the fees of a scale under an option', '/fees?plan=summit&option=without-room', 50],
    ['fees that nobody is charged', '/fees?schedule=capacity-to-pay&year=2020', 100],
    ['projects', '/projects', 90],
    ['projects of a year in which they deliver', '/projects?year=2019&option=restructured-fees', 100],
    ['missions', '/missions', 130],
    ['missions of one year, on confirmed money', '/missions?over=year&year=2019&basis=confirmed', 130],
    ['missions with free days and quotes', '/missions?plan=summit', 130],
    ['the work programme', '/programme', 400],
  ] as const)('%s: %s', async (_, address, least) => {
    const cells = numericCells(await planner.page(address))
    expect(cells.length).toBeGreaterThan(least)
    expect(unlinked(cells)).toEqual([])
    expect(await misled(sampled(cells, SAMPLE))).toEqual([])
  })
})

/** So many links of a page are followed. */
const SAMPLE = 8

/** On the pages behind them only these tables are no figures of a forecast; `bridge-orders` explains the parts above it, by means over sets of changes. */
describe('the pages behind comparisons', () => {
  const tables = (cells: readonly NumericCell[]) => [...new Set(cells.map(({ table }) => table))]
  test.each([
    ['a bridge of one part', '/compare/bridge?of=restructured-fees&figure=gap', []],
    ['a bridge of a balance, against an option', '/compare/bridge?of=crop&figure=reserves&baseline=user-pays', ['bridge-orders']],
    ['a paper on an option: bands that hide members, and years in words', '/papers?of=restructured-fees', ['contributions', 'findings']],
    ['the form of an option', '/options/edit/restructured-fees', null],
  ] as const)('%s: %s', async (_, address, without) => {
    const cells = numericCells(await planner.page(address))
    if (without !== null) expect(tables(cells.filter(({ href }) => href === null))).toEqual(without)
    expect(cells.filter(({ href }) => href !== null).length).toBeGreaterThan(5)
    expect(await misled(sampled(cells, SAMPLE))).toEqual([])
  })

  test('the parts of a bridge lead to the places of which each is the mean', async () => {
    const cells = numericCells(await planner.page('/compare/bridge?of=crop&figure=reserves&baseline=user-pays'))
    const parts = cells.filter(({ table, href }) => table === 'bridge' && href === '#bridge-orders-heading')
    const means = new Map(cells.filter(({ table }) => table === 'bridge-orders').map(({ row, text }) => [row, text]))
    expect(parts).toHaveLength(2)
    expect(new Map(parts.map(({ row, text }) => [row, text]))).toEqual(means)
  })

  test('what a member pays together and more than before leads on', async () => {
    const cells = numericCells(await planner.page('/members/TV?with=user-pays')).filter(({ table }) => table === 'member-years')
    expect(cells.length).toBeGreaterThan(40)
    expect(unlinked(cells)).toEqual([])
    expect(await misled(sampled(cells, SAMPLE))).toEqual([])
  })
})

/** Sums of the lines right above them, in tables that prove an answer and foot; `needs` is where the needs of the others are made up. */
const SUMS: ReadonlySet<string> = new Set(['All of them', 'Needed', 'Confirmed, by the year in which it arrives', 'Short', 'All payments'])

/** Every number that a page shows. */
const numbersOn = (html: string): ReadonlySet<string> =>
  new Set([...html.replaceAll(/<[^>]*>/g, ' ').matchAll(/[−-]?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => bare(number)))

/** Shares are written as per cent and stand in the plan as rates; a cut takes its part of what an activity needs and of what a fund may pay. */
const IN_PART: ReadonlySet<string> = new Set(['scope', 'cut', 'funds-to-activities'])

/** Those of the cells whose link leads to a page without the figure, or to a place that the page has not. */
async function lost(cells: readonly NumericCell[], own: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { table, row, text, href } of cells) {
    const [address = '', place] = (href ?? '').split('#')
    const response = address === '' ? undefined : await planner.ask(address)
    const html = response === undefined ? own : await response.text()
    const isShown = IN_PART.has(table) || numbersOn(html).has(bare(text))
    const isPlace = place === undefined || html.includes(`id="${place}"`)
    if ((response?.status ?? 200) !== 200 || !isShown || !isPlace) found.push(`${table}, ${row}: ${text} leads to ${href}`)
  }
  return found
}

describe('pages that read the register lead to the entries, the instalments or the proof', () => {
  test.each([
    ['agreements', '/agreements', 250],
    ['agreements without a register', '/agreements?plan=summit', 40],
    ['agreements on an earlier day', '/agreements?as-of=2017-06-30', 200],
    ['receivables', '/receivables', 80],
    ['receivables on an earlier day', '/receivables?as-of=2017-12-31', 20],
    ['what may be committed', '/cover', 100],
    ['an activity that may not be committed', '/cover?activity=joint-operations', 30],
    ['another body', '/cover?plan=summit', 30],
  ] as const)('%s: %s', async (_, address, least) => {
    const page = await planner.page(address)
    const cells = numericCells(page)
    expect(cells.length).toBeGreaterThan(least)
    expect(unlinked(cells.filter(({ table, row }) => !SUMS.has(row) && table !== 'needs'))).toEqual([])
    const linked = cells.filter(({ href }) => href !== null)
    const step = Math.ceil(linked.length / (2 * SAMPLE))
    expect(
      await lost(
        linked.filter((__, at) => at % step === 0),
        page,
      ),
    ).toEqual([])
  })
})

describe('a combined figure on its page', () => {
  const FEES = '/explain/combined?figure=membership-fees/charged&member=TV'

  test('leads on from every part, under the options of its column', async () => {
    const page = await planner.page(`${FEES}&option=restructured-fees&against=`)
    const parts = numericCells(page).filter(({ table, row }) => table === 'parts' && /^\d{4}$/.test(row))
    expect(parts).toHaveLength(10 * 3)
    expect(unlinked(parts)).toEqual([])
    expect(await misled(parts.slice(0, 6))).toEqual([])
    expect(page).toContain('The parts less the figure leave 0.00 FJD in each of 3 columns.')
  })

  test('of one option leads to the same difference split over its changes, where a bridge has that figure', async () => {
    const of = 'option=restructured-fees&against='
    const bridgeIn = async (figure: string) =>
      /href="(\/compare\/bridge[^"]*)"/.exec(await planner.page(`/explain/combined?${figure}&${of}`))?.[1]?.replaceAll('&amp;', '&')
    const total = await bridgeIn('figure=indicators/gap')
    expect(total).toBe('/compare/bridge?of=restructured-fees&figure=gap')
    expect(await bridgeIn('figure=reserves/closing&over=last')).toBe('/compare/bridge?of=restructured-fees&figure=reserves')
    expect(await bridgeIn('figure=indicators/reserve-months&over=lowest')).toBeUndefined()
    expect(await bridgeIn('figure=membership-fees/charged&member=TV')).toBeUndefined()
    expect((await planner.ask(total ?? '')).status).toBe(200)
  })

  test('is there as JSON, by its address and by what is accepted', async () => {
    const asked = await planner.ask(FEES, { headers: { Accept: 'application/json' } })
    const named = await planner.ask(FEES.replace('combined?', 'combined.json?'))
    const [one, other] = [await asked.json(), await named.json()]
    expect(one).toEqual(other)
    // 9,000 in each of ten years.
    expect(one).toMatchObject({
      amount: (9000 * 10).toFixed(2),
      unit: 'FJD',
      sentences: ['10 figures of 2017 to 2026 add up to 90,000.00 FJD.'],
    })
  })

  test('against an option that is not there says what it is held against instead', async () => {
    const page = await planner.page(`${FEES}&against=nonsense`)
    expect(page).toContain('This plan has no option &quot;nonsense&quot;; the difference is that from the plan as it stands.')
  })

  test.each([
    ['no figure', '/explain/combined'],
    ['a figure that there is not', '/explain/combined?figure=membership-fees/paid-in-gold'],
    ['what is no name of a figure', '/explain/combined?figure=%3Cscript%3E'],
    ['a member that there is not', `${FEES.replace('TV', 'ZZ')}`],
    ['years outside of the plan', `${FEES}&years=2010-2019`],
    ['years that are none', `${FEES}&years=always`],
    ['a way of combining that there is not', `${FEES}&over=mean`],
    ['a key twice', `${FEES}&member=FJ`],
    ['a plan that there is not', `${FEES}&plan=nowhere`],
  ])('of %s is not there', async (_, address) => {
    const response = await planner.ask(address)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('There is no such page')
  })

  test('under options that do not go together there are no figures, and the reason is told', async () => {
    const response = await planner.ask('/explain/combined?figure=indicators/gap&option=restructured-fees&option=capacity-to-pay')
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('These choices do not go together, so there are no figures')
    const json = await planner.ask('/explain/combined.json?figure=indicators/gap&option=restructured-fees&option=capacity-to-pay')
    expect([json.status, Object.keys((await json.json()) as object)]).toEqual([422, ['problems']])
  })
})

describe('a value of the plan on its page', () => {
  const FEE = '/explain/value?path=membershipFees.schedules.current.tiers.small.fee'

  test('says where it comes from and leads to the figures made with it', async () => {
    const page = await planner.page(`${FEE}&year=2019`)
    expect(page).toContain('<strong class="worth">9,000 FJD</strong>')
    expect(page).toContain('/explain/membership-fees/charged?member=TV&amp;year=2019')
  })

  test.each([
    '/explain/value',
    `${FEE}`,
    `${FEE}&year=1999`,
    `${FEE}&year=now`,
    '/explain/value?path=members',
    '/explain/value?path=__proto__',
  ])('%s is not there', async (address) => {
    expect((await planner.ask(address)).status).toBe(404)
  })
})
