import { expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../../test/base-plan.ts'
import { smallAdministrations } from './small-administrations.ts'

const tried = (threshold: string, change?: Parameters<typeof planWith>[0]) =>
  smallAdministrations(planWith(change), { year: 2018, tier: null, thresholds: { 'threshold-1': threshold } })

test('another threshold changes composition and revenue at once', () => {
  const shown = tried('50001')
  expect(shown?.composition).toEqual([
    { id: 'small', title: 'Small administrations', planned: 1, tried: 2, change: 1 },
    { id: 'others', title: 'All others', planned: 2, tried: 1, change: -1 },
  ])
  // 21,000 a year; from 2018 on 12,000.
  expect(shown?.years.map(({ year, planned, tried: after, change }) => [year, planned, after, change])).toEqual([
    [2017, '21000.00', '21000.00', '0.00'],
    [2018, '21000.00', '12000.00', '-9000.00'],
    [2019, '21000.00', '12000.00', '-9000.00'],
    [2020, '21000.00', '12000.00', '-9000.00'],
  ])
})

test('as planned nothing changes', () => {
  const shown = tried('50000')
  expect(shown?.years.every(({ change }) => change === '0.00')).toBe(true)
})

test('between two reviews the threshold is tried as of the last one', () => {
  const shown = tried('50001', (document) => {
    Object.assign(document.membershipFees.schedules[0] ?? {}, { review: { from: 2017, everyYears: 3 } })
  })
  expect(shown?.composition.map(({ tried: count }) => count)).toEqual([2, 1])
})

test('thresholds that leave somebody in no tier are told with its name, and the rest stands as in the plan', () => {
  const shown = tried('9000', (document) => {
    // Whoever is in neither tier is in none: BB has exactly 50,000 people and stays, CC has 9,000 and is no longer below 9,000.
    Object.assign(tiersIn(document.membershipFees.schedules[0])[1] ?? {}, {
      entry: {
        indicator: 'population',
        is: '>=',
        threshold: { unit: 'people', source: 'invented', values: { '2016-01-01': '50000' } },
      },
    })
  })
  expect(shown?.problems).toEqual(['In fiscal years 2018 to 2020 CC belongs to no tier of schedule "current".'])
  expect(shown?.charged.change).toBe('0.00')
  expect(shown?.composition.every(({ change }) => change === 0)).toBe(true)
})

test('so are thresholds that bring somebody into a tier whose fee is not in force yet', () => {
  const shown = tried('50001', (document) => {
    const [small] = tiersIn(document.membershipFees.schedules[0])
    Object.assign(small?.fee.values ?? {}, { '2019-01-01': null })
    Object.assign(small ?? {}, { takenOut: [{ member: 'CC', reason: 'Chosen' }] })
  })
  expect(shown?.problems.length).toBeGreaterThan(0)
  expect(shown?.charged.change).toBe('0.00')
})
