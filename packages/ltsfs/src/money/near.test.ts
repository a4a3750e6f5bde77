import { describe, expect, test } from 'vitest'
import { Decimal } from './decimal.ts'
import { larger, minus, type Near, nearOf, order, over, plus, smaller, times } from './near.ts'

const of = (text: string): Near => nearOf(new Decimal(text))
const third = over(of('1'), of('3'))
const isUnknown = ({ off }: Near): boolean => Number.isNaN(off)

describe('a decimal', () => {
  test.each(['0', '1', '-7', '120', '9007199254740991', '-9007199254740991', '5000000000000000'])('%s is meant exactly', (text) => {
    expect(of(text)).toEqual({ value: Number(text), off: 0 })
  })

  test.each([
    ...['0.8', '-0.0001', '14078652.05', '0.000000000000000003', '9007199254740992', '123456789012345678901234'],
    ...['0.123456789012345678', '99999999999999.99', '1e-40', '3.5'],
  ])('%s is off by at most a few units in the last place', (text) => {
    const { value, off } = of(text)
    expect(off).toBeGreaterThan(0)
    expect(new Decimal(value).minus(text).abs().lte(off)).toBe(true)
    expect(off).toBeLessThanOrEqual(Math.abs(Number(text)) * 2 ** -50)
  })

  test('beyond what binary numbers hold is not known', () => {
    expect(['1e150', '1e-151', '-1e160', 'Infinity', 'NaN'].map((text) => isUnknown(of(text)))).toEqual([true, true, true, true, true])
    expect(isUnknown(of('1e149'))).toBe(false)
  })
})

describe('whole numbers stay exact', () => {
  test('while binary numbers can count them', () => {
    expect(plus(of('3'), of('-10'))).toEqual({ value: -7, off: 0 })
    expect(minus(of('3'), of('10'))).toEqual({ value: -7, off: 0 })
    expect(times(of('94906265'), of('94906265'))).toEqual({ value: 94_906_265 * 94_906_265, off: 0 })
    expect(over(of('84'), of('-7'))).toEqual({ value: -12, off: 0 })
    expect([smaller(of('2'), of('3')), larger(of('2'), of('3'))]).toEqual([of('2'), of('3')])
  })

  test('and are off by something above that', () => {
    expect(plus(of('9007199254740991'), of('1')).off).toBeGreaterThan(0)
    expect(minus(of('-9007199254740991'), of('1')).off).toBeGreaterThan(0)
    expect(times(of('94906266'), of('94906267')).off).toBeGreaterThan(0)
    expect(over(of('85'), of('7')).off).toBeGreaterThan(0)
    expect(smaller(of('2'), of('2.5')).off).toBeGreaterThan(0)
  })
})

describe('nothing', () => {
  test('times or over anything is nothing', () => {
    expect([times(of('0'), third), times(third, of('0')), over(of('0'), third)].map(({ off }) => off)).toEqual([0, 0, 0])
  })

  test('is not known of what is not known, nor of a quotient by what may be nothing', () => {
    const unknown = of('1e160')
    const maybeNothing = minus(third, third)
    expect([times(of('0'), unknown), over(of('1'), of('0')), over(of('0'), of('0')), over(of('0'), maybeNothing)].every(isUnknown)).toBe(
      true,
    )
    expect(
      [plus, minus, times, over, smaller, larger].every((work) => isUnknown(work(unknown, of('2'))) && isUnknown(work(of('2'), unknown))),
    ).toBe(true)
  })
})

test('results too large or too small to be sure of are not known', () => {
  expect([times(of('1e80'), of('1e80')), times(of('1e-80'), of('1e-80')), over(of('1e-80'), of('1e80'))].every(isUnknown)).toBe(true)
})

describe('an order', () => {
  test('is told where two lie apart, and where both are whole', () => {
    expect([order(of('0.1'), of('0.2')), order(of('0.2'), of('0.1')), order(of('2'), of('2')), order(of('2'), of('3'))]).toEqual([
      -1, 1, 0, -1,
    ])
  })

  test('is not told where they are as near as they may be off', () => {
    expect([order(of('0.1'), of('0.1')), order(plus(plus(third, third), third), of('1')), order(of('1e160'), of('1'))]).toEqual([
      null,
      null,
      null,
    ])
    expect(order(of('0.100000000000000001'), of('0.1'))).toBe(null)
    expect(order(of('0.10000000000001'), of('0.1'))).toBe(1)
  })
})
