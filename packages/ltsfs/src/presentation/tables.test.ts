/** The tables and charts of the base plan, their figures derived by hand. */
import { describe, expect, test } from 'vitest'
import { basePlan, planWith } from '../../../../test/base-plan.ts'
import { patch } from '../../../../test/cases/patch.ts'
import { assess } from '../checks/index.ts'
import { compare } from '../comparison/comparison.ts'
import { forecast } from '../forecast/forecast.ts'
import { agreementsTable } from './agreements/agreements-table.ts'
import { compositionTable } from './fees/composition-table.ts'
import {
  findingsTable,
  incomeTable,
  indicatorsTable,
  programmeTable,
  reservesTable,
  spendingTable,
  statementTable,
  waterfallChart,
  waterfallTable,
} from './index.ts'
import { membersTable } from './members/members-table.ts'
import type { Table } from './table.ts'

const sound = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly { message: string }[] },
): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

const assessment = assess(sound(forecast(planWith(), { basis: 'expected' })))
const comparison = sound(compare(basePlan(), { options: ['revised-fees'], baseline: null, basis: 'expected' }))

/** The row of a table as it is shown, dashes for what is not there. */
const row = ({ rows }: Table, id: string) => rows.find((each) => each.id === id)?.cells.map(({ amount, text }) => amount ?? text ?? '-')

describe('the statement', () => {
  test('income is what comes in from outside: management fees are taken off the agreements once', () => {
    const table = incomeTable(assessment)
    // 8,000 AUD at 1.60, all of it received.
    expect(row(table, 'income-restricted-donor-co-funding')?.[0]).toBe((8000 * 1.6).toFixed(2))
    expect(row(table, 'total-income')?.[0]).toBe((20_700 + 300 + 12_800).toFixed(2))
    expect(table.reconciliation).toBe('Income: the lines less the total leave 0.00 FJD in each of 4 columns.')
  })

  test('every section stands under its heading and the check row is nothing', () => {
    const table = statementTable(assessment)
    expect(table.rows.filter(({ kind }) => kind === 'heading').map(({ label }) => label)).toEqual([
      'Income',
      'Paid',
      'Result',
      'Reserves',
      'Not funded',
    ])
    expect(row(table, 'check')).toEqual(['0.00', '0.00', '0.00', '0.00'])
  })

  test('spending shows a line only in the years it has', () => {
    const table = spendingTable(assessment)
    expect(row(table, 'line-computers')).toEqual(['-', '1800.00', '-', '-'])
    expect(row(table, 'line-staff')?.slice(0, 2)).toEqual(['14000.00', (14_000 * 1.02).toFixed(2)])
  })

  test('reserves roll forward', () => {
    expect(row(reservesTable(assessment), 'reserves/opening')?.[0]).toBe('6000.00')
    expect(row(reservesTable(assessment), 'reserves/floor')?.[0]).toBe(((3 * 16_500) / 12).toFixed(2))
  })
})

describe('the waterfall of 2018', () => {
  // Operational 19,480 and computers 1,800 leave 1,832.80 of 23,112.80 recurrent income for a base-line of 3,000.
  const table = waterfallTable(assessment, 2018)

  test('shows each use against each source', () => {
    expect(row(table, 'base-line')).toEqual(['3000.00', '0.00', '1832.80', (3000 - 1832.8).toFixed(2), '0.00', '0.00', '0.00'])
    expect(row(table, 'expansion')).toEqual(['8100.00', '8100.00', '-', '-', '-', '-', '0.00'])
    expect(table.reconciliation).toMatch(/^Cost less .* leave 0\.00 FJD in each of 5 rows\. All money in .* leave 0\.00 FJD in 2018\.$/)
  })

  test('as a chart runs up with what comes in and down with what is paid, and ends at what is left', () => {
    const { steps } = waterfallChart(assessment, 2018)
    expect(steps.map(({ label, kind, amount, from, to }) => [label, kind, amount, from, to])).toEqual([
      ['Recurrent income', 'in', '23112.80', '0.00', '23112.80'],
      ['Unrestricted extra-budgetary income', 'in', '1500.00', '23112.80', '24612.80'],
      ['Restricted co-funding used', 'in', '8100.00', '24612.80', '32712.80'],
      ['Operational', 'out', '19480.00', '32712.80', '13232.80'],
      ['Replacement capital', 'out', '1800.00', '13232.80', '11432.80'],
      ['Base-line work programme', 'out', '3000.00', '11432.80', '8432.80'],
      ['Expansion of the work programme', 'out', '8100.00', '8432.80', '332.80'],
      ['Left for reserves', 'left', '332.80', '0.00', '332.80'],
    ])
  })
})

describe('indicators', () => {
  const table = indicatorsTable(assessment)

  test('stand beside their guide, and each year says whether it passes', () => {
    const coverage = table.rows.find(({ id }) => id === 'recurrent-coverage')
    expect(row(table, 'recurrent-coverage')?.slice(0, 3)).toEqual(['at least 1.00', '1.10', '0.95'])
    expect(coverage?.cells.slice(1, 3).map(({ status }) => status)).toEqual(['pass', 'warn'])
  })

  test('of money and months carry their unit', () => {
    expect(row(table, 'reserve-months')?.[0]).toBe('at least 3.0 months')
    expect(row(table, 'working-capital')?.[0]).toBe('at least 5.0 %, at most 15.0 %')
    expect(table.rows.find(({ id }) => id === 'structural-balance')?.cells[1]).toMatchObject({ amount: '1810.30', unit: 'FJD' })
  })

  test('that find the same in several years are one finding', () => {
    const found = findingsTable(assessment).rows.filter(({ label }) => label === 'Cost recovery')
    expect(found.map(({ cells }) => cells[1]?.text)).toEqual(['2017 to 2020'])
  })
})

describe('members', () => {
  test('show tier, fee, what arrives, what they owe, the burden and the year of the product behind it', () => {
    const table = membersTable(assessment, { year: 2017 })
    // CC: 1,000 charged, half paid when due and half of 400 old arrears; burden of BB: 10,000 / (300,000,000 * 1.60).
    expect(row(table, 'CC')).toEqual(['Small administrations', '1000.00', '700.00', '0.00', '700.00', 'not known', '-'])
    expect(row(table, 'BB')?.slice(5)).toEqual(['0.0021', '2016'])
    expect(row(table, 'total')).toEqual(['-', '21000.00', '20700.00', '0.00', '700.00', '-', '-'])
    expect(table.caption).toBe('In 2017 3 members are charged 21,000.00 FJD')
  })

  test('show the change against a baseline', () => {
    const revised = comparison.alternatives[1]?.assessment ?? assessment
    const table = membersTable(revised, { year: 2018, baseline: assessment })
    expect(table.rows.map(({ cells }) => cells.at(-1)?.amount)).toEqual(['1000.00', '-2800.00', '200.00', (1000 - 2800 + 200).toFixed(2)])
  })

  test('stand in their tier with the comparison that decides', () => {
    const table = compositionTable(planWith(), 2017)
    expect(table.caption).toBe('Members by tier in 2017: Small administrations 1, All others 2 (Fees as they are)')
    expect(table.rows.filter(({ kind }) => kind === 'line').map(({ label, cells }) => [label, cells[0]?.text])).toEqual([
      ['Coralquay', 'population 9,000 people is below 50,000 people'],
      ['Aldport', 'population 500,000 people is not below 50,000 people'],
      ['Bayhaven', 'population 50,000 people is not below 50,000 people'],
    ])
  })

  test('added by name say so', () => {
    const added = [{ member: 'AA', reason: 'Decided in 2016' }]
    const plan = planWith((document) => patch(document, { set: { 'membershipFees.schedules.current.tiers.small.added': added } }))
    expect(row(compositionTable(plan, 2017), 'small AA')).toEqual(['added by name: Decided in 2016'])
  })
})

test('the work programme is the sum of its activities along the framework', () => {
  const table = programmeTable(assessment)
  expect(row(table, 'area-1')).toEqual(['-', '11100.00', '11100.00', '11100.00', '3000.00'])
  expect(row(table, 'harbour-courses')).toEqual([
    'expansion',
    ...[(9000 * 0.9).toFixed(2), (9000 * 0.9).toFixed(2), (9000 * 0.9).toFixed(2), '-'],
  ])
  expect(table.reconciliation).toBe('Work programme: the activities less the total leave 0.00 FJD in each of 4 columns.')
})

test('agreements stand by state, the surest first, each ceiling in its own currency', () => {
  const table = agreementsTable(assessment)
  expect(table.rows.map(({ id }) => id)).toEqual(['aid-training', 'state-signed', 'aid-general', 'state-pledged', 'total'])
  expect(table.rows[0]?.cells.slice(3, 5)).toEqual([
    { amount: '20000.00', unit: 'AUD' },
    { amount: null, text: '8000.00 AUD' },
  ])
  // 12,800 received; 12,800 less 5 %; 4,000 AUD at 1.50 with an open condition at 0.6; and half of the 3,000 pledged.
  expect(table.rows.at(-1)?.cells.at(-1)?.amount).toBe((12_800 + 12_800 * 0.95 + 4000 * 1.5 * 0.6 + 3000 * 0.5).toFixed(2))
})
