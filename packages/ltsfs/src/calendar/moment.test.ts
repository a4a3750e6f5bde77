import { describe, expect, test } from 'vitest'
import { compareMoments, latestDay } from './moment.ts'

describe('moments', () => {
  test.each([
    ['2018-06-30', '2018-07-01', -1],
    ['2018-06-30', '2018-06-30T00:00:00Z', 0],
    ['2018-06-30', '2018-06-30T00:00:01Z', -1],
    ['2018-06-30T08:00:00Z', '2018-06-30T08:00:00.5Z', -1],
    ['2018-06-30T08:00:00.5Z', '2018-06-30T08:00:00.500Z', 0],
    ['2018-06-30T08:00:00.45Z', '2018-06-30T08:00:00.5Z', -1],
    ['2018-06-30T08:00:00.000Z', '2018-06-30T08:00:00Z', 0],
    ['2018-06-30T08:00:10Z', '2018-06-30T08:00:01Z', 1],
  ])('%s and %s stand in the order of time', (one, other, order) => {
    expect([compareMoments(one, other), compareMoments(other, one)]).toEqual([order, order === 0 ? 0 : -order])
  })

  test.each([
    ['2018-06-30', '2018-06-30'],
    ['2018-06-30T09:59:59Z', '2018-06-30'],
    ['2018-06-30T10:00:00Z', '2018-07-01'],
    ['2018-12-31T23:00:00.123Z', '2019-01-01'],
  ])('at %s the last day begun anywhere is %s', (moment, day) => {
    expect(latestDay(moment)).toBe(day)
  })
})
