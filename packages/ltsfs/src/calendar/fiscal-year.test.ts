import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shiftDay } from './day.ts'
import { firstDay, fiscalYear, fiscalYearOf } from './fiscal-year.ts'
import { isWithin } from './span.ts'

const calendar = { starts: '01-01', namedBy: 'start' } as const
const byStart = { starts: '07-01', namedBy: 'start' } as const
const byEnd = { starts: '07-01', namedBy: 'end' } as const

describe('the year from July to June', () => {
  test('named by its start, 2019 begins on 1 July 2019', () => {
    expect(fiscalYear(2019, byStart)).toEqual({ from: '2019-07-01', until: '2020-07-01' })
  })

  test('named by its end, 2019 begins on 1 July 2018', () => {
    expect(fiscalYear(2019, byEnd)).toEqual({ from: '2018-07-01', until: '2019-07-01' })
  })

  test('30 June and 1 July lie in two years', () => {
    expect([fiscalYearOf('2019-06-30', byStart), fiscalYearOf('2019-07-01', byStart)]).toEqual([2018, 2019])
    expect([fiscalYearOf('2019-06-30', byEnd), fiscalYearOf('2019-07-01', byEnd)]).toEqual([2019, 2020])
  })
})

describe('the calendar year', () => {
  test('is named the same by its start and by its end', () => {
    const byItsEnd = { starts: '01-01', namedBy: 'end' } as const
    expect(fiscalYear(2019, calendar)).toEqual({ from: '2019-01-01', until: '2020-01-01' })
    expect(fiscalYear(2019, byItsEnd)).toEqual(fiscalYear(2019, calendar))
    expect([fiscalYearOf('2019-12-31', byItsEnd), fiscalYearOf('2020-01-01', byItsEnd)]).toEqual([2019, 2020])
  })
})

test('a year before 1000 keeps its four digits, so that days compare as text', () => {
  expect(firstDay(999, calendar)).toBe('0999-01-01')
})

test('every day lies in exactly the year it is said to lie in, whatever the rule', () => {
  const rules = fc.record({
    starts: fc.constantFrom('01-01', '02-28', '04-01', '07-01', '10-01', '12-28'),
    namedBy: fc.constantFrom('start', 'end'),
  })
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 40_000 }), (rule, days) => {
      const day = shiftDay('1990-01-01', days)
      const year = fiscalYearOf(day, rule as typeof byStart)
      const containing = [year - 1, year, year + 1].filter((candidate) => isWithin(day, fiscalYear(candidate, rule as typeof byStart)))
      expect(containing).toEqual([year])
    }),
  )
})
