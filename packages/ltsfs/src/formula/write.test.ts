import { describe, expect, test } from 'vitest'
import { ZERO } from '../money/decimal.ts'
import { choose, constant, figure, nothing, one, parameter, share, sum } from './write.ts'

const money = (amount: number, currency = 'FJD') => constant(amount, currency)

describe('the unit of a formula', () => {
  test('sums, differences, caps and roundings keep it', () => {
    const [a, b] = [money(1), money(2)]
    const all = [
      a.plus(b),
      a.minus(b),
      a.atMost(b),
      a.atLeast(b),
      a.rounded(),
      a.roundedDown(),
      sum([a, b], 'FJD'),
      choose(one, '<', one, a, b),
    ]
    expect(all.map(({ unit }) => unit)).toEqual(all.map(() => 'FJD'))
  })

  test('products and quotients combine it', () => {
    expect(constant(8, 'day').times(constant(300, 'FJD/day')).unit).toBe('FJD')
    expect(money(2400).over(constant(12, 'month')).unit).toBe('FJD/month')
    expect(money(1).over(money(2)).unit).toBe('1')
  })

  test('a figure has that of its body', () => {
    expect(figure('reserves/closing', { year: 2019 }, money(1)).unit).toBe('FJD')
  })
})

describe('rounding', () => {
  test('is to the minor unit of the currency', () => {
    expect(money(1).rounded()).toMatchObject({ op: 'rounded', places: 2, mode: 'half-away' })
    expect(money(1, 'VUV').roundedDown()).toMatchObject({ op: 'rounded', places: 0, mode: 'down' })
  })

  test('of what is no money is an error of the program', () => {
    expect(() => constant(1, 'FJD/day').rounded()).toThrow('"FJD/day" is none')
    expect(() => share(constant(1), [one])).toThrow('"1" is none')
  })
})

describe('a sum', () => {
  test('of no part is nothing, of one part is that part', () => {
    const part = money(7)
    expect(sum([], 'FJD')).toMatchObject({ op: 'constant', value: ZERO, unit: 'FJD' })
    expect(sum([part], 'FJD')).toBe(part)
  })

  test('of nothing has the unit asked for', () => {
    expect(nothing('VUV')).toMatchObject({ op: 'constant', unit: 'VUV' })
  })
})

test('a figure keeps what it is a figure of apart from its year', () => {
  expect(figure('membership-fees/charged', { member: 'TV', year: 2019 }, money(833))).toMatchObject({
    op: 'figure',
    id: 'membership-fees/charged',
    of: { member: 'TV' },
    year: 2019,
  })
})

test('a parameter keeps where it comes from', () => {
  const use = { path: 'a.b', value: ZERO, source: 'invented', illustrative: true }
  expect(parameter(use, 'FJD')).toMatchObject({ op: 'parameter', parameter: use, unit: 'FJD' })
})

test('a share has one part per weight, at its place', () => {
  expect(share(money(10), [one, one, one]).map((part) => (part.op === 'share' ? part.at : -1))).toEqual([0, 1, 2])
})

test('a formula cannot be changed once written', () => {
  expect(Object.isFrozen(money(1))).toBe(true)
})
