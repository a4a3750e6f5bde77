/** What is shown of a cover: where each activity stands, tables that foot, bands that carry what is paid, and proposed activities. */
import { describe, expect, test } from 'vitest'
import { type Cover, cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import { PROPOSED, type ProposedActivity, proposedPlan } from '../../packages/ltsfs/src/commitments/proposed.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { coverSentence, lineByLineSentence, overrideSentences } from '../../packages/ltsfs/src/presentation/cover/cover-sentences.ts'
import { coverStandings } from '../../packages/ltsfs/src/presentation/cover/cover-state.ts'
import { allocationTable, coverTable, cutTable } from '../../packages/ltsfs/src/presentation/cover/cover-tables.ts'
import { sankeyChart, sankeyTable } from '../../packages/ltsfs/src/presentation/cover/sankey.ts'
import type { Table } from '../../packages/ltsfs/src/presentation/table.ts'
import { activity, agreement, barePlan } from './bare-plan.ts'

const entry = (id: string, own: object): RegisterEntry =>
  ({ id, who: 'Officer', recorded: '2018-01-05', on: '2018-01-05', document: `Paper ${id}`, ...own }) as RegisterEntry
const money = (amount: string) => ({ amount, currency: 'FJD' })

/** 500 of g1 in 2018 for a1 and a2; 300 of g2 in 2019 for a2 and a3; g3, pledged, for a4; g4, suspended, for a5. */
const plan = barePlan({
  activities: [
    activity({ id: 'a1', costs: { 2018: '400' }, priority: 1 }),
    activity({ id: 'a2', costs: { 2018: '80', 2019: '250' }, priority: 2 }),
    activity({ id: 'a3', costs: { 2019: '200' }, priority: 3 }),
    activity({ id: 'a4', costs: { 2018: '60' }, priority: 4 }),
    activity({ id: 'a5', costs: { 2018: '70' }, priority: 5 }),
    activity({ id: 'a6', costs: { 2017: '10' }, priority: 6 }),
    activity({ id: 'a7', costs: { 2018: '20' }, priority: 7 }),
    activity({ id: 'a8', costs: { 2018: '5', 2020: '5' }, priority: 8 }),
  ],
  agreements: [
    agreement({ id: 'g1', title: 'First grant', due: { 2018: '500' }, pays: ['a1', 'a2', 'a7'] }),
    agreement({ id: 'g2', due: { 2019: '300' }, pays: ['a2', 'a3'] }),
    agreement({ id: 'g3', due: { 2018: '60' }, pays: ['a4'], state: 'pledged' }),
    agreement({ id: 'g4', due: { 2018: '70' }, pays: ['a5'], state: 'suspended' }),
  ],
  register: {
    entries: [
      entry('c1', { kind: 'committed', activity: 'a1', fiscalYear: 2018, amount: money('400') }),
      entry('c5', { kind: 'committed', activity: 'a5', fiscalYear: 2018, amount: money('70') }),
      entry('r7', { kind: 'reserved', activity: 'a7', fiscalYear: 2018, amount: money('20') }),
      entry('o5', {
        kind: 'override-granted',
        activity: 'a5',
        amount: money('75'),
        authority: 'committee',
        reason: 'Binding.',
        expires: '2018-12-31',
      }),
    ],
  },
  change: ({ spending }) => {
    const gap = spending.activities.find(({ id }) => id === 'a8')
    if (gap !== undefined) gap.cost.values = { '2018-01-01': '5', '2019-01-01': null, '2020-01-01': '5', '2021-01-01': null }
  },
})

const asked = (activities?: readonly string[], of: Plan = plan): Cover => {
  const covered = cover(of, { asOf: '2018-01-15', ...(activities === undefined ? {} : { activities }) })
  if (!covered.ok) throw new Error(covered.problems[0]?.message)
  return covered.value
}
const everyone = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']
const cells = (table: Table | null, id: string) =>
  table?.rows.find((row) => row.id === id)?.cells.map(({ amount, text }) => text ?? amount ?? '-')
const first = ({ answers: [answer] }: Cover) => {
  if (answer === undefined) throw new Error('nothing was asked')
  return answer
}

test('each activity stands in one state: promised and covered, promised and not, or what money says of it', () => {
  const states = Object.fromEntries([...coverStandings(asked(everyone))].map(([id, { state }]) => [id, state]))
  expect(states).toEqual({
    a1: 'committed',
    a2: 'payable',
    a3: 'payable',
    a4: 'payable-with-unconfirmed',
    a5: 'breached',
    a6: 'nothing-asked',
    a7: 'reserved',
    a8: 'not-checkable',
  })
})

test('asked for states alone, each activity stands as in the whole answer, and no ways and no money are looked for', () => {
  const whole = cover(plan, { asOf: '2018-01-15', activities: everyone })
  const alone = cover(plan, { asOf: '2018-01-15', activities: everyone, statesOnly: true })
  if (!whole.ok || !alone.ok) throw new Error('the plan can be asked')
  const states = ({ value }: typeof whole) => [...coverStandings(value)].map(([id, { state }]) => [id, state])
  expect(states(alone)).toEqual(states(whole))
  expect(alone.value.answers.every(({ ways, payments, unconfirmed }) => ways.length + payments.length + unconfirmed.length === 0)).toBe(
    true,
  )
  expect(whole.value.answers.find(({ activity: id }) => id === 'a4')?.unconfirmed.length).toBe(1)
  expect(whole.value.answers.some(({ ways }) => ways.length > 0)).toBe(true)
})

test('a reservation under a suspended donor is blocked, a commitment is breached, and a no without either is not payable', () => {
  const entries = [entry('r5', { kind: 'reserved', activity: 'a5', fiscalYear: 2018, amount: money('70') })]
  const reserved = { ...plan.document, register: { entries } }
  const other = barePlan({
    activities: reserved.spending.activities,
    agreements: reserved.donorCoFunding.agreements,
    register: { entries },
  })
  expect(coverStandings(asked(['a5'], other)).get('a5')?.state).toBe('blocked')
  const bare = barePlan({ activities: reserved.spending.activities, agreements: reserved.donorCoFunding.agreements })
  expect(coverStandings(asked(['a5'], bare)).get('a5')?.state).toBe('not-payable')
})

describe('the tables', () => {
  test('of a yes name the money that pays, by the year it arrives and the year it pays', () => {
    const covered = asked(['a2'])
    const table = allocationTable(plan, covered, first(covered))
    // 80 in 2018 out of the 500 less 400 and 20 promised; 250 in 2019 out of 300, for which g1 has nothing left but 0.
    expect(cells(table, 'g1-g1-2018')?.slice(0, 2)).toEqual(['2018', '80.00'])
    expect(cells(table, 'needs')).toEqual(['-', '80.00', '250.00', (80 + 250).toFixed(2)])
    expect(table?.rows[0]?.label).toBe('First grant')
    expect(table?.reconciliation).toBe('Payments less what it needs leave 0.00 FJD in each of 3 columns.')
  })

  test('of a no say what is needed, what may pay it and what is short', () => {
    const covered = asked(['a5'])
    const table = cutTable(plan, covered, first(covered).cut)
    expect(cells(table, 'needs-a5')).toEqual(['70.00', '70.00'])
    expect(cells(table, 'may-pay')).toEqual(['-', '0.00'])
    expect(cells(table, 'short')).toEqual(['-', '70.00'])
    expect(table?.reconciliation).toBe('Needed less confirmed less what is short leave 0.00 FJD in the whole.')
    expect(allocationTable(plan, covered, first(covered))).toBeNull()
    expect(cutTable(plan, covered, null)).toBeNull()
  })

  test('of a no say where it is an own share that leaves donors no more of a category', () => {
    const bounded = barePlan({
      activities: [activity({ id: 'a1', costs: { 2018: '100' }, categories: { travel: '0.6', staff: '0.4' } })],
      agreements: [
        agreement({ id: 'g1', categories: ['travel'], own: '0.5', due: { 2018: '500' } }),
        agreement({ id: 'g2', categories: ['travel'], due: { 2018: '20' } }),
      ],
    })
    const covered = asked(['a1'], bounded)
    const table = cutTable(bounded, covered, first(covered).cut)
    const id = 'gate-travel-own-share-g1-g2'
    expect(table?.rows.find((row) => row.id === id)?.label).toBe('g1 and g2, for travel beside the own share together at most')
    // Travel costs 0.6 * 100, of which half is kept for own funds.
    expect(cells(table, id)?.[0]).toBe((0.6 * 100 * 0.5).toFixed(2))
  })

  test('of all asked foot by year, a year without need left out', () => {
    const table = coverTable(plan, asked(['a1', 'a2', 'a3']))
    expect(table.columns.map(({ id }) => id)).toEqual(['cover', '2018', '2019', 'all'])
    expect(cells(table, 'total')).toEqual(['-', (400 + 80).toFixed(2), (250 + 200).toFixed(2), (400 + 80 + 250 + 200).toFixed(2)])
    expect(cells(table, 'a1')?.[0]).toBe('committed and covered')
  })
})

describe('the bands', () => {
  test('carry what is paid, and leave and arrive as much', () => {
    const covered = asked(['a2'])
    const { payments } = first(covered)
    const chart = sankeyChart(plan, covered, payments)
    const sum = (list: readonly { readonly amount: string }[] = []) => list.reduce((all, { amount }) => all + Number(amount), 0)
    expect([sum(chart?.sources), sum(chart?.uses), sum(chart?.links)]).toEqual([330, 330, 330])
    expect(chart?.uses.map(({ label }) => label)).toEqual(['a2'])
    expect(sankeyTable(plan, covered, payments)?.rows.at(-1)?.cells[1]?.amount).toBe('330.00')
    expect(sankeyTable(plan, covered, payments)?.reconciliation).toBe('The lines less all payments leave 0.00 FJD in the amounts.')
  })

  test('there are none where nothing is paid', () => {
    const covered = asked(['a5'])
    expect([sankeyChart(plan, covered, []), sankeyTable(plan, covered, [])]).toEqual([null, null])
  })
})

describe('the sentences', () => {
  test('over a programme count those that may be committed, and say what all of them lack', () => {
    expect(coverSentence(asked(['a1', 'a2']))).toBe('All 2 expansions may be committed together')
    // Together 250 and 200 in 2019 against the 300 of g2: 150 short. By priority the first is kept.
    expect(coverSentence(asked(['a2', 'a3']))).toBe(
      '1 of 2 expansions may be committed, by priority; all of them together are short by 150.00 FJD',
    )
    expect(coverSentence(asked(['a5']))).toBe(
      'None of 1 expansion may be committed, by priority; all of them together are short by 70.00 FJD',
    )
    expect(coverSentence(asked([]))).toBe('There is no expansion to ask about')
  })

  test('an override stands as uncovered with its authority, its limit and its last day', () => {
    expect(overrideSentences(asked(['a1', 'a5']))).toEqual([
      '70.00 FJD of a5 is not covered by confirmed money. Overridden by Steering Committee up to 75.00 FJD until 2018-12-31: Binding.',
    ])
  })

  test('nothing is said of a check one at a time that would have refused nothing', () => {
    expect(lineByLineSentence(asked(['a1']))).toBeNull()
  })
})

const proposal = (own: Partial<ProposedActivity> = {}): ProposedActivity => ({
  title: 'Training of trainers',
  objective: 'objective-1-1',
  kind: 'expansion',
  priority: 1,
  divisible: false,
  amounts: { 2018: '30', 2020: '10.50' },
  ...own,
})

describe('a proposed activity', () => {
  test('is asked about like one of the plan, a year between left empty costs nothing, and the plan stays as it was', () => {
    const wider = barePlan({
      activities: [],
      agreements: [agreement({ id: 'g1', due: { 2018: '40.50' }, pays: [] })],
    })
    const grant = wider.document.donorCoFunding.agreements[0]
    if (grant !== undefined) grant.restriction = { areas: ['area-1'] }
    const proposed = proposedPlan(wider, proposal())
    if (!proposed.ok) throw new Error(proposed.problems[0]?.message)
    expect(first(asked([PROPOSED], proposed.value)).sentence).toBe(
      'Payable. Training of trainers needs 40.50 in 2018 and 2020: g1 pays 40.50.',
    )
    expect(wider.document.spending.activities).toEqual([])
    const dearer = proposedPlan(wider, proposal({ amounts: { 2018: '30', 2020: '10.51' } }))
    expect(dearer.ok && first(asked([PROPOSED], dearer.value)).status).toBe('not-payable')
  })

  test('for some members and with its cost by category is paid by what is for these alone', () => {
    const narrow = barePlan({
      activities: [],
      agreements: [
        agreement({ id: 'g1', due: { 2018: '30' }, members: ['AA', 'BB'], categories: ['travel'] }),
        agreement({ id: 'g2', due: { 2018: '10.50' }, members: ['AA', 'BB', 'CC'] }),
      ],
    })
    const answerTo = (own: Partial<ProposedActivity>) => {
      const proposed = proposedPlan(narrow, proposal({ amounts: { 2018: '40.50' }, ...own }))
      if (!proposed.ok) throw new Error(proposed.problems[0]?.message)
      return first(asked([PROPOSED], proposed.value)).status
    }
    const named = { members: ['AA', 'BB'] }
    // 40.50 * 0.75 = 30.375 for travel, of which g1 has 30; g2 pays 10.50.
    expect(answerTo({ ...named, categories: { travel: '75 %' } })).toBe('payable')
    // 40.50 * 0.74 = 29.97
    expect(answerTo({ ...named, categories: { travel: '0.74', staff: '0.26' } })).toBe('not-payable')
    expect(answerTo({ categories: { travel: '0.75', staff: '0.25' } })).toBe('not-payable')
    expect(answerTo({ members: ['AA', 'BB', 'CC'], categories: { travel: '0.75', staff: '0.25' } })).toBe('not-payable')
  })

  test.each([
    ['title', { title: '  ' }, 'The proposed activity needs a title.'],
    ['objective', { objective: 'objective-9-9' }, 'The framework has no objective "objective-9-9".'],
    ['priority', { priority: 0 }, 'The priority is no whole number from 1 to 999.'],
    ['priority', { priority: Number.NaN }, 'The priority is no whole number from 1 to 999.'],
    ['amount-2018', { amounts: { 2018: 'many' } }, '"many" is no amount for 2018.'],
    ['amount-2018', { amounts: { 2018: '-5' } }, '"-5" is no amount for 2018.'],
    ['amount-2017', { amounts: {} }, 'The proposed activity has no cost in any year, so it cannot be checked.'],
    ['members', { members: ['AA', 'ZZZ'] }, 'The plan has no member "ZZZ".'],
    ['category-travel', { categories: { travel: '75' } }, '"75" is no share of the cost for Travel.'],
    ['category-horses', { categories: { horses: '0.1' } }, 'The plan has no category of cost "horses".'],
    ['category-staff', { categories: { travel: '0.5', staff: '50.01 %' } }, 'The categories of the cost add to 100.01 % of it.'],
    ['amount-2017', { amounts: { 2018: '0.00' } }, 'The proposed activity has no cost in any year, so it cannot be checked.'],
  ])('with a wrong %s is refused with the field and what to do', (field, own, message) => {
    const proposed = proposedPlan(plan, proposal(own))
    expect(proposed.ok ? [] : proposed.problems.map(({ path, message: said }) => [path, said])).toEqual([[`proposal.${field}`, message]])
  })

  test('every problem is told at once', () => {
    const proposed = proposedPlan(plan, proposal({ title: '', priority: 1000, amounts: { 2019: 'x' } }))
    expect(proposed.ok ? [] : proposed.problems.map(({ path }) => path)).toEqual([
      'proposal.title',
      'proposal.priority',
      'proposal.amount-2019',
    ])
  })
})

test('an agreement that is called like an activity is told apart from it in sentences', () => {
  const alike = barePlan({
    activities: [{ ...activity({ id: 'a1', costs: { 2018: '40' } }), title: 'Risk training' }],
    agreements: [
      agreement({ id: 'g1', title: 'Risk Training', due: { 2018: '30' }, pays: ['a1'] }),
      agreement({ id: 'g2', title: 'Risk training fund', due: { 2018: '10' }, pays: ['a1'] }),
    ],
  })
  expect(first(asked(['a1'], alike)).sentence).toBe(
    'Payable. Risk training needs 40 in 2018: Risk Training (agreement) pays 30 and Risk training fund 10.',
  )
})
