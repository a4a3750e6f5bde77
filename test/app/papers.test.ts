import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import { readLog } from '../../app/src/ledger/log.ts'
import { revisePlan } from '../../app/src/ledger/revise-plan.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { meaning } from '../../app/src/options/reset.ts'
import { bridges } from '../../packages/ltsfs/src/comparison/bridge.ts'
import { MEASURES } from '../../packages/ltsfs/src/comparison/measure.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { spell } from '../../packages/ltsfs/src/money/spell.ts'
import { newestOf } from './newest-version.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const PLAN = 'plan=lagoon'
const PAPER = `/papers?${PLAN}&of=dues-by-landings`
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  planner.ask(path, { method: 'POST', body: new URLSearchParams(fields) })
const say = (fields: Readonly<Record<string, string>>) => post(`/papers/text?${PLAN}&of=dues-by-landings`, fields)
const idIn = (page: string, section: string): string =>
  new RegExp(`name="section" value="${section}"/><input type="hidden" name="expected" value="(\\d+)"`).exec(page)?.[1] ?? ''
const newest = () => newestOf(planner, 'lagoon')

describe('a text of the Secretariat', () => {
  test('stands under its section, on the page and in the file, and every paragraph is one', async () => {
    const response = await say({ section: 'income', text: 'Two donors left.\n\nNobody <b>followed</b>.', expected: '0' })
    expect([response.status, response.headers.get('Location')]).toEqual([
      303,
      `${PAPER.replace('?plan=lagoon&of=dues-by-landings', '')}?of=dues-by-landings&plan=lagoon#income-heading`,
    ])
    for (const path of [PAPER, PAPER.replace('/papers', '/papers/paper.html')]) {
      const page = await planner.page(path)
      expect(page).toContain('<p class="said">Two donors left.</p><p class="said">Nobody &lt;b&gt;followed&lt;/b&gt;.</p>')
    }
    expect(await planner.page(`/papers?${PLAN}`)).not.toContain('Two donors left.')
  })

  test('that others changed meanwhile answers 409, with theirs and yours, and nothing is lost', async () => {
    const expected = idIn(await planner.page(PAPER), 'findings')
    expect((await say({ section: 'findings', text: 'Theirs.', expected })).status).toBe(303)
    const late = await say({ section: 'findings', text: 'Yours.', expected })
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(page).toContain('<p class="said">Theirs.</p>')
    expect(page).toContain('Yours.</textarea>')
    expect(page).toContain('Someone changed this text meanwhile.')
    expect((await say({ section: 'findings', text: 'Yours.', expected: idIn(page, 'findings') })).status).toBe(303)
  })

  test('of 4,000 characters is recorded, of one more is told and kept in its field', async () => {
    const expected = idIn(await planner.page(PAPER), 'donors')
    const long = await say({ section: 'donors', text: 'a'.repeat(4001), expected })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('A text has at most 4000 characters; this one has 4001.')
    expect((await say({ section: 'donors', text: 'a'.repeat(4000), expected })).status).toBe(303)
  })

  test('to a section that is not there is refused, and its address leads to the paper when it is opened', async () => {
    const refused = await say({ section: 'nowhere', text: 'a', expected: '0' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('<li class="fail">There is no section &quot;nowhere&quot; in this paper.</li>')
    const opened = await planner.ask(`/papers/text?${PLAN}`)
    expect([opened.status, opened.headers.get('Location')]).toEqual([303, `/papers?${PLAN}`])
  })
})

test('a paper as one file carries its style and its pictures, no script, and fetches nothing', async () => {
  const response = await planner.ask(`${PAPER.replace('/papers', '/papers/paper.html')}`)
  const text = await response.text()
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="lagoon-dues-by-landings-expected-bands.html"')
  expect(text).toMatch(/^<!doctype html><html lang="en">/i)
  expect(text).toContain('<style>')
  expect(text).toContain('<svg class="chart')
  expect(text.match(/<script|<link|<a |<form|<iframe|\ssrc=|@import|url\((?!#)|\son[a-z]+=/g) ?? []).toEqual([])
})

describe('an approved option', () => {
  const OPTION = '/options/edit/dues-by-landings'
  const approve = async (decision: string, version?: number) =>
    post(`${OPTION}/approve?${PLAN}`, { decision, expected: String(version ?? (await newest()).number) })

  test('needs the decision it rests on, and the version that was looked at', async () => {
    const refused = await approve(' ')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('An approval names the decision that it rests on.')
    const { number } = await newest()
    const late = await approve('Committee 2026/1', number + 1)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain(
      `Version ${number} of the plan was recorded since you opened version ${number + 1}; nothing was approved.`,
    )
    expect(await planner.page(PAPER)).toContain('<span class="status draft">Draft</span>')
  })

  test('is frozen and sealed: its paper, its page and its file say so', async () => {
    expect((await approve('Committee 2026/1')).status).toBe(303)
    const frozen = await planner.ask(`/options/file/dues-by-landings.frozen.json?${PLAN}`)
    const bytes = await frozen.text()
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256').update(bytes).digest('hex')
    const paper = await planner.page(PAPER)
    expect(paper).toContain('<span class="status approved">Approved on 2026-11-24</span>')
    expect(paper).toContain(hash)
    expect(paper).not.toContain('name="section"')
    const page = await planner.page(`${OPTION}?${PLAN}`)
    expect(page).toContain('Nothing has drifted since: every figure comes out as it was approved.')
    expect(page).not.toContain('>Reset<')
    expect((await verifyDatabase(planner.database)).faults).toEqual([])
    expect((await readLog(planner.database, 'lagoon'))[0]).toMatchObject({ kind: 'option-approved', canBeUndone: false })
    expect((await approve('Committee 2026/2')).status).toBe(422)
  })

  test('cannot change, be renamed or retired, whoever asks; a copy can', async () => {
    const { number, document } = await newest()
    const sentence = 'Option &quot;dues-by-landings&quot; was approved on 2026-11-24 (Committee 2026/1) and cannot change.'
    const naming = { title: 'Other', summary: 'Other', source: document.sources[0]?.id ?? '' }
    const change = document.options.find(({ id }) => id === 'dues-by-landings')?.changes[0]
    for (const [form, fields] of [
      ['reset', change === undefined ? {} : meaning(document, change)],
      ['name', naming],
      ['retire', {}],
    ] as const) {
      const response = await post(`${OPTION}/${form}?${PLAN}`, { ...fields, expected: String(number) } as Record<string, string>)
      expect([form, response.status]).toEqual([form, 422])
      expect(await response.text()).toContain(sentence)
    }
    const imported = { ...document, options: [] }
    const outcome = await revisePlan(planner.database, {
      document: imported,
      who: 'a test',
      now: '2026-11-25T00:00:00Z',
      engine: '0.0.0-test',
      note: '',
    })
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'approved-option', path: 'options.dues-by-landings' }] })
    expect((await newest()).number).toBe(number)
    expect((await post(`${OPTION}/duplicate?${PLAN}`, { ...naming, expected: String(number) })).status).toBe(303)
    expect((await say({ section: 'income', text: 'Later.', expected: '0' })).status).toBe(422)
  })

  test('stays as it was when the plan under it changes, and the paper itself says what drifted, on the page and in the file', async () => {
    const before = await planner.page(PAPER)
    const { document } = await newest()
    const changed = structuredClone(document)
    changed.reserves.opening.amount = '1.00'
    const outcome = await revisePlan(planner.database, {
      document: changed,
      who: 'a test',
      now: '2026-11-25T00:00:00Z',
      engine: '0.0.0-test',
      note: '',
    })
    expect(outcome).toMatchObject({ ok: true })
    const after = await planner.page(PAPER)
    const article = (page: string) => page.slice(page.indexOf('<article'), page.indexOf('</article>'))
    const since = /<p class="since">Since it was approved 1 value of the plan under it changed[^<]*<\/p>/
    expect(article(after).replace(since, '')).toBe(article(before))
    expect(article(after)).toMatch(since)
    expect(await planner.page(PAPER.replace('/papers', '/papers/paper.html'))).toMatch(since)
    const page = await planner.page(`${OPTION}?${PLAN}`)
    expect(page).toContain('Reserves › opening › amount')
    const another = await planner.page(`/papers?${PLAN}&of=dues-by-landings&version=${(await newest()).number}`)
    expect(another).toContain('<span class="status draft">Draft</span>')
    expect(article(another)).toMatch(
      /The option was approved on 2026-11-24 as it stands in version \d+ of the plan; this paper is of version \d+\./,
    )
  })
})

test('what an approval rests on is protected in the database itself', async () => {
  await expect(planner.database.updateTable('option_approval').set({ decision: 'another' }).execute()).rejects.toThrow(
    'an approval is never changed',
  )
  await expect(planner.database.deleteFrom('paper_text').execute()).rejects.toThrow('a text of a paper is never changed')
})

describe('the annual report', () => {
  const ANNUAL = '/papers/annual?year=2018'

  test('is of the last closed year without a word, and says that the books are closed', async () => {
    const page = await planner.page('/papers/annual')
    expect(page).toContain('<span class="status approved">Books closed on 2018-03-31</span> Annual report. Fiscal year 2017.')
    expect(await planner.page(ANNUAL)).toContain('<span class="status draft">Draft: the books are open</span>')
  })

  test('compares the original, the final and the actual, and says which versions they are', async () => {
    const page = await planner.page(ANNUAL)
    expect(page).toMatch(/<h1[^>]*>In 2018 [\d,.]+ FJD of the [\d,.]+ FJD budgeted came in/)
    expect(page).toContain('<dt>Original budget</dt><dd class="breakable">version 1 of 2026-11-24')
    expect(page).toContain('The register keeps no entries of this line.')
  })

  test('keeps its own texts by year, and leaves as one file', async () => {
    const said = await post(`/papers/annual/text?year=2018`, { section: 'budget', text: 'Fees come late.', expected: '0' })
    expect([said.status, said.headers.get('Location')]).toEqual([303, '/papers/annual?original=1&year=2018#budget-heading'])
    const file = await planner.ask('/papers/annual.html?year=2018')
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="oco-annual-report-2018-bands.html"')
    expect(await file.text()).toContain('<p class="said">Fees come late.</p>')
    expect(await planner.page('/papers/annual?year=2017')).not.toContain('Fees come late.')
  })

  test('sets an earlier version of the plan beside the newest', async () => {
    const version = await planVersion(planner.database, 'oco')
    const document = structuredClone(version?.document) as PlanDocument
    document.spending.lines = document.spending.lines.filter(({ id }) => id !== document.spending.lines[0]?.id)
    await revisePlan(planner.database, {
      document,
      who: 'a test',
      now: '2026-11-25T00:00:00Z',
      engine: '0.0.0-test',
      note: 'One line less',
    })
    const page = await planner.page(`${ANNUAL}&original=1`)
    expect(page).toContain('1 value changed between the original and the final budget')
    expect(page).toContain('version 2 of 2026-11-25, One line less')
  })
})

describe('the paper of an option of many parts', () => {
  /** Six values in six places: 64 forecasts. */
  const PLACES: readonly (readonly [path: string, value: string])[] = [
    ...['servers', 'field-tablets', 'patrol-skiff'].map((line) => [`spending.lines.${line}.amount`, '400000'] as const),
    ['reserves.floor', '3'],
    ...['coastal-fleet', 'deep-water-fleet'].map((tier) => [`membershipFees.schedules.by-fleet.tiers.${tier}.fee`, '900000'] as const),
  ]
  const manyParts = async (): Promise<void> => {
    const { number, document } = await newest()
    const source = document.sources[0]?.id ?? ''
    const changes = PLACES.map(([path, value]) => ({ path, from: 2025, value, reason: 'Tried' }))
    const option = { id: 'many-parts', title: 'Many parts', summary: 'Six values.', source, changes }
    const recorded = await revisePlan(planner.database, {
      ...{ document: { ...document, options: [...document.options, option] }, expected: number },
      ...{ who: 'Finance', now: '2026-11-24T08:00:00.000Z', engine: 'test', note: 'Many parts' },
    })
    expect(recorded.ok ? [] : recorded.problems).toEqual([])
  }
  const path = `/papers?${PLAN}&of=many-parts`

  test('is made beside the pages: it says how far it is, can be stopped, and is there in the end, with its file and its texts', async () => {
    await manyParts()
    const page = await planner.page(path)
    expect(/<title>[^<]*/.exec(page)?.[0]).toContain('The paper is being computed')
    for (const part of [
      'The paper is being computed',
      '<progress',
      'http-equiv="refresh"',
      'action="/papers/stop?plan=lagoon&amp;of=many-parts"',
    ])
      expect(page).toContain(part)
    expect((await post(path.replace('?', '/stop?'), {})).headers.get('Location')).toBe(path)
    expect(await planner.page(path)).toContain('The paper was stopped')
    const file = await planner.ask(path.replace('?', '/paper.html?'), { headers: { Accept: 'text/html' } })
    expect([file.status, file.headers.get('Location')]).toEqual([303, path])
    // A text is recorded, or stays in sight, whether the paper is there or not.
    const long = await post(path.replace('?', '/text?'), { section: 'bridge', text: 'b'.repeat(4001), expected: '0' })
    expect([long.status, (await long.text()).includes(`${'b'.repeat(4001)}</textarea>`)]).toEqual([422, true])
    const nowhere = await post(path.replace('?', '/text?'), { section: 'nowhere', text: 'Lost?', expected: '0' })
    expect(nowhere.status).toBe(422)
    const said = await post(path.replace('?', '/text?'), { section: 'bridge', text: 'Six values move.', expected: '0' })
    expect([said.status, said.headers.get('Location')]).toEqual([303, expect.stringMatching(/#bridge-heading$/)])
    expect((await post(path.replace('?', '/again?'), {})).status).toBe(303)
    await expect.poll(() => planner.page(path), { timeout: 30_000 }).toContain('Six values move.')
    const paper = await planner.page(path)
    expect(paper).toContain('Six values move.')
    expect(await planner.page(path.replace('?', '/paper.html?'))).toContain('Six values move.')
    // As the library makes it without a thread.
    const { document } = await newest()
    const found = bridges(document, { option: 'many-parts', baseline: null, basis: 'expected', measures: MEASURES.slice(0, 1) })
    const parts = found.ok ? (found.value.bridges[0]?.parts ?? []) : []
    expect(parts.length).toBe(6)
    const full = await planner.page(`${path}&amounts=members`)
    for (const { amount } of parts) expect(full).toContain(spell(amount.abs(), 0))
  })
})
