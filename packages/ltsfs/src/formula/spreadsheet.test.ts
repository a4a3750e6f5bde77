import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { numberText, type Place, spreadsheet, sumText } from './spreadsheet.ts'
import { choose, constant, figure, parameter, share, sum } from './write.ts'

const input = (path: string, unit = 'FJD') =>
  parameter({ path, value: new Decimal(1), from: '2019-01-01', source: 'invented', illustrative: false }, unit)
/** Parameters stand in cells of their own name, figures in F7. */
const place: Place = (formula) => (formula.op === 'parameter' ? formula.parameter.path : formula.op === 'figure' ? 'F7' : undefined)
const text = (formula: Formula): string => spreadsheet(formula, place)
const [a, b, c] = [input('A1'), input('B1'), input('C1')]
const rate = input('D1', '1')

describe('operations', () => {
  test('are written with as few parentheses as keep their meaning', () => {
    expect(text(a.plus(b).minus(c))).toBe('A1+B1-C1')
    expect(text(a.minus(b.minus(c)))).toBe('A1-(B1-C1)')
    expect(text(a.plus(b).times(rate))).toBe('(A1+B1)*D1')
    expect(text(a.over(b.times(rate)))).toBe('A1/(B1*D1)')
    expect(text(a.times(rate).over(b))).toBe('A1*D1/B1')
    expect(text(a.atMost(b).atLeast(c))).toBe('MAX(MIN(A1,B1),C1)')
  })

  test('constants are plain numbers, negative ones kept together', () => {
    expect(text(a.times(constant(-2)))).toBe('A1*(-2)')
    expect(text(a.minus(constant(0, 'FJD')))).toBe('A1-0')
    expect(numberText(new Decimal(1).div(3))).toBe('0.333333333333333')
    expect(numberText(new Decimal('1e-7'))).toBe('0.0000001')
  })

  test('a figure is a reference; the formula itself is written out even if it has a cell', () => {
    expect(text(figure('a/b', { year: 2019 }, a).plus(b))).toBe('F7+B1')
    expect(spreadsheet(a.plus(b), () => 'Z9')).toBe('Z9+Z9')
  })

  test('a figure without a place is written out where it is used', () => {
    expect(spreadsheet(figure('a/b', { year: 2019 }, constant(1)).plus(constant(2)), () => undefined)).toBe('1+2')
  })

  test('what must have a cell and has none is an error of the program', () => {
    expect(() => spreadsheet(a.plus(b), () => undefined)).toThrow('a parameter is written in a cell of its own')
    expect(() => spreadsheet(share(constant(1, 'FJD'), [constant(1)])[0] as Formula, () => undefined)).toThrow('a share is written')
  })
})

describe('rounding', () => {
  test('counts whole minor units, takes the noise off, and then rounds', () => {
    expect(text(a.times(rate).rounded())).toBe('ROUND(ROUND(A1*D1*100,6),0)/100')
    expect(text(a.plus(b).roundedDown())).toBe('ROUNDDOWN(ROUND((A1+B1)*100,6),0)/100')
    expect(text(rate.roundedTo(4))).toBe('ROUND(ROUND(D1*10000,6),0)/10000')
  })

  test('a currency without minor units is rounded as it is', () => {
    expect(text(input('A1', 'VUV').plus(input('B1', 'VUV')).rounded())).toBe('ROUND(ROUND(A1+B1,6),0)')
  })

  test('a rounded amount keeps together in a product', () => {
    expect(text(b.over(a.rounded()))).toBe('B1/(ROUND(ROUND(A1*100,6),0)/100)')
  })
})

describe('a choice', () => {
  test('compares without noise: of money from the sixth decimal, of ratios from the ninth', () => {
    expect(text(choose(a, '<', b.minus(c), a, b))).toBe('IF(ROUND(A1-(B1-C1),6)<0,A1,B1)')
    expect(text(choose(rate, '>=', constant(1), a, b))).toBe('IF(ROUND(D1-1,9)>=0,A1,B1)')
  })
})

describe('a sum', () => {
  test('of three is written with plus, of four as SUM', () => {
    expect(text(sum([a, b, c], 'FJD'))).toBe('A1+B1+C1')
    expect(text(sum([a, b, c, a.times(rate)], 'FJD'))).toBe('SUM(A1,B1,C1,A1*D1)')
  })

  test('stands in the order of rows, with cells below each other as a range', () => {
    expect(sumText(['F9', 'F5', 'F6', 'F7', 'G8'])).toBe('SUM(F5:F7,G8,F9)')
  })

  test('of more parts than a function takes is a sum of sums', () => {
    const apart = Array.from({ length: 201 }, (_, at) => `F${at * 2 + 1}`)
    expect(sumText(apart)).toMatch(/^SUM\(F1,.*,F399\)\+SUM\(F401\)$/)
    expect(
      text(
        sum(
          Array.from({ length: 201 }, () => constant(2, 'FJD')),
          'FJD',
        ).times(rate),
      ),
    ).toMatch(/^\(SUM\(.*\)\)\*D1$/)
  })
})
