/** A redacted paper names no member, whatever people wrote in the plan and in its sections: on the page, in the file, in either language. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { namingMembers } from '../naming-members.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

const names = new Map<string, readonly string[]>()
let planner: TestPlanner

/** The register stays as it is: what has happened is not written again. */
async function nameMembers(plan: 'oco' | 'lagoon'): Promise<void> {
  const version = await planVersion(planner.database, plan)
  const document = version?.document as PlanDocument
  const { register } = document
  const named = { ...namingMembers(document), ...(register === undefined ? {} : { register }) }
  const written = {
    document: named,
    who: 'a test',
    now: '2026-11-25T00:00:00Z',
    engine: '0.0.0-test',
    note: `For ${document.members[0]?.name}`,
  }
  expect(await revisePlan(planner.database, written)).toMatchObject({ ok: true })
  names.set(
    plan,
    document.members.flatMap(({ id, name }) => [id, name]),
  )
}

beforeAll(async () => {
  planner = await openPlanner()
  await nameMembers('lagoon')
  await nameMembers('oco')
}, 60_000)
afterAll(() => planner.close())

const readIn = async (path: string, language: string): Promise<string> => {
  const response = await planner.ask(path, { headers: { Cookie: `language=${language}` } })
  expect(response.status).toBe(200)
  const page = await response.text()
  return page.slice(page.indexOf('<article'), page.indexOf('</article>'))
}

/** What is read of a page: without its tags, so that an address is no word. The currency of a donor is no member. */
const wordsOf = (article: string): string => article.replaceAll(/<[^>]+>/g, ' ').replaceAll('New Zealand dollars', '')
const namedIn = (plan: string, text: string): readonly string[] =>
  (names.get(plan) ?? []).filter((name) => new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').test(text))

const PAPERS = [
  ['lagoon', '/papers', '?plan=lagoon&of=dues-by-landings'],
  ['lagoon', '/papers/paper.html', '?plan=lagoon&of=dues-by-landings'],
  ['oco', '/papers/annual', '?year=2018'],
  ['oco', '/papers/annual.html', '?year=2018'],
] as const

describe.each(['en', 'fr'])('in the language %s', (language) => {
  test.each(PAPERS)('of %s %s%s names no member', async (plan, path, query) => {
    const redacted = await readIn(`${path}${query}`, language)
    expect(namedIn(plan, wordsOf(redacted))).toEqual([])
    expect(redacted).toMatch(language === 'en' ? /title \d+, left out: it names members/ : /titre \d+, omis/)
    expect(namedIn(plan, wordsOf(await readIn(`${path}${query}&amounts=members`, language)))).toEqual(names.get(plan))
  })
})

describe('a text of the Secretariat that names a member', () => {
  const QUERY = '?plan=lagoon&of=dues-by-landings'
  const SAID = 'Fees rise.\n\nSeven Motu Council owes 5,000. Last year it was 4,000.\n\nCosts fall.'
  const record = (query: string, expected: string) =>
    planner.ask(`/papers/text${query}`, { method: 'POST', body: new URLSearchParams({ section: 'income', text: SAID, expected }) })

  test('ends before that paragraph in the redacted paper, which says so', async () => {
    expect((await record(QUERY, '0')).status).toBe(303)
    for (const path of ['/papers', '/papers/paper.html']) {
      const page = await readIn(`${path}${QUERY}`, 'en')
      expect(page).toContain(
        '<p class="said">Fees rise.</p><p class="said">[The rest of this text names members and is left out here.]</p>',
      )
      expect(page).not.toMatch(/Motu|Last year it was/)
    }
    expect(await readIn(`/papers${QUERY}`, 'en')).toMatch(/href="[^"]*amounts=members[^"]*#say-income"/)
  })

  test('is changed in the paper by member, where the form says what the other leaves out', async () => {
    const page = await readIn(`/papers${QUERY}&amounts=members`, 'en')
    expect(page).toContain('<p class="said">Seven Motu Council owes 5,000. Last year it was 4,000.</p>')
    expect(page).toContain(
      'whatever follows it:</p><ul><li>Seven Motu Council owes 5,000. Last year it was 4,000.</li><li>Costs fall.</li></ul>',
    )
  })

  test('is kept in its field where it was refused', async () => {
    const late = await record(QUERY, '0')
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Last year it was 4,000.\n\nCosts fall.</textarea>')
  })
})

describe('members that are not in the plan as it stands', () => {
  const NAMES = ['Pelican', 'PELICAN', 'Eight Motu', 'Old Harbour']
  const namedIn = (article: string) => NAMES.filter((name) => article.includes(name))

  beforeAll(async () => {
    const version = await planVersion(planner.database, 'lagoon')
    const document = version?.document as PlanDocument
    const [motu, ...others] = document.members
    const [first] = document.options
    if (motu === undefined || first === undefined) return expect.unreachable()
    const added = { id: 'PELICAN', name: 'Pelican Port', joined: '2025-07-01', indicators: JSON.parse(JSON.stringify(motu.indicators)) }
    const grow = {
      ...{ id: 'grow', title: 'Pelican Port joins', summary: 'Pelican Port joins and pays 350,001.', source: first.source },
      changes: [
        { path: 'members', add: added, reason: 'Pelican Port wants to join for 350,002.' },
        { path: `members.${motu.id}.name`, value: 'Eight Motu Union', reason: 'Eight Motu Union owes 350,003.' },
      ],
    }
    const record = (written: PlanDocument) =>
      revisePlan(planner.database, { document: written, who: 'a test', now: '2026-11-26T00:00:00Z', engine: '0.0.0-test', note: '' })
    const old = { ...document, members: [{ ...motu, name: 'Old Harbour' }, ...others] }
    expect(await record(old)).toMatchObject({ ok: true })
    expect(await record({ ...document, options: [...document.options, grow, { ...grow, id: 'pelican-grows' }] })).toMatchObject({
      ok: true,
    })
    for (const [path, section, text] of [
      ['/papers/text?plan=lagoon&of=grow', 'income', 'Pelican Port owes 350,005.'],
      [
        '/papers/annual/text?plan=lagoon&option=grow&year=2026&original=3',
        'budget',
        'Pelican Port owes 350,005. Old Harbour owes 350,006.',
      ],
    ] as const) {
      const body = new URLSearchParams({ section, text, expected: '0' })
      expect((await planner.ask(path, { method: 'POST', body })).status).toBe(303)
    }
  })

  test.each([
    ['/papers', '?plan=lagoon&of=grow'],
    ['/papers/paper.html', '?plan=lagoon&of=grow&with=dues-by-landings'],
    ['/papers/annual', '?plan=lagoon&option=grow&year=2026&original=3'],
    ['/papers/annual.html', '?plan=lagoon&option=grow&year=2026&original=3'],
  ])('are not named in %s%s', async (path, query) => {
    const redacted = wordsOf(await readIn(`${path}${query}`, 'en'))
    expect(namedIn(redacted)).toEqual([])
    expect(redacted).toMatch(/title \d+, left out: it names members/)
    expect(redacted).not.toContain('350,005')
    expect(namedIn(wordsOf(await readIn(`${path}${query}&amounts=members`, 'en')))).toContain('Pelican')
  })

  test('are not named by the file of an option that is called by a part of their names', async () => {
    const { headers } = await planner.ask('/papers/paper.html?plan=lagoon&of=pelican-grows')
    expect(headers.get('Content-Disposition')).toContain('lagoon-option-')
  })

  test('are called by their titles with the same numbers in the head of a report and in its tables', async () => {
    const report = wordsOf(await readIn('/papers/annual?plan=lagoon&option=grow&year=2026&original=3', 'en'))
    expect(report).toMatch(/budget under “\[title \d+, left out: it names members\]”/)
  })
})

describe('what people wrote beside the plan', () => {
  test('is left out of the stamp where it names a member, and nothing beside it', async () => {
    const number = (await planVersion(planner.database, 'lagoon'))?.number
    const decision = 'Board decision: the Harbour Authority owes 12,345 FJD in fees'
    const body = new URLSearchParams({ decision, expected: String(number) })
    expect((await planner.ask('/options/edit/dues-by-landings/approve?plan=lagoon', { method: 'POST', body })).status).toBe(303)
    const query = '?plan=lagoon&of=dues-by-landings'
    expect(await readIn(`/papers${query}`, 'en')).toMatch(/\[This text names members and is left out here\.\], recorded by [^[]+<\/dd>/)
    expect(await readIn(`/papers${query}&amounts=members`, 'en')).toContain(`${decision}, recorded by `)
    expect(wordsOf(await readIn('/papers/annual?plan=oco&year=2018&original=1', 'en'))).toMatch(
      /version \d+ of \d{4}-\d{2}-\d{2}, \[This text names members and is left out here\.\]/,
    )
  })
})
