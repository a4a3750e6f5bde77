import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { valueReader } from './value.ts'
import { choose, constant, figure, parameter, share, sum } from './write.ts'

const number = (text: string, unit = '1') => constant(new Decimal(text), unit)
/** A number of the plan that is written as a quotient. */
const quotient = (of: string, per: string, unit = '1') => {
  const [above, below] = [new Decimal(of), new Decimal(per)]
  const use = { path: 'a.quotient', source: 'invented', illustrative: false, value: above.div(below), quotient: { of: above, per: below } }
  return parameter(use, unit)
}
const value = (formula: Formula, instead?: ReadonlyMap<Formula, Decimal>) => valueReader(instead).read(formula).toFixed()
const third = quotient('1', '3')

describe('a half of the minor unit', () => {
  test('with a quotient in between is a half, by whichever way it is come to', () => {
    // 54 * 5/7 / (12/7) = 22.5 and 30.06 / 12 = 2.505
    const units = quotient('5', '7')
    const all = sum([number('1'), units], '1')
    expect(value(number('54', 'VUV').times(units).over(all).rounded())).toBe('23')
    expect(value(number('54', 'VUV').times(units.over(all)).rounded())).toBe('23')
    expect(value(number('30.06', 'FJD').times(quotient('1', '12')).rounded())).toBe('2.51')
    expect(value(number('-30.06', 'FJD').times(quotient('1', '12')).rounded())).toBe('-2.51')
  })

  test('is told from what lies a hair below it', () => {
    // 2.505 less 10^-24 of a dollar, and 10^-24 more than that
    const hair = number('0.000000000000000001', 'FJD').times(number('0.000001'))
    const half = number('30.06', 'FJD').times(quotient('1', '12'))
    expect(value(half.minus(hair).rounded())).toBe('2.5')
    expect(value(half.minus(hair).plus(hair).rounded())).toBe('2.51')
  })

  test('is found through sums, differences, products, limits, choices and figures', () => {
    const sixth = quotient('1', '6')
    const half = figure('half', { year: 2017 }, sum([third, sixth], '1'))
    const cents = number('0.01', 'FJD')
    const chosen = choose(half, '>=', number('0.5'), half, number('0'))
    expect(value(cents.times(chosen).rounded())).toBe('0.01')
    expect(value(cents.times(half.atMost(number('0.5')).atLeast(number('0.1'))).rounded())).toBe('0.01')
    expect(value(cents.times(number('1').minus(third).minus(sixth)).rounded())).toBe('0.01')
    expect(value(cents.times(number('1').over(number('3')).times(number('1.5'))).rounded())).toBe('0.01')
  })

  test('a whole unit is not cut down to the one below', () => {
    expect(value(number('9.00', 'FJD').times(third).roundedDown())).toBe('3')
    expect(value(number('0.07', 'FJD').times(quotient('1', '7')).roundedDown())).toBe('0.01')
    expect(value(number('1').over(number('3')).times(number('0.3')).roundedTo(1))).toBe('0.1')
  })

  test('a number put in for a quotient is the number', () => {
    const waived = number('30.06', 'FJD').times(third).rounded()
    expect(value(waived, new Map([[third, new Decimal('0.25')]]))).toBe('7.52') // 7.515
  })
})

describe('a threshold', () => {
  test('is met by a quotient that equals it, and by no other', () => {
    const { holds } = valueReader()
    const whole = sum([third, third, third], '1')
    expect([
      holds(whole, '<', number('1')),
      holds(whole, '>=', number('1')),
      holds(number('1'), '<=', whole),
      holds(number('1'), '>', whole),
    ]).toEqual([false, true, true, false])
    expect(holds(third, '>', number('0.333333333333333333'))).toBe(true)
  })
})

test('remainders that are equal go to whoever stands first', () => {
  // 1497.06 over 1/3 and 1: 374.265 and 1122.795
  expect(share(number('1497.06', 'FJD'), [third, number('1')]).map((part) => value(part))).toEqual(['374.27', '1122.79'])
  expect(share(number('1497.06', 'FJD'), [number('1'), third]).map((part) => value(part))).toEqual(['1122.8', '374.26'])
})
