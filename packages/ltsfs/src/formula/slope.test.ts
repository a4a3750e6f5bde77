import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { slopesOf } from './slope.ts'
import { valueReader } from './value.ts'
import { choose, constant, figure, parameter, share, sum } from './write.ts'

const input = (path: string, value: string, unit = 'FJD') =>
  parameter({ path, value: new Decimal(value), source: 'invented', illustrative: false }, unit)

const slopes = (formula: Formula): Readonly<Record<string, string>> =>
  Object.fromEntries(slopesOf(formula, valueReader()).slopes.map(({ parameter: { parameter: use }, slope }) => [use.path, slope.toFixed()]))
const kinks = (formula: Formula): readonly string[] => slopesOf(formula, valueReader()).kinks.map(({ op }) => op)

const [fee, rate, limit] = [input('fee', '833'), input('rate', '0.3', '1'), input('limit', '900')]

describe('how much a figure moves with a number of the plan', () => {
  test('a sum with each part, a difference against what is taken off', () => {
    expect(slopes(sum([fee, limit, fee], 'FJD'))).toEqual({ fee: '2', limit: '1' })
    expect(slopes(fee.minus(limit))).toEqual({ fee: '1', limit: '-1' })
  })

  test('a product with each factor by the other, a quotient by what stands above and below', () => {
    expect(slopes(fee.times(rate))).toEqual({ fee: '0.3', rate: '833' })
    // 833 / 0.5: 1 / 0.5 for each unit above, -833 / 0.25 for each unit below.
    expect(slopes(fee.over(input('under', '0.5', '1')))).toEqual({ fee: '2', under: '-3332' })
  })

  test('a number met on two ways counts both', () => {
    // fee x 0.3 + fee x fee: 0.3 + 2 x 833.
    expect(slopes(fee.times(rate).plus(fee.times(fee)))['fee']).toBe('1666.3')
  })

  test('rounding passes through', () => {
    expect(slopes(fee.times(input('third', '0.3333', '1')).rounded())).toEqual({ fee: '0.3333', third: '833' })
  })

  test('a figure moves as its body does', () => {
    expect(slopes(figure('a/b', { year: 2019 }, fee.times(rate)))).toEqual({ fee: '0.3', rate: '833' })
  })

  test('only the branch that decides moves the figure', () => {
    expect(slopes(fee.atMost(limit))).toEqual({ fee: '1' })
    expect(slopes(fee.atLeast(limit))).toEqual({ limit: '1' })
    expect(slopes(choose(fee, '<', limit, fee.times(rate), limit))).toEqual({ fee: '0.3', rate: '833' })
  })

  test('a part of a total counts as the proportional part, whatever it is rounded to', () => {
    const [small, large] = [input('small', '1', '1'), input('large', '3', '1')]
    // 833 x 1/4: 1/4 of the total; 833 x (1/4 - 1/16) for its own weight; -833 x 1/16 for the other.
    expect(slopes(share(fee, [small, large])[0] as Formula)).toEqual({ fee: '0.25', small: '156.1875', large: '-52.0625' })
  })

  test('what does not move it is not listed', () => {
    expect(slopes(fee.times(constant(0)))).toEqual({})
    expect(slopes(constant(7))).toEqual({})
  })
})

describe('kinks', () => {
  test('a limit is one exactly where it begins to bind', () => {
    const at = (amount: string) => kinks(fee.atMost(input('limit', amount)))
    expect([at('832.99'), at('833'), at('833.01')]).toEqual([[], ['at-most'], []])
    expect(kinks(fee.atLeast(input('floor', '833')))).toEqual(['at-least'])
  })

  test('the numbers that move a figure through one are marked, others beside it are not', () => {
    const marked = (formula: Formula) =>
      Object.fromEntries(slopesOf(formula, valueReader()).slopes.map(({ parameter: { parameter: use }, isAtKink }) => [use.path, isAtKink]))
    const beside = input('beside', '5')
    const bound = input('bound', '833')
    expect(marked(fee.atMost(bound).plus(bound))).toEqual({ fee: true, bound: true })
    expect(marked(fee.times(constant(2)).atMost(input('limit', '1666')).plus(beside))).toEqual({ fee: true, beside: false })
    expect(marked(fee.times(constant(2)).atMost(input('limit', '1667')).plus(beside))).toEqual({ fee: false, beside: false })
  })

  test('a choice is one on its threshold', () => {
    const chosen = (amount: string) => kinks(choose(fee, '<', input('threshold', amount), fee, limit))
    expect([chosen('832'), chosen('833'), chosen('834')]).toEqual([[], ['choose'], []])
  })

  test('what no number of the plan moves is none', () => {
    expect(kinks(fee.plus(constant(0, 'FJD').atMost(constant(0, 'FJD'))))).toEqual([])
  })

  test('nor is a limit on a branch that is not taken', () => {
    expect(kinks(choose(fee, '>', limit, fee.atMost(fee), limit))).toEqual([])
  })
})

test('a branch that is not taken may hold what is not in force', () => {
  const unset = parameter({ path: 'unset', value: null, on: '2019-01-01', source: 'invented', illustrative: false }, 'FJD')
  expect(slopes(choose(fee, '<', limit, fee, unset))).toEqual({ fee: '1' })
})
