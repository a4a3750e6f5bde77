import { describe, expect, test } from 'vitest'
import { Decimal } from './decimal.ts'
import { type Near, nearOf, over, plus } from './near.ts'
import { allocateNear, roundNear } from './near-units.ts'

const of = (text: string): Near => nearOf(new Decimal(text))
const written = (value: Decimal | null): string | null => value?.toFixed() ?? null
const rounded = (text: string, places: number, mode: 'half-away' | 'down' = 'half-away') => written(roundNear(of(text), places, mode))

describe('a rounding', () => {
  test.each([
    ['2.504', 2, 'half-away', '2.5'],
    ['2.506', 2, 'half-away', '2.51'],
    ['-2.506', 2, 'half-away', '-2.51'],
    ['2.509', 2, 'down', '2.5'],
    ['-2.509', 2, 'down', '-2.5'],
    ['0.004', 2, 'half-away', '0'],
    ['-0.009', 2, 'down', '0'],
    ['22.4999', 0, 'half-away', '22'],
    ['22.5001', 0, 'half-away', '23'],
    ['1.0004', 3, 'half-away', '1'],
    ['1.0006', 3, 'half-away', '1.001'],
    ['14078652.054', 2, 'half-away', '14078652.05'],
    ['7', 2, 'down', '7'],
    ['9007199254740991', 3, 'half-away', '9007199254740991'],
  ] as const)('of %s to %i decimals, %s, is %s beyond doubt', (text, places, mode, expected) => {
    expect(rounded(text, places, mode)).toBe(expected)
  })

  test.each([
    ['2.505', 2, 'half-away'],
    ['-2.505', 2, 'half-away'],
    ['2.50499999999999999999', 2, 'half-away'],
    ['0.5', 0, 'half-away'],
    ['1.0005', 3, 'half-away'],
    ['2.51', 2, 'down'],
    ['2.50999999999999999999', 2, 'down'],
  ] as const)('of %s to %i decimals, %s, is left to more digits', (text, places, mode) => {
    expect(rounded(text, places, mode)).toBe(null)
  })

  test('of an amount too large to tell its units apart beyond doubt is left to decimals', () => {
    expect(rounded('1000000000000.07', 2)).toBe('1000000000000.07')
    expect(rounded('10000000000000.07', 2)).toBe(null)
    expect(rounded('45035996273704.97', 2)).toBe(null) // 4503599627370497 units are more than 2^52
    expect(roundNear(of('1e160'), 2, 'half-away')).toBe(null)
    expect([rounded('1.5', -1), rounded('1.5', 23)]).toEqual([null, null])
  })
})

const split = (total: string, weights: readonly Near[], places: number) =>
  allocateNear(new Decimal(total), weights, places)?.map((part) => part.toFixed()) ?? null
const third = over(of('1'), of('3'))

describe('a split by largest remainder', () => {
  test('adds up to the total, the units left over to the largest remainders', () => {
    // 100.00 by 1, 2, 4: 14.28|57, 28.57|14, 57.14|28
    expect(split('100.00', [of('1'), of('2'), of('4')], 2)).toEqual(['14.29', '28.57', '57.14'])
    expect(split('-100.00', [of('1'), of('2'), of('4')], 2)).toEqual(['-14.29', '-28.57', '-57.14'])
    // 10 by 1/3 and 1.1: 2.32|5..., 7.67|4...
    expect(split('10', [third, of('1.1')], 0)).toEqual(['2', '8'])
  })

  test('gives nothing to who weighs nothing', () => {
    expect(split('10', [of('0'), of('1.1'), of('2.7')], 0)).toEqual(['0', '3', '7']) // 2.89, 7.11
    expect(split('0', [of('1.1'), of('2.7')], 2)).toEqual(['0', '0'])
  })

  test('of whole parts is exact', () => {
    expect(split('84', [of('1'), of('3')], 0)).toEqual(['21', '63'])
  })

  test.each([
    ['remainders are equal', '100.01', [of('1'), of('1')], 2],
    ['a part is a whole unit with a quotient in between', '9', [third, plus(third, third)], 0],
    ['a weight may be below nothing', '9', [of('-1'), of('3')], 0],
    ['nobody weighs anything', '9', [of('0'), of('0')], 0],
    ['the total is not in whole units', '9.5', [of('1.1'), of('2.3')], 0],
    ['no binary number counts its units', '9007199254740993', [of('1.1'), of('2.3')], 0],
    ['it has more decimals than that', '9', [of('1.1'), of('2.3')], 23],
    ['a weight is not known', '9', [of('1e160'), of('2.3')], 0],
  ] as const)('is left to more digits where %s', (_, total, weights, places) => {
    expect(split(total, weights, places)).toBe(null)
  })
})
