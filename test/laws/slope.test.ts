/** Law 5: a slope is the difference that a very small step makes, wherever the figure has no kink. On formulas without rounding. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import { slopesOf } from '../../packages/ltsfs/src/formula/slope.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { graph } from './arbitrary-formula.ts'
import { documentOf, planSketch } from './arbitrary-plan.ts'
import { forecastOf } from './forecast-of.ts'
import { unroundedReader } from './unrounded.ts'

const STEP = new Decimal('1e-20')

/** By steps to both sides: exact but for the square of the step. */
const difference = (formula: Formula, input: Formula, at: Decimal): Decimal => {
  const stepped = (step: Decimal) => unroundedReader(new Map([[input, at.plus(step)]]))(formula)
  return stepped(STEP).minus(stepped(STEP.negated())).div(STEP.times(2))
}

const agrees = (slope: Decimal, seen: Decimal): boolean => slope.minus(seen).abs().lte(Decimal.max(1, slope.abs()).times('1e-12'))

const expectSlopes = (formula: Formula): number => {
  const { slopes, kinks } = slopesOf(formula, { read: unroundedReader() })
  if (kinks.length > 0) return 0
  for (const { parameter: input, slope } of slopes) {
    const seen = difference(formula, input, input.parameter.value ?? ZERO)
    if (!agrees(slope, seen)) expect(`${input.parameter.path} ${slope.toFixed(20)}`).toBe(`${input.parameter.path} ${seen.toFixed(20)}`)
  }
  return slopes.length
}

describe('a slope is the difference that a small step makes', () => {
  test('in any graph of formulas', () => {
    fc.assert(fc.property(graph, ({ formula }) => void expectSlopes(formula)))
  })

  test('in the figures of any plan, for every number of the plan', () => {
    let compared = 0
    fc.assert(
      fc.property(planSketch, fc.constantFrom(...BASES), fc.nat(), (sketch, basis, pick) => {
        const { figures } = forecastOf(documentOf(sketch), basis)
        for (const at of [pick, pick * 7 + 1]) compared += expectSlopes(figures[at % figures.length] as Formula)
      }),
      { numRuns: 25 },
    )
    expect(compared).toBeGreaterThan(50)
  })
})
