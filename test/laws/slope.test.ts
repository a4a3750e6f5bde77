/** Law 5: a slope is the difference that a very small step makes, wherever the figure has no kink. On formulas without rounding. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import { slopesOf } from '../../packages/ltsfs/src/formula/slope.ts'
import { choose, constant, parameter, share, sum } from '../../packages/ltsfs/src/formula/write.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
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

/** A graph at random over five inputs: each step takes two earlier formulas and makes a third of them. */
const graph = fc
  .record({
    values: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 }),
    steps: fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 30 }),
  })
  .map(({ values, steps }) => {
    const made: Formula[] = values.map((value, at) =>
      parameter({ path: `input.${at}`, value: new Decimal(value).div(4), source: 'invented', illustrative: false }, '1'),
    )
    for (const [kind, a, b, c] of steps) {
      const [x, y, z] = [a, b, c].map((pick) => made[pick % made.length] as Formula) as [Formula, Formula, Formula]
      const positive = (formula: Formula) => formula.times(formula).plus(constant(1))
      const make = [
        () => sum([x, y, z], '1'),
        () => x.minus(y),
        () => x.times(y).over(positive(z)),
        () => x.over(positive(y)),
        () => x.atMost(y),
        () => x.atLeast(y),
        () => x.over(constant(3)).roundedTo(2),
        () => choose(x, '<=', y, z, x),
        () => share(x, [positive(y), positive(z)], 2)[0] as Formula,
      ][kind]
      made.push(make?.() ?? x)
    }
    return made.at(-1) as Formula
  })

describe('a slope is the difference that a small step makes', () => {
  test('in any graph of formulas', () => {
    fc.assert(fc.property(graph, (formula) => void expectSlopes(formula)))
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
