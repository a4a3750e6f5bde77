import { describe, expect, test } from 'vitest'
import { isDated, overlaid, overlaidBy, valueOn } from './dated-value.ts'

const january = { starts: '01-01', namedBy: 'start' } as const
const values = { '2016-01-01': '1', '2019-01-01': '2', '2022-07-01': null }

describe('a dated value', () => {
  test('is a record of a unit and values', () => {
    expect(isDated({ unit: '1', values })).toBe(true)
    expect(isDated({ unit: '1', values: [] })).toBe(false)
    expect(isDated({ values })).toBe(false)
    expect(isDated([])).toBe(false)
    expect(isDated(null)).toBe(false)
  })

  test.each([
    ['2015-12-31', null],
    ['2016-01-01', '1'],
    ['2018-12-31', '1'],
    ['2019-01-01', '2'],
    ['2022-07-01', null],
  ])('on %s it is %s', (day, value) => expect(valueOn(values, day)).toBe(value))
})

describe('a change of a dated value', () => {
  test('without an end replaces everything from its first fiscal year on', () => {
    expect(overlaid(values, '9', { from: 2018 }, january)).toEqual({ '2016-01-01': '1', '2018-01-01': '9' })
  })

  test('with an end gives back what would have been in force then, and keeps what comes later', () => {
    expect(overlaid(values, '9', { from: 2018, until: 2021 }, january)).toEqual({
      '2016-01-01': '1',
      '2018-01-01': '9',
      '2021-01-01': '2',
      '2022-07-01': null,
    })
  })

  test('that ends before the value begins gives back that there is none', () => {
    expect(overlaid({ '2019-01-01': '2' }, '9', { from: 2017, until: 2018 }, january)).toEqual({
      '2017-01-01': '9',
      '2018-01-01': null,
      '2019-01-01': '2',
    })
  })

  test('ends exactly where the next value begins', () => {
    expect(overlaid(values, '9', { from: 2018, until: 2019 }, january)).toEqual({
      '2016-01-01': '1',
      '2018-01-01': '9',
      '2019-01-01': '2',
      '2022-07-01': null,
    })
  })

  test('begins on the first day of the fiscal year, whenever that is', () => {
    const july = { starts: '07-01', namedBy: 'end' } as const
    expect(overlaid({ '2016-07-01': '1' }, null, { from: 2019 }, july)).toEqual({ '2016-07-01': '1', '2018-07-01': null })
  })
})

describe('who set a value', () => {
  const dated = { unit: '1', values: { '2016-01-01': '1', '2019-01-01': '2' }, changedBy: { '2019-01-01': 'first' } }

  test('is the option laid over it, and an earlier one where its value still stands', () => {
    expect(overlaidBy(dated, 'second', { from: 2021 }, january)).toEqual({ '2019-01-01': 'first', '2021-01-01': 'second' })
  })

  test('is the option whose value comes back at the end of a change', () => {
    expect(overlaidBy(dated, 'second', { from: 2018, until: 2020 }, january)).toEqual({ '2018-01-01': 'second', '2020-01-01': 'first' })
  })

  test('is nobody where the value of the plan itself comes back', () => {
    expect(overlaidBy(dated, 'second', { from: 2017, until: 2018 }, january)).toEqual({ '2017-01-01': 'second', '2019-01-01': 'first' })
  })
})
