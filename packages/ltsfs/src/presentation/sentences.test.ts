import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { handMadeForecast } from '../../../../test/hand-made-forecast.ts'
import { assess } from '../checks/index.ts'
import { coverageSentence, incomeSentence, reservesSentence, spellSpan, spellYears, waterfallSentence } from './sentences.ts'

const YEARS = [2017, 2018, 2019, 2020]

/** The same figures in every year, but for those given by year. */
const assessment = (every: Readonly<Record<string, string>>, some: Readonly<Record<string, string>> = {}) => {
  const figures = Object.fromEntries(YEARS.flatMap((year) => Object.entries(every).map(([id, amount]) => [`${id}?year=${year}`, amount])))
  return assess(handMadeForecast({ plan: planWith(), basis: 'expected', figures: { ...figures, ...some }, incomes: [] }))
}

test.each([
  [[], 'no year'],
  [[2019], '2019'],
  [[2019, 2020], '2019 and 2020'],
  [[2017, 2018, 2019], '2017 to 2019'],
  [[2017, 2019, 2020, 2021], '2017 and 2019 to 2021'],
  [[2017, 2019, 2021], '2017, 2019 and 2021'],
] as const)('the years %j are "%s"', (years, words) => {
  expect(spellYears(years)).toBe(words)
})

describe('coverage', () => {
  test('in every year', () => {
    const found = assessment(
      { 'spending/operational': '100' },
      Object.fromEntries(YEARS.map((year) => [`waterfall/recurrent-income?year=${year}`, String(year - 1900)])),
    )
    expect(coverageSentence(found)).toBe('Recurrent income covers recurrent cost in every year; it is closest in 2017, at 1.17')
  })

  test('in some years', () => {
    const incomes = { 2017: '100', 2018: '91', 2019: '99', 2020: '101' }
    const found = assessment(
      { 'spending/operational': '100' },
      Object.fromEntries(Object.entries(incomes).map(([year, amount]) => [`waterfall/recurrent-income?year=${year}`, amount])),
    )
    expect(coverageSentence(found)).toBe('Recurrent income does not cover recurrent cost in 2018 and 2019; it is lowest in 2018, at 0.91')
  })

  test('in no year', () => {
    expect(coverageSentence(assessment({ 'spending/operational': '100', 'waterfall/recurrent-income': '91' }))).toBe(
      'Recurrent income covers recurrent cost in no year; it is lowest in 2017, at 0.91',
    )
  })

  test('without any cost', () => {
    expect(coverageSentence(assessment({}))).toBe('There is no recurrent cost to cover')
  })
})

describe('reserves', () => {
  const closing = { 'reserves/closing?year=2017': '500', 'reserves/closing?year=2018': '420', 'reserves/closing?year=2020': '900' }

  test('that last are told by their fewest months', () => {
    const found = assessment(
      { 'spending/operational': '1200', 'reserves/floor': '300' },
      { ...closing, 'reserves/closing?year=2019': '300' },
    )
    expect(reservesSentence(found)).toBe(
      'The core budget is paid in every year, and reserves of at least 3.0 months of operations are kept',
    )
  })

  test('that fall below the floor are told by year and amount', () => {
    const found = assessment(
      { 'spending/operational': '1200', 'reserves/floor': '300' },
      { ...closing, 'reserves/closing?year=2019': '258.80' },
    )
    expect(reservesSentence(found, 'Under “Option B”')).toBe(
      'Under “Option B” the core budget cannot be paid in 2019 without taking reserves 41.20 FJD below their floor',
    )
  })

  test('that stay above the floor and fall below the guide are told so', () => {
    // The guide asks for three months of 1,200 / 12.
    const found = assessment(
      { 'spending/operational': '1200', 'reserves/floor': '200' },
      { ...closing, 'reserves/closing?year=2019': '290' },
    )
    expect(reservesSentence(found)).toBe('The core budget is paid, but reserves are 10.00 FJD below the guide of 3.0 months in 2019')
  })
})

describe('the waterfall of a year', () => {
  test('that lacks money', () => {
    expect(waterfallSentence(assessment({}, { 'waterfall/gap?use=base-line&year=2018': '12000' }), 2018)).toBe(
      'In 2018 12,000.00 FJD of cost have no funding',
    )
  })

  test('that takes from reserves', () => {
    expect(waterfallSentence(assessment({}, { 'reserves/drawn?year=2018': '50' }), 2018)).toBe(
      'In 2018 every cost is paid, with 50.00 FJD out of reserves',
    )
  })

  test('that leaves money', () => {
    expect(waterfallSentence(assessment({}, { 'waterfall/left?year=2018': '50' }), 2018)).toBe(
      'In 2018 every cost is paid, and 50.00 FJD are left for reserves',
    )
  })
})

test('the share of recurrent income', () => {
  expect(incomeSentence(assessment({ 'waterfall/recurrent-income': '75', 'statement/total-income': '100' }))).toBe(
    '75.0 % of the income from 2017 to 2020 is recurrent',
  )
  expect(incomeSentence(assessment({}))).toBe('There is no income from 2017 to 2020')
})

test.each([
  ['all years', {}],
  ['from 2019', { from: 2019, until: null }],
  ['2019', { from: 2019, until: 2020 }],
  ['2019 to 2021', { from: 2019, until: 2022 }],
])('a span of years is told by its first and its last: %s', (expected, span) => {
  expect(spellSpan(span)).toBe(expected)
})
