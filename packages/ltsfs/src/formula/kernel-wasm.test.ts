import { afterEach, expect, test, vi } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { openKernel } from './kernel-run.ts'
import { openFastKernel } from './kernel-wasm.ts'
import { sampler } from './sampler.ts'
import { whole } from './wasm-bytes.ts'
import { choose, constant, parameter, share } from './write.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const fee = parameter({ path: 'fee', value: new Decimal('833'), source: 'invented', illustrative: false }, 'FJD')
const TRIALS = [833, 1000, -4, 0, -0, 0.005, 1e15, Number.NaN, Number.POSITIVE_INFINITY]

/** Each output of every trial, run as a list and as WebAssembly. */
const both = (...formulas: readonly Formula[]) => {
  const code = sampler(formulas, [fee])
  return [openKernel(code), openFastKernel(code)].map((kernel) => {
    kernel?.input(0).set(TRIALS)
    kernel?.run()
    return kernel === null ? null : formulas.map((_, at) => [...(kernel?.output(at).subarray(0, TRIALS.length) ?? [])])
  })
}

test('every operation gives the very same number, no number and the sign of nothing included', () => {
  const hundred = constant(100, 'FJD')
  const [list, fast] = both(
    ...[fee.plus(fee), fee.plus(hundred), fee.minus(fee.times(fee)), hundred.minus(fee), fee.times(fee), fee.times(constant(3))],
    ...[
      fee.over(fee),
      fee.over(constant(3)),
      hundred.over(fee),
      fee.atMost(fee.times(fee)),
      fee.atMost(hundred),
      fee.atLeast(fee.over(fee)),
    ],
    ...[fee.atLeast(constant(0, 'FJD')), fee.over(constant(7)).rounded(), fee.over(constant(7)).roundedDown()],
    ...(['<', '<=', '>', '>='] as const).map((relation) => choose(fee, relation, constant(833, 'FJD'), fee, hundred)),
    hundred,
  )
  expect(fast).not.toBeNull()
  expect(fast).toEqual(list)
})

test('a kernel that splits by largest remainder is run as a list', () => {
  expect(both(...share(fee, [constant(1), constant(2)]))[1]).toBeNull()
})

test('where WebAssembly is not there, or a policy forbids it, kernels are run as a list', () => {
  vi.stubGlobal('WebAssembly', undefined)
  expect(both(fee.plus(fee))[1]).toBeNull()
  vi.stubGlobal('WebAssembly', {
    Module: class {
      constructor() {
        throw new Error('a policy forbids it')
      }
    },
  })
  expect(both(fee.plus(fee.plus(fee)))[1]).toBeNull()
})

test('whole numbers are written in groups of seven bits', () => {
  expect([0, 127, 128, 300].map((value) => [...whole(value)])).toEqual([[0], [127], [128, 1], [172, 2]])
})
