/** What a redacted paper gives away of single members, over every option of the example plans: nothing. */
import type { FigureName } from 'ltsfs'
import { type Comparison, compare, type Paper, type PlanDocument, steeringPaper, validate } from 'ltsfs'
import { readPlan } from 'ltsfs-exchange'
import { beforeAll, describe, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const PLANS = ['fixtures/oco', 'fixtures/lagoon', 'fixtures/summit'] as const
const sound = <V>(found: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problems: readonly unknown[] }): V => {
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

const documents = new Map<string, PlanDocument>()
beforeAll(async () => {
  for (const folder of PLANS) documents.set(folder, sound(validate(sound(await readPlan(folder)))).plan.document)
})
const documentIn = (folder: string): PlanDocument => documents.get(folder) ?? expect.unreachable()

interface Made {
  readonly comparison: Comparison
  readonly at: number
  readonly paper: Paper
}

const made = (document: PlanDocument, option: string | null, amounts: 'bands' | 'members' = 'bands'): Made => {
  const options = option === null ? [] : [option]
  const comparison = sound(compare(document, { options, baseline: null, basis: 'expected' }))
  const at = options.length
  return { comparison, at, paper: steeringPaper(comparison, { at, bridges: null, amounts, options: document.options }) }
}

/** Every text of the planner in a paper: of charts, captions, rows, cells and notes. Sources and names of donors are words of the plan. */
const saidIn = ({ title, summary, sections }: Paper): readonly string[] => {
  const textsOf = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
  return textsOf([title, summary, sections.filter(({ id }) => id !== 'sources' && id !== 'donors')])
}

/** A name as a word of its own: “Australia” does not stand in “Australian dollars”. */
const wordOf = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d.,])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d]|[.,]\\d)`, 'u')

const spelled = (amount: string): string => amount.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?:\.|$))/g, ',')

/** So many that pay the same pay what the tier pays, which everyone may know. */
const MANY = 3
/** Smaller amounts are found in a paper by chance. */
const TELLING = 100

/** Amounts of one or two members, in the years they are told; those that a figure of all shows as well are totals. */
const ownAmounts = ({ comparison, at }: Made): readonly string[] => {
  const alternative = comparison.alternatives[at] ?? expect.unreachable()
  const { forecast, figures } = alternative.assessment
  const missions = new Map(forecast.plan.document.userPaysMissions.missions.map(({ id, member }) => [id, member]))
  const memberOf = ({ of }: FigureName) => of['member'] ?? missions.get(of['mission'] ?? '')
  const all = [...forecast.book.figures(), ...figures]
    .filter((figure) => figure.unit === forecast.plan.currency)
    .map((figure) => ({ member: memberOf(figure), year: figure.year, amount: forecast.reader.read(figure).abs() }))
    .filter(({ amount }) => amount.gte(TELLING))
    .map((each) => ({ ...each, text: each.amount.toFixed(2) }))
  const shared = new Set(all.flatMap(({ member, text }) => (member === undefined ? [text] : [])))
  const byText = Map.groupBy(
    all.filter(({ member }) => member !== undefined),
    ({ text }) => text,
  )
  return [...byText]
    .filter(([text, found]) => !shared.has(text) && new Set(found.map(({ member }) => member)).size < MANY)
    .map(([text]) => text)
}

/** What a paper says of single members: their names, and their amounts as data and as they are spelled. */
const givenAway = (whole: Made): readonly string[] => {
  const said = saidIn(whole.paper)
  const { members } = whole.comparison.alternatives[0].document
  const wanted = [...members.map(({ name }) => name), ...ownAmounts(whole).flatMap((amount) => [amount, spelled(amount)])]
  return [...new Set(wanted)].filter((text) => {
    const word = wordOf(text)
    return said.some((each) => each.includes(text) && word.test(each))
  })
}

describe.each(PLANS)('the redacted papers of %s', (folder) => {
  test('name no member and show no amount of one, whatever the option', () => {
    const document = documentIn(folder)
    const found = [null, ...document.options.map(({ id }) => id)].map((option) => [option, givenAway(made(document, option))])
    expect(found.filter(([, given]) => given?.length !== 0)).toEqual([])
  })

  test('are told from the full ones by this test: those name members and show their amounts', () => {
    const found = givenAway(made(documentIn(folder), null, 'members'))
    expect(found.length).toBeGreaterThanOrEqual(documentIn(folder).members.length)
  })
})

test('findings about members are counted by tier', () => {
  const { paper } = made(documentIn('fixtures/oco'), 'user-pays')
  const findings = paper.sections.find(({ id }) => id === 'findings')?.tables[0]?.rows ?? []
  const told = findings.filter(({ label }) => label === 'Mission charges against the fee').map(({ cells }) => cells.map(({ text }) => text))
  expect(told).toEqual([
    ['warn', '2019', 'Missions that cost more than 50.0 % of the fee of the year: 1 member of the tier “Small member administrations”.'],
  ])
})
