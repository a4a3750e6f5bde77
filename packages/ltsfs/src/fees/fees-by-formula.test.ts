import { describe, expect, test } from 'vitest'
import { amount, chargedBy, dated, feePlan } from '../../../../test/fee-plan.ts'
import type { ScheduleOf } from '../inputs/fee-schedule.ts'

const formula = (change: Partial<ScheduleOf<'formula'>> = {}): ScheduleOf<'formula'> => ({
  id: 'formula',
  title: 'A base and a rate',
  source: 'invented',
  method: 'formula',
  base: amount('FJD', '500'),
  indicator: 'population',
  brackets: [
    { threshold: dated('people', '10000'), rate: dated('FJD/people', '0.05') },
    { threshold: dated('people', '100000'), rate: dated('FJD/people', '0.01') },
  ],
  ...change,
})
const fee = (people: string, change: Partial<ScheduleOf<'formula'>> = {}, unit = 'people') =>
  chargedBy(feePlan([{ id: 'AA', indicators: { population: [people, unit] } }], formula(change)))['AA']

describe('the base plus a rate on what lies above a threshold', () => {
  test.each([
    ['9999', '500'],
    ['10000', '500'],
    ['10001', '500.05'], // 500 + 1 * 0.05
    ['99999', '4999.95'], // 500 + 89,999 * 0.05
    ['100000', '5000'], // 500 + 90,000 * 0.05
    ['100001', '5000.01'], // and 1 * 0.01
    ['867000', '12670'], // 500 + 90,000 * 0.05 + 767,000 * 0.01
  ])('of %s people is %s', (people, expected) => {
    expect(fee(people)).toBe(expected)
  })
})

test('a rate in per cent of money', () => {
  const brackets = [{ threshold: dated('FJD', '0'), rate: dated('1', '0.0001') }]
  expect(fee('6013992000', { brackets }, 'FJD')).toBe('601899.2') // 500 + 601,399.20
})

test('thresholds that do not rise, and units that do not meet, are problems', () => {
  const [first, second] = formula().brackets
  expect(() => fee('1', { brackets: [second, first].flatMap((each) => (each === undefined ? [] : [each])) })).toThrow(
    'the threshold 10000 of bracket 2 of schedule "formula" is not above the one before it, 100000',
  )
  expect(() => fee('1', {}, 'km2')).toThrow('bracket 1 of schedule "formula" stands in people and FJD/people, its indicator in km2')
})
