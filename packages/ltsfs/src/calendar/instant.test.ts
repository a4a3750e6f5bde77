import { expect, test } from 'vitest'
import { isInstant, localDay, minutesBetween } from './instant.ts'

test('an instant has a day that exists, a time and an offset', () => {
  expect(['2019-05-02T10:30+12:00', '2019-05-02T00:00Z', '2020-02-29T23:59-11:00'].every(isInstant)).toBe(true)
})

test('without an offset, on a day that does not exist, or at an hour that no clock shows it is none', () => {
  const wrong = [
    '2019-05-02T10:30',
    '2019-02-29T10:30+12:00',
    '2019-05-02T24:00+12:00',
    '2019-05-02T10:60Z',
    '2019-05-02',
    '2019-05-02T10:30+15:00',
  ]
  expect(wrong.filter(isInstant)).toEqual([])
})

test('the day is that of the place, whatever day it is elsewhere', () => {
  expect(localDay('2019-05-02T10:30+12:00')).toBe('2019-05-02')
})

test('time passes the same in every zone', () => {
  expect(minutesBetween('2019-05-02T10:30+12:00', '2019-05-01T22:30Z')).toBe(0)
  expect(minutesBetween('2019-05-02T10:30+12:00', '2019-05-02T12:00+13:00')).toBe(30)
  expect(minutesBetween('2019-05-02T10:30+05:30', '2019-05-02T06:30Z')).toBe(90)
})

test('over the date line a flight arrives on the day before it left', () => {
  const [departs, arrives] = ['2019-05-02T09:00+12:00', '2019-05-01T14:30-10:00']
  expect(minutesBetween(departs, arrives)).toBe(3 * 60 + 30)
  expect([localDay(departs), localDay(arrives)]).toEqual(['2019-05-02', '2019-05-01'])
})
