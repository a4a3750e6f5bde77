import { describe, expect, test } from 'vitest'
import { isWithin, overlaps } from './span.ts'

const year = { from: '2019-01-01', until: '2020-01-01' }

describe('a day within a span', () => {
  test('the first day belongs to it, the day before does not', () => {
    expect(isWithin('2019-01-01', year)).toBe(true)
    expect(isWithin('2018-12-31', year)).toBe(false)
  })

  test('the last day belongs to it, the day named as its end does not', () => {
    expect(isWithin('2019-12-31', year)).toBe(true)
    expect(isWithin('2020-01-01', year)).toBe(false)
  })

  test('a missing end is open', () => {
    expect(isWithin('1900-01-01', { until: '2020-01-01' })).toBe(true)
    expect(isWithin('2200-01-01', { from: '2019-01-01' })).toBe(true)
    expect(isWithin('2019-06-30', {})).toBe(true)
  })
})

describe('two spans', () => {
  test('that share one day overlap, that only touch do not', () => {
    expect(overlaps(year, { from: '2019-12-31', until: '2021-01-01' })).toBe(true)
    expect(overlaps(year, { from: '2020-01-01', until: '2021-01-01' })).toBe(false)
    expect(overlaps({ from: '2018-01-01', until: '2019-01-02' }, year)).toBe(true)
    expect(overlaps({ from: '2018-01-01', until: '2019-01-01' }, year)).toBe(false)
  })

  test('an open span overlaps everything on its side', () => {
    expect(overlaps({}, year)).toBe(true)
    expect(overlaps({ from: '2019-12-31' }, year)).toBe(true)
    expect(overlaps({ until: '2019-01-01' }, year)).toBe(false)
  })
})
