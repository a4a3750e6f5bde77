import { describe, expect, test } from 'vitest'
import { amount, chargedBy, dated, type FeeMember, feePlan, stepsOf } from '../../../../test/fee-plan.ts'
import type { ScheduleOf } from '../inputs/fee-schedule.ts'

const members: readonly FeeMember[] = ['AA', 'BB', 'CC', 'DD'].map((id, at) => ({
  id,
  indicators: { population: [String(10 ** (4 - at)), 'people'] },
}))
const one = (id: string, units: string | { of: string; per: string }, ...named: readonly string[]) => ({
  id,
  title: id,
  units: dated('1', units),
  ...(named.length === 0 ? {} : { added: named.map((member) => ({ member, reason: 'Chosen by itself' })) }),
})
const classes = (change: Partial<ScheduleOf<'classes'>>): ScheduleOf<'classes'> => ({
  id: 'classes',
  title: 'Classes',
  source: 'invented',
  method: 'classes',
  classes: [one('two', '2', 'AA'), one('half', { of: '1', per: '2' }, 'BB', 'CC'), one('sixteenth', { of: '1', per: '16' }, 'DD')],
  ...change,
})
const charged = (change: Partial<ScheduleOf<'classes'>>) => chargedBy(feePlan(members, classes(change)))

describe('the value of a unit', () => {
  test('given, makes each fee units times the value, fractions exact', () => {
    expect(charged({ unitValue: amount('FJD', '318.01') })).toEqual({ AA: '636.02', BB: '159.01', CC: '159.01', DD: '19.88' }) // 159.005, 19.875625
  })

  test('is what is left to assess over all units', () => {
    // 980 over 2 + 1/2 + 1/2 + 1/16 = 49/16: 320
    expect(charged({ toAssess: amount('FJD', '980') })).toEqual({ AA: '640', BB: '160', CC: '160', DD: '20' })
  })

  test('falls by what fixed fees bring already', () => {
    const change = { toAssess: amount('FJD', '1010'), fixedFees: [{ member: 'DD', fee: amount('FJD', '50'), reason: 'Agreed' }] }
    // (1,010 - 50) / 3 = 320
    expect(charged({ ...change, classes: [one('two', '2', 'AA'), one('half', '0.5', 'BB', 'CC')] })).toEqual({
      AA: '640',
      BB: '160',
      CC: '160',
      DD: '50',
    })
  })
})

test('an amount that units do not divide is tied by largest remainder, or each fee is rounded by itself', () => {
  const thirds = { classes: [one('one', '1', 'AA', 'BB', 'CC', 'DD')], toAssess: amount('FJD', '0.50') }
  expect(charged(thirds)).toEqual({ AA: '0.13', BB: '0.13', CC: '0.12', DD: '0.12' }) // 0.125 each
  expect(charged({ ...thirds, rounding: 'reproduce' })).toEqual({ AA: '0.13', BB: '0.13', CC: '0.13', DD: '0.13' })
})

test('units that no decimal writes are exact: a half unit of money is a half, equal remainders are equal', () => {
  const of = (first: string | { of: string; per: string }, second: string | { of: string; per: string }) => [
    one('first', first, 'AA'),
    one('second', second, 'BB'),
  ]
  const two = (currency: string, change: Partial<ScheduleOf<'classes'>>) =>
    chargedBy(feePlan(members.slice(0, 2), classes(change), currency))
  // 54 * 7/12 = 31.5 and 54 * 5/12 = 22.5
  expect(two('VUV', { classes: of('1', { of: '5', per: '7' }), toAssess: amount('VUV', '54'), rounding: 'reproduce' })).toEqual({
    AA: '32',
    BB: '23',
  })
  // 1497.06 * 1/4 = 374.265 and 1497.06 * 3/4 = 1122.795: the cent that is left goes to the first
  expect(two('FJD', { classes: of({ of: '1', per: '3' }, '1'), toAssess: amount('FJD', '1497.06') })).toEqual({
    AA: '374.27',
    BB: '1122.79',
  })
})

test('a class may have an entry rule, as a tier has', () => {
  const entry = { indicator: 'population', is: '>=' as const, threshold: dated('people', '1000') }
  const list = [
    { ...one('large', '3'), entry },
    { ...one('rest', '1'), entry: { everyone: true as const } },
  ]
  expect(charged({ classes: list, unitValue: amount('FJD', '10') })).toEqual({ AA: '30', BB: '30', CC: '10', DD: '10' })
})

test('a class is the one step of the explanation', () => {
  expect(stepsOf(feePlan(members, classes({ toAssess: amount('FJD', '980') })))).toEqual({
    Class: ['640', '160', '160', '20'],
    Rounding: ['0', '0', '0', '0'],
  })
})

test('neither or both of the two values are a problem, and so is a class without units', () => {
  expect(() => charged({})).toThrow('neither an amount to assess nor a value of a unit')
  expect(() => charged({ toAssess: amount('FJD', '1'), unitValue: amount('FJD', '1') })).toThrow(
    'both an amount to assess and a value of a unit',
  )
  expect(() => charged({ unitValue: amount('FJD', '1'), classes: [one('none', '0', 'AA')] })).toThrow(
    'the class "none" of schedule "classes" has no units, so AA would pay nothing',
  )
})
