import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { BLOCK, type KernelCode, OP } from './kernel-code.ts'
import { openKernel } from './kernel-run.ts'
import { sampler } from './sampler.ts'
import { choose, constant, parameter, share, sum } from './write.ts'

const input = (path: string, value: string, unit = 'FJD') =>
  parameter({ path, value: new Decimal(value), source: 'invented', illustrative: false }, unit)
const [fee, rate] = [input('fee', '833'), input('rate', '0.3', '1')]

/** The outputs of three trials in which the fee is 833, 1000 and -4. */
const sampled = (...formulas: readonly Formula[]): readonly (readonly (number | undefined)[])[] => {
  const kernel = openKernel(sampler(formulas, [fee]))
  kernel.input(0).set([833, 1000, -4])
  kernel.run()
  return formulas.map((_, at) => [...kernel.output(at).subarray(0, 3)])
}
const instructions = ({ code }: KernelCode): readonly (number | undefined)[] =>
  Array.from({ length: code.length / 4 }, (_, at) => code[at * 4])

describe('each operation, trial by trial', () => {
  test('arithmetic', () => {
    expect(sampled(fee.plus(fee), fee.minus(constant(33, 'FJD')), constant(33, 'FJD').minus(fee))).toEqual([
      [1666, 2000, -8],
      [800, 967, -37],
      [-800, -967, 37],
    ])
    expect(sampled(fee.times(fee), fee.over(constant(4)), constant(1).over(fee))).toEqual([
      [693889, 1000000, 16],
      [208.25, 250, -1],
      [1 / 833, 0.001, -0.25],
    ])
  })

  test('limits and choices, a threshold that is met exactly included', () => {
    const thousand = constant(1000, 'FJD')
    expect(sampled(fee.atMost(constant(900, 'FJD')), fee.atLeast(constant(0, 'FJD')))).toEqual([
      [833, 900, -4],
      [833, 1000, 0],
    ])
    expect(sampled(choose(fee, '<', thousand, rate, thousand), choose(fee, '<=', thousand, rate, thousand))).toEqual([
      [0.3, 1000, 0.3],
      [0.3, 0.3, 0.3],
    ])
  })

  test('rounding takes a half away from zero, where the binary fraction is a little less than a half, too', () => {
    // 833 x 0.00015 = 0.12495; 1000 x 0.000015 = 0.015; 1.005 is less than that as a binary fraction.
    expect(sampled(fee.times(constant(new Decimal('0.00015'))).rounded())).toEqual([[0.12, 0.15, -0]])
    expect(sampled(fee.times(constant(new Decimal('0.001005'))).rounded())[0]?.[1]).toBe(1.01)
    expect(sampled(fee.times(constant(new Decimal('0.001009'))).roundedDown())[0]?.[1]).toBe(1)
  })

  test('a split adds up, what is left over goes to the largest remainder and then to whoever stands first', () => {
    const thirds = share(fee.over(constant(10)), [constant(1), constant(1), constant(1)])
    // 83.30, 100.00 and -0.40 in three: 27.77 + 27.77 + 27.76; 33.34 + 33.33 + 33.33; -0.14 - 0.13 - 0.13.
    expect(sampled(...thirds)).toEqual([
      [27.77, 33.34, -0.14],
      [27.77, 33.33, -0.13],
      [27.76, 33.33, -0.13],
    ])
  })

  test('numbers that do not vary are as in the plan, and an output may be one', () => {
    expect(sampled(rate, fee.times(rate))).toEqual([
      [0.3, 0.3, 0.3],
      [833 * 0.3, 300, -1.2],
    ])
  })
})

describe('what is compiled', () => {
  test('what does not vary takes no instruction', () => {
    expect(instructions(sampler([rate.times(constant(2)).plus(rate)], [fee]))).toEqual([])
    expect(instructions(sampler([sum([constant(1), fee.over(constant(1)), rate], '1')], [fee]))).toEqual([OP.addConstant])
  })

  test('what is the same is computed once, in whichever order it is written', () => {
    expect(instructions(sampler([fee.times(rate), rate.times(fee)], [fee, rate]))).toEqual([OP.times])
  })

  test('what is in whole minor units is not rounded again', () => {
    const cents = fee.times(rate).rounded()
    expect(instructions(sampler([cents.plus(cents).rounded()], [fee]))).toEqual([OP.timesConstant, OP.round, OP.add])
  })

  test('a long chain takes no more slots than are read at once', () => {
    const chain = Array.from({ length: 500 }).reduce<Formula>((all) => all.plus(fee).atMost(constant(1e9, 'FJD')), fee)
    expect(sampler([chain], [fee]).slots).toBeLessThan(5)
  })

  test('a branch that is not taken may hold what is not in force', () => {
    const unset = parameter({ path: 'unset', value: null, on: '2019-01-01', source: 'invented', illustrative: false }, 'FJD')
    expect(sampled(choose(fee, '<', constant(2000, 'FJD'), fee, unset))).toEqual([[833, 1000, -4]])
  })
})

test('an output that does not vary keeps its value from block to block', () => {
  const kernel = openKernel(sampler([fee.times(fee).minus(fee), rate], [fee]))
  for (const fill of [1, 2]) {
    kernel.input(0).fill(fill)
    kernel.run()
  }
  expect([kernel.output(0)[BLOCK - 1], kernel.output(1)[BLOCK - 1]]).toEqual([2, 0.3])
})
