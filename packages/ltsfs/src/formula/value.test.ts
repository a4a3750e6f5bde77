import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import type { Formula, Relation } from './formula.ts'
import { holds, valueReader } from './value.ts'
import { choose, constant, figure, parameter, share, sum } from './write.ts'

const fjd = (amount: string) => constant(new Decimal(amount), 'FJD')
const value = (formula: Formula) => valueReader().read(formula).toFixed()
const unset = parameter({ path: 'fees.small', value: null, on: '2016-07-01', source: 'invented', illustrative: false }, 'FJD')

describe('operations', () => {
  test('are exact', () => {
    expect(value(fjd('0.1').plus(fjd('0.2')))).toBe('0.3')
    expect(value(fjd('1').minus(fjd('0.9')))).toBe('0.1')
    expect(value(fjd('833').times(constant(new Decimal('0.3'))))).toBe('249.9')
    expect(value(fjd('1').over(constant(8)))).toBe('0.125')
    expect(value(sum([fjd('0.1'), fjd('0.2'), fjd('0.3')], 'FJD'))).toBe('0.6')
  })

  test('at most is the smaller, at least the larger of the two', () => {
    expect([value(fjd('5').atMost(fjd('7'))), value(fjd('7').atMost(fjd('7'))), value(fjd('8').atMost(fjd('7')))]).toEqual(['5', '7', '7'])
    expect([value(fjd('-1').atLeast(fjd('0'))), value(fjd('0').atLeast(fjd('0'))), value(fjd('1').atLeast(fjd('0')))]).toEqual([
      '0',
      '0',
      '1',
    ])
  })

  test('rounding is half away from zero, or towards zero where it is a ceiling', () => {
    expect(['0.005', '0.0049', '-0.005'].map((text) => value(fjd(text).rounded()))).toEqual(['0.01', '0', '-0.01'])
    expect(['0.019', '0.01', '-0.019'].map((text) => value(fjd(text).roundedDown()))).toEqual(['0.01', '0.01', '-0.01'])
  })

  test('a figure is its body', () => {
    expect(value(figure('a/b', { year: 2019 }, fjd('12.5')))).toBe('12.5')
  })

  test('shares add up to their total', () => {
    expect(share(fjd('100'), [constant(1), constant(1), constant(1)]).map(value)).toEqual(['33.34', '33.33', '33.33'])
  })

  test('the same weights split two totals apart', () => {
    const weights = [constant(1), constant(2)]
    const reader = valueReader()
    const parts = [...share(fjd('3'), weights), ...share(fjd('9'), weights)].map((part) => reader.read(part).toFixed())
    expect(parts).toEqual(['1', '2', '3', '6'])
  })
})

describe('a comparison', () => {
  test.each([
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
  ] as [Relation, boolean[]][])('%s below, at and above the threshold', (relation, expected) => {
    expect(['49999', '50000', '50001'].map((people) => holds(new Decimal(people), relation, new Decimal('50000')))).toEqual(expected)
  })

  test('chooses one of two formulas, and only that one is read', () => {
    const chosen = (people: number) => choose(constant(people), '<', constant(50_000), fjd('1000'), fjd('10000'))
    expect([value(chosen(49_999)), value(chosen(50_000))]).toEqual(['1000', '10000'])
    expect(value(choose(constant(1), '<', constant(2), fjd('1'), unset))).toBe('1')
  })
})

describe('what has no value', () => {
  test('a parameter that is not in force is an error that names it and the day', () => {
    expect(() => value(unset)).toThrow('fees.small is not in force on 2016-07-01')
  })

  test('a division by nothing is an error', () => {
    expect(() => value(fjd('1').over(fjd('0')))).toThrow('division by nothing')
  })
})

test('every formula is evaluated once, however often it is read', () => {
  let read = 0
  const counted = Object.create(fjd('1'), {
    value: {
      get: () => {
        read += 1
        return new Decimal(1)
      },
    },
  }) as Formula
  const reader = valueReader()
  expect(reader.read(sum([counted, counted, counted], 'FJD')).toFixed()).toBe('3')
  reader.read(counted)
  expect(read).toBe(1)
})

test('any order of reading gives the same values', () => {
  const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(amounts, fc.infiniteStream(fc.nat()), (list, picks) => {
      const leaves = list.map((amount) => fjd(String(amount)))
      const chain: Formula[] = []
      for (const leaf of leaves) chain.push((chain.at(-1) ?? leaf).plus(leaf).atMost(fjd('5000')).rounded())
      const forward = valueReader()
      const shuffled = valueReader()
      const mixed = chain.map((formula) => ({ formula, at: picks.next().value ?? 0 })).toSorted((a, b) => a.at - b.at)
      for (const { formula } of mixed) shuffled.read(formula)
      expect(chain.map((formula) => shuffled.read(formula).toFixed())).toEqual(chain.map((formula) => forward.read(formula).toFixed()))
    }),
  )
})
