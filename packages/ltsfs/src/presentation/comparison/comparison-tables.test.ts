/** What options change and how they compare, on the base plan; figures derived by hand. */
import { describe, expect, test } from 'vitest'
import { basePlan, planWith } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { compare } from '../../comparison/comparison.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import {
  changedValuesTable,
  comparisonSentence,
  headlinesTable,
  incomeChart,
  incomeTable,
  reservesUnderOptionsChart,
  tierMovesTable,
  totalsTable,
  unchangedSentences,
  winnersChart,
  winnersSentence,
  winnersTable,
} from '../index.ts'
import { dataQualityTable } from '../outlook/data-quality-table.ts'
import { tableRecords } from '../records.ts'
import type { Table } from '../table.ts'

const sound = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly { message: string }[] },
): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

const assessment = assess(sound(forecast(planWith(), { basis: 'expected' })))
const comparison = sound(compare(basePlan(), { options: ['revised-fees'], baseline: null, basis: 'expected' }))

/** With an option of these changes, and others beside it. */
const withOption = (changes: OptionRecord['changes'], others: readonly string[] = []) =>
  sound(
    compare(
      basePlan(({ options, sources }) => {
        options.push({ id: 'new', title: 'Nothing new', summary: 'As it is.', source: 'invented', changes })
        sources.push({ id: 'minutes', title: 'Minutes of 2018', read: '2018-05-01' })
      }),
      { options: ['new', ...others], baseline: null, basis: 'expected' },
    ),
  )

/** The row of a table as it is shown, dashes for what is not there. */
const row = ({ rows }: Table, id: string) => rows.find((each) => each.id === id)?.cells.map(({ amount, text }) => amount ?? text ?? '-')

describe('a comparison', () => {
  test('shows changed values by run of years', () => {
    const table = changedValuesTable(comparison)
    expect(table.rows.map(({ cells }) => cells.map(({ amount, text }) => amount ?? text ?? '-'))).toEqual([
      ['2018 to 2020', 'choice', 'current', 'revised'],
    ])
  })

  test('says from which source an option has a value, in the years in which it sets it', () => {
    const fee = { path: 'membershipFees.schedules.current.tiers.small.fee', reason: 'To see' }
    const table = changedValuesTable(
      withOption(
        [
          { ...fee, from: 2017, until: 2018, value: '1500.00', source: 'minutes' },
          { ...fee, from: 2019, value: '1600.00' },
        ],
        ['revised-fees'],
      ),
    )
    const sources = (id: string) => table.rows.find((each) => each.id === id)?.cells.map(({ source }) => source)
    const path = 'membershipFees.schedules.current.tiers.small.fee'
    // Years, unit, the plan, the option, the other option.
    expect(sources(`${path} 2017`)).toEqual([undefined, undefined, undefined, 'Minutes of 2018', undefined])
    expect(sources(`${path} 2019`)).toEqual([undefined, undefined, undefined, 'Invented for the cases (illustrative)', undefined])
    expect(tableRecords(table)[0]).toEqual([
      '',
      'Years',
      'Unit',
      'The plan as it stands',
      'Nothing new',
      'Nothing new, source',
      'Revised membership fees',
      'Revised membership fees, source',
    ])
  })

  test('counts a value once for every run of years that it is shown for', () => {
    expect(changedValuesTable(comparison).caption).toBe('1 value of the plan differs between 2 alternatives')
    const fee = { path: 'membershipFees.schedules.current.tiers.small.fee', reason: 'To see' }
    const twice = withOption([
      { ...fee, from: 2017, until: 2019, value: '1500.00' },
      { ...fee, from: 2019, value: '1600.00' },
    ])
    expect(changedValuesTable(twice).caption).toBe('2 values of the plan differ between 2 alternatives')
  })

  test('says so where an option is the plan as it stands', () => {
    expect(headlinesTable(withOption([])).caption).toBe(
      '“The plan as it stands” and “Nothing new” are equal in every one of these measures',
    )
    expect(headlinesTable(withOption([], ['revised-fees'])).caption).toMatch(/somewhere/)
  })

  test('shows who pays more and less, in a table that foots and a sentence', () => {
    expect(winnersSentence(comparison)).toBe('Under “Revised membership fees” 2 of 3 members pay more and 1 of 3 members pays less')
    const table = winnersTable(comparison)
    expect(row(table, 'BB')).toEqual(['All others', '40000.00', '23232.00', '-16768.00'])
    expect(table.reconciliation).toBe('Members less fees and missions in the forecast leave 0.00 FJD in each of 2 columns.')
    expect(winnersChart(comparison, 1).categories.map(({ id }) => id)).toEqual(['AA', 'CC', 'BB'])
  })

  test('names the members that change tier and what decides', () => {
    expect(tierMovesTable(comparison).rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      [
        'Bayhaven',
        'Revised membership fees',
        'All others',
        'Small administrations',
        '2018 to 2020',
        'population 50,000 people is at most 50,000 people',
      ],
    ])
  })

  test('marks nobody as dominated where each is better somewhere', () => {
    expect(row(headlinesTable(comparison), 'dominated')).toEqual(['no', 'no'])
  })

  test('says what it finds and what stays as it is', () => {
    expect(comparisonSentence(comparison)).toBe(
      // In 2018 3,000 of base-line ask for what 17,812.80 recurrent and 1,500 unrestricted leave of 19,480 + 1,800, and 3,140.30 of reserves.
      `As the plan stands the core budget is paid and reserves are kept in every year; under “Revised membership fees” the core budget cannot be paid in 2018 without taking reserves ${(19_480 + 1800 + 3000 - 17_812.8 - 1500 - 3140.3).toLocaleString('en', { minimumFractionDigits: 2 })} FJD below their floor`,
    )
    expect(unchangedSentences(comparison)).toEqual([
      expect.stringMatching(/^“Revised membership fees” leaves as it is: the income from Donor co-funding, /),
    ])
    expect(totalsTable(comparison).caption).toBe(comparisonSentence(comparison))
  })

  test('draws reserves under every alternative and the floor', () => {
    expect(reservesUnderOptionsChart(comparison).series.map(({ id, ibcs }) => [id, ibcs])).toEqual([
      ['plan', 'forecast'],
      ['revised-fees', 'forecast'],
      ['floor', 'plan'],
    ])
  })
})

test('the columns of the income chart add up to the income of the year', () => {
  const { series, categories } = incomeChart(assessment)
  const cents = (text: string) => Math.round(Number(text) * 100)
  const sums = categories.map((_, at) => series.reduce((all, { points }) => all + cents(points[at]?.amount ?? '0'), 0))
  expect(sums).toEqual(row(incomeTable(assessment), 'total-income')?.map(cents))
})

test('oddities of the data come with what is done about them, the gravest first', () => {
  const oddity = {
    rule: 'stale-year',
    treatment: 'Shown.',
    members: ['AA'],
    records: [],
    holds: [],
    numbers: {},
    title: 'Old',
    message: 'It is old.',
  }
  const table = dataQualityTable([
    { ...oddity, severity: 'note' },
    { ...oddity, severity: 'hold', members: [] },
  ])
  expect(table.caption).toBe('2 oddities are found in the data, 1 of them to be confirmed before use')
  expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['hold', undefined, 'It is old.', 'Shown.'],
    ['note', 'AA', 'It is old.', 'Shown.'],
  ])
  expect(dataQualityTable([]).caption).toBe('Nothing odd is found in the data')
})
