import { expect, test } from 'vitest'
import { isDay, shiftDay } from './day.ts'

test('a day that exists is a day, also the leap day of a leap year', () => {
  expect(['2019-07-01', '2020-02-29', '2000-02-29'].every(isDay)).toBe(true)
})

test('a day that does not exist is none', () => {
  expect(['2019-02-29', '1900-02-29', '2019-04-31', '2019-13-01', '2019-00-10', '2019-01-00'].filter(isDay)).toEqual([])
})

test('only ISO text with ten characters is a day', () => {
  expect(['2019-7-1', '2019-07', '20190701', '2019-07-01T00:00:00Z', ' 2019-07-01', '01/07/2019', ''].filter(isDay)).toEqual([])
})

test('a day is shifted over the end of a month, a year and a leap day', () => {
  expect(shiftDay('2019-12-31', 1)).toBe('2020-01-01')
  expect(shiftDay('2020-03-01', -1)).toBe('2020-02-29')
  expect(shiftDay('2019-02-28', 1)).toBe('2019-03-01')
  expect(shiftDay('2019-07-01', 0)).toBe('2019-07-01')
})
