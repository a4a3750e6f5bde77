/** Graphs of formulas at random, over five numbers of a plan: each step takes earlier formulas and makes another of them. */
import fc from 'fast-check'
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import { choose, constant, parameter, share, sum } from '../../packages/ltsfs/src/formula/write.ts'
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'

export interface Graph {
  readonly inputs: readonly Formula[]
  readonly formula: Formula
}

/** Never a divisor or a weight of nothing. */
const positive = (formula: Formula): Formula => formula.times(formula).plus(constant(1))

const MAKERS: readonly ((x: Formula, y: Formula, z: Formula) => Formula)[] = [
  (x, y, z) => sum([x, y, z], '1'),
  (x, y) => x.minus(y),
  (x, y, z) => x.times(y).over(positive(z)),
  (x, y) => x.over(positive(y)),
  (x, y) => x.atMost(y),
  (x, y) => x.atLeast(y),
  (x) => x.over(constant(3)).roundedTo(2),
  (x, y, z) => choose(x, '<=', y, z, x),
  (x, y, z) => share(x, [positive(y), positive(z)], 2)[0] as Formula,
]

export const graph: fc.Arbitrary<Graph> = fc
  .record({
    values: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 }),
    steps: fc.array(fc.tuple(fc.nat({ max: MAKERS.length - 1 }), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 30 }),
  })
  .map(({ values, steps }) => {
    const inputs = values.map((value, at) =>
      parameter({ path: `input.${at}`, value: new Decimal(value).div(4), source: 'invented', illustrative: false }, '1'),
    )
    const made: Formula[] = [...inputs]
    for (const [kind, ...picks] of steps) {
      const [x, y, z] = picks.map((pick) => made[pick % made.length] as Formula) as [Formula, Formula, Formula]
      made.push(MAKERS[kind]?.(x, y, z) ?? x)
    }
    return { inputs, formula: made.at(-1) as Formula }
  })
