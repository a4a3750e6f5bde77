/** Law 5: a kernel computes what the exact reading computes, to a billionth, whatever its inputs are. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import type { KernelCode } from '../../packages/ltsfs/src/formula/kernel-code.ts'
import { type KernelRun, openKernel } from '../../packages/ltsfs/src/formula/kernel-run.ts'
import { openFastKernel } from '../../packages/ltsfs/src/formula/kernel-wasm.ts'
import { walk } from '../../packages/ltsfs/src/formula/parts.ts'
import { sampler } from '../../packages/ltsfs/src/formula/sampler.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { graph } from './arbitrary-formula.ts'
import { documentOf, planSketch } from './arbitrary-plan.ts'
import { forecastOf } from './forecast-of.ts'

/** As WebAssembly a kernel computes the very same numbers; one that splits by largest remainder is not written as WebAssembly. */
const expectSameBits = (code: KernelCode, kernel: KernelRun): void => {
  const fast = openFastKernel(code)
  if (fast === null) return
  for (let at = 0; at < code.inputs; at += 1) fast.input(at).set(kernel.input(at))
  fast.run()
  for (let at = 0; at < code.outputs.length; at += 1)
    for (const [lane, number] of fast.output(at).entries())
      if (!Object.is(number, kernel.output(at)[lane])) expect(number).toBe(kernel.output(at)[lane])
}

/** What the kernel and the exact reading say of the same formulas with the same inputs; lanes hold different trials. */
const expectSame = (formulas: readonly Formula[], trials: readonly ReadonlyMap<Formula, Decimal>[]): void => {
  const inputs = [...(trials[0]?.keys() ?? [])]
  const code = sampler(formulas, inputs)
  const kernel = openKernel(code)
  for (const [at, input] of inputs.entries())
    for (const [lane, trial] of trials.entries()) kernel.input(at)[lane] = (trial.get(input) ?? ZERO).toNumber()
  kernel.run()
  expectSameBits(code, kernel)
  for (const [lane, trial] of trials.entries()) {
    const { read } = valueReader(trial)
    for (const [at, formula] of formulas.entries()) {
      const [exact, sampled] = [read(formula).toNumber(), kernel.output(at)[lane] ?? Number.NaN]
      if (!(Math.abs(exact - sampled) <= 1e-9 * Math.max(1, Math.abs(exact)))) expect(sampled).toBe(exact)
    }
  }
}

describe('a kernel computes what the exact reading computes', () => {
  test('for any graph of formulas, for its inputs as they are and as they are not', () => {
    fc.assert(
      fc.property(graph, fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 }), ({ inputs, formula }, others) => {
        const given = new Map(inputs.map((input) => [input, valueReader().read(input)]))
        const other = new Map(inputs.map((input, at) => [input, new Decimal(others[at] ?? 0).div(8)]))
        expectSame([formula], [given, other])
      }),
      { numRuns: 500 },
    )
  })

  test('for every figure of any plan, every number moved by some per cent', () => {
    fc.assert(
      fc.property(planSketch, fc.constantFrom(...BASES), fc.infiniteStream(fc.nat({ max: 40 })), (sketch, basis, percents) => {
        const { figures } = forecastOf(documentOf(sketch), basis)
        const inputs = walk(figures).filter((formula) => formula.op === 'parameter' && formula.parameter.value !== null)
        const value = (input: Formula) => (input.op === 'parameter' ? (input.parameter.value ?? ZERO) : ZERO)
        const moved = (input: Formula) =>
          value(input)
            .times(80 + Number(percents.next().value ?? 20))
            .div(100)
        const trials = [value, moved, moved].map((of) => new Map(inputs.map((input) => [input, of(input)] as const)))
        expectSame(figures, trials)
      }),
      { numRuns: 25 },
    )
  })
})
