import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { valueReader } from './value.ts'
import { choose, constant, figure, nothing, parameter, share, sum } from './write.ts'

const number = (text: string, unit = '1'): Formula => constant(new Decimal(text), unit)
const use = { path: 'a.number', source: 'invented', illustrative: false }
const quotient = (of: string, per: string): Formula => {
  const [above, below] = [new Decimal(of), new Decimal(per)]
  return parameter({ ...use, value: above.div(below), quotient: { of: above, per: below } }, '1')
}
const near = (formula: Formula, instead?: ReadonlyMap<Formula, Decimal>) => valueReader(instead).near(formula)
const exactly = (value: number) => ({ value, off: 0 })

describe('of whole numbers', () => {
  test.each([
    ['a sum', sum([number('1'), number('2'), number('3')], '1'), 6],
    ['a difference', number('1').minus(number('3')), -2],
    ['a product', number('4').times(number('5')), 20],
    ['a quotient that comes out', number('20').over(number('5')), 4],
    ['a limit that binds', number('4').atMost(number('3')), 3],
    ['a limit from below', number('4').atLeast(number('5')), 5],
    ['a figure', figure('fee', { year: 2017 }, number('7')), 7],
    ['a quotient of the plan', quotient('12', '4'), 3],
    ['a choice', choose(number('1'), '<', number('2'), number('8'), number('9')), 8],
    ['a choice the other way', choose(number('2'), '<', number('2'), number('8'), number('9')), 9],
  ] as const)('%s is exact', (_, formula, value) => {
    expect(near(formula)).toEqual(exactly(value))
  })
})

test('what was rounded or split is taken to the unit', () => {
  expect(near(number('22.5', 'VUV').rounded())).toEqual(exactly(23))
  expect(near(number('22.5', 'VUV').roundedDown())).toEqual(exactly(22))
  expect(share(number('5', 'VUV'), [number('1'), number('1')]).map((part) => near(part))).toEqual([exactly(3), exactly(2)])
})

test('a third of a quotient lies within what it says', () => {
  const { value, off } = near(quotient('1', '3'))
  expect(Math.abs(value - 1 / 3)).toBeLessThanOrEqual(off)
  expect(off).toBeLessThan(1e-15)
})

test('a number put in for another is the number', () => {
  const third = quotient('1', '3')
  expect(near(third.times(number('4')), new Map([[third, new Decimal('0.25')]])).value).toBe(1)
  expect(near(number('1').minus(third), new Map([[third, new Decimal('2')]]))).toEqual(exactly(-1))
})

describe('nothing is decided by', () => {
  const missing = parameter({ ...use, value: null, on: '2017-01-01' }, 'FJD')

  test('a number that is not in force: reading it throws, unless a choice leaves it out', () => {
    expect(() => near(missing.times(number('2')))).toThrow('a.number is not in force on 2017-01-01')
    expect(() => valueReader().read(missing.times(number('2')).rounded())).toThrow('a.number is not in force on 2017-01-01')
    expect(near(choose(number('1'), '<', number('2'), number('8', 'FJD'), missing))).toEqual(exactly(8))
  })

  test('a division by nothing: reading it throws, also where it is taken times nothing', () => {
    const divided = number('1', 'FJD').over(nothing('1'))
    expect(near(divided.times(nothing('1'))).off).toBe(Number.NaN)
    expect(() => valueReader().read(divided.times(nothing('1')).rounded())).toThrow('division by nothing')
    expect(() => valueReader().holds(divided, '<', number('2'))).toThrow('division by nothing')
  })
})
