import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { streams } from '../streams/index.ts'
import { type Comparison, compare } from './comparison.ts'

const SOURCE = { source: 'invented' }

/** The base plan with two more options: one that only raises a cost, one that does nothing. */
const document = basePlan((plan: PlanDocument) => {
  plan.options.push(
    {
      id: 'dearer-office',
      title: 'A dearer office',
      summary: 'The office costs 500 more from 2019.',
      ...SOURCE,
      changes: [{ path: 'spending.lines.office.amount', from: 2019, value: '3000.00', reason: 'The landlord asks for it' }],
    },
    { id: 'as-it-is', title: 'As it is', summary: 'Nothing changes.', ...SOURCE, changes: [] },
  )
})

const compared = (options: readonly string[], baseline: string | null = null): Comparison => {
  const result = compare(document, { options, baseline, basis: 'expected' })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

const texts = (values: readonly (readonly { readonly toFixed: () => string }[])[]) =>
  values.map((list) => list.map((value) => value.toFixed()))

describe('the columns of a comparison', () => {
  test('the baseline comes first and each option once', () => {
    const { alternatives } = compared(['dearer-office', 'revised-fees', 'dearer-office'], 'revised-fees')
    expect(alternatives.map(({ option }) => option)).toEqual(['revised-fees', 'dearer-office'])
  })

  test('without a baseline the plan as it stands is one', () => {
    const { alternatives } = compared(['revised-fees'])
    expect(alternatives.map(({ option, title }) => [option, title])).toEqual([
      [null, 'The plan as it stands'],
      ['revised-fees', 'Revised membership fees'],
    ])
  })

  test('options that are not there are all told in one answer', () => {
    const result = compare(document, { options: ['one', 'two'], baseline: null, basis: 'expected' })
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.problems.map(({ found }) => found).join(' ')).toMatch(/one.*two/)
  })
})

describe('changed values', () => {
  test('a dated value is shown for the years in which the alternatives differ, with the reason', () => {
    expect(compared(['revised-fees']).changes).toEqual([
      {
        path: 'membershipFees.scheduleInForce',
        unit: 'choice',
        years: [2018, 2019, 2020],
        values: [
          ['current', 'current', 'current'],
          ['revised', 'revised', 'revised'],
        ],
        sameAs: [0, 1],
        reasons: [
          {
            ...{ alternative: 1, option: 'revised-fees', reason: 'Proposal to the committee', source: 'invented' },
            years: [2018, 2019, 2020],
          },
        ],
      },
    ])
  })

  test('equal columns name the first of them', () => {
    const office = compared(['revised-fees', 'dearer-office']).changes.find(({ path }) => path === 'spending.lines.office.amount')
    expect(office?.values).toEqual([
      ['2500.00', '2500.00'],
      ['2500.00', '2500.00'],
      ['3000.00', '3000.00'],
    ])
    expect(office?.sameAs).toEqual([0, 0, 2])
  })

  test('an option without effect changes no value', () => {
    expect(compared(['as-it-is']).changes).toEqual([])
  })
})

describe('who pays more', () => {
  // Phased in over three years: AA 10,000 -> 13,000, BB 10,000 -> 1,600 as a small one, CC 1,000 -> 1,600; in 2020 indexed by 2 %.
  const { members } = compared(['revised-fees'])

  test('the fee of every member under every alternative, by year', () => {
    const fees = members.map(({ member, fees: { byYear } }) => [member.id, byYear[1]?.map((fee) => fee?.toFixed())])
    expect(fees).toEqual([
      ['AA', ['10000', String(10_000 + 3000 / 3), String(10_000 + (3000 * 2) / 3), String(13_000 * 1.02)]],
      ['BB', ['10000', String(10_000 - 8400 / 3), String(10_000 - (8400 * 2) / 3), String(1600 * 1.02)]],
      ['CC', ['1000', String(1000 + 600 / 3), String(1000 + (600 * 2) / 3), String(1600 * 1.02)]],
    ])
  })

  test('the change is that of fees and missions together, by year and over the years', () => {
    expect(members.map(({ change }) => change[1]?.toFixed())).toEqual([
      String(1000 + 2000 + 3260),
      String(-(2800 + 5600 + 8368)),
      String(200 + 400 + 632),
    ])
    expect(texts(members.map(({ changes }) => changes[0] ?? []))).toEqual(members.map(() => ['0', '0', '0', '0']))
  })

  test('a mission stands beside the fee', () => {
    // Full cost (500 + 150 * 3 + 50 + 6 days * 66,000 / 220) * 1.1 = 3,080; AA pays 60 %, and 80 % of such missions are still asked for.
    expect(members[0]?.missions.totals.map((total) => total.toFixed())).toEqual([String(3080 * 0.6 * 0.8), String(3080 * 0.6 * 0.8)])
  })
})

test('a member that changes tier is named with its years and the one indicator that decides', () => {
  const { tiers } = compared(['revised-fees'])
  expect(
    tiers.map(({ member, alternative, fromTitle, toTitle, years, indicator }) => [
      member,
      alternative,
      fromTitle,
      toTitle,
      years,
      indicator,
    ]),
  ).toEqual([['BB', 1, 'All others', 'Small administrations', [2018, 2019, 2020], 'population']])
})

test('totals are added up over the years, balances stand at the end, and differences are against the baseline', () => {
  const { totals } = compared(['revised-fees'])
  const row = (id: string) => totals.find((total) => total.id === id)
  const charged = 21_000 + (11_000 + 7200 + 1200) + (12_000 + 4400 + 1400) + (13_260 + 1632 + 1632)
  expect(row('fees-charged')?.totals.map((total) => total.toFixed())).toEqual([String(21_000 * 4), String(charged)])
  expect(row('fees-charged')?.differences.map((total) => total.toFixed())).toEqual(['0', String(charged - 84_000)])
  expect(row('reserves')?.totals[1]?.eq(row('reserves')?.byYear[1]?.at(-1) ?? 0)).toBe(true)
  expect(row('crop-net')).toBeUndefined()
})

test('an indicator less that of the baseline is nothing for the baseline itself', () => {
  const { indicators } = compared(['dearer-office'])
  const coverage = indicators.find(({ check }) => check.id === 'operating-coverage')
  expect(coverage?.differences[0]?.map((value) => value?.toFixed())).toEqual(['0', '0', '0', '0'])
  expect(coverage?.differences[1]?.slice(0, 2).map((value) => value?.toFixed())).toEqual(['0', '0'])
  expect(coverage?.differences[1]?.slice(2).every((value) => value?.isNegative())).toBe(true)
})

test('an option that costs more and brings nothing is dominated by the plan as it stands', () => {
  const { dominated } = compared(['revised-fees', 'dearer-office', 'as-it-is'])
  expect(dominated).toEqual([{ alternative: 2, by: [0, 3] }])
})

test('what an option leaves as it is is said', () => {
  const [, fees, office] = compared(['revised-fees', 'dearer-office']).unchanged
  expect(fees?.streams).toEqual(streams.filter(({ id }) => id !== 'membership-fees').map(({ label }) => label))
  expect(fees?.members).toEqual([])
  expect(office?.streams).toContain('Membership fees')
  expect(office?.members).toEqual(['AA', 'BB', 'CC'])
  expect(office?.indicators).toContain('collection-rate')
  expect(office?.indicators).not.toContain('operating-coverage')
})
