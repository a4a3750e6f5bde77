import { expect, test } from 'vitest'
import { reducedDay } from './reduced-day.ts'

test.each(['2011', '2011-05', '2011-05-12', '2012-02-29'])('%s is as precise as a source may be', (text) => {
  expect(reducedDay.safeParse(text).success).toBe(true)
})

test.each(['11', '2011-13', '2011-02-29', '2011-5', '2011-05-12-01', 'May 2011', ''])('"%s" is not a day, a month or a year', (text) => {
  expect(reducedDay.safeParse(text).success).toBe(false)
})

test('compared as text a year stands for its first day', () => {
  expect('2011' < '2011-01-01' && '2011' > '2010-12-31').toBe(true)
})
