import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { smallAdministrations } from './small-administrations.ts'

const tried = (threshold: string, change?: Parameters<typeof planWith>[0]) =>
  smallAdministrations(planWith(change), { year: 2018, tier: null, thresholds: { 'threshold-1': threshold } })

test('another threshold changes composition and revenue at once', () => {
  const shown = tried('50001')
  expect(shown?.composition).toEqual([
    { id: 'small', title: 'Small administrations', planned: 1, tried: 2 },
    { id: 'others', title: 'All others', planned: 2, tried: 1 },
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
