import { describe, expect, test } from 'vitest'
import { Decimal } from './decimal.ts'
import { type Fraction, fractionOf, inUnits, minus, order, over, plus, roundFraction, times } from './fraction.ts'

const of = (text: string): Fraction => fractionOf(new Decimal(text))
const written = ({ over: above, under }: Fraction): string => `${above}/${under}`

test('a decimal is the fraction of its digits, in lowest terms', () => {
  expect(['0.5', '-1.25', '40', '0', '0.000000000000000003'].map((text) => written(of(text)))).toEqual([
    '1/2',
    '-5/4',
    '40/1',
    '0/1',
    '3/1000000000000000000',
  ])
})

test('a third is a third, however often it is taken', () => {
  const third = over(of('1'), of('3'))
  expect(written(plus(plus(third, third), third))).toBe('1/1')
  expect(written(minus(of('1'), times(third, of('3'))))).toBe('0/1')
  expect(written(over(third, of('-2')))).toBe('-1/6')
})

test('what is divided by nothing is an error of the program', () => {
  expect(() => over(of('1'), of('0'))).toThrow('division by nothing')
})

test('fractions are in order, below, at and above', () => {
  const third = over(of('1'), of('3'))
  expect([order(third, of('0.3333333333')), order(third, third), order(of('0.3333333333'), third)]).toEqual([1, 0, -1])
})

describe('rounding', () => {
  test('goes half away from zero: on the half, and a hair on either side of it', () => {
    const half = over(of('5'), of('1000'))
    const hair = over(of('1'), of('1000000000000000000000000000000'))
    expect(
      [minus(half, hair), half, plus(half, hair), times(half, of('-1'))].map((value) => roundFraction(value, 2, 'half-away').toFixed(2)),
    ).toEqual(['0.00', '0.01', '0.01', '-0.01'])
  })

  test('goes down towards zero: on the unit, and a hair below it', () => {
    const hair = over(of('1'), of('1000000000000000000000000000000'))
    expect([of('0.03'), minus(of('0.03'), hair), of('-0.039')].map((value) => roundFraction(value, 2, 'down').toFixed(2))).toEqual([
      '0.03',
      '0.02',
      '-0.03',
    ])
  })

  test('units are counted without a decimal where the currency has none', () => {
    expect([inUnits(1234n, 2), inUnits(-7n, 0), inUnits(5n, 3)].map((value) => value.toFixed())).toEqual(['12.34', '-7', '0.005'])
  })
})
