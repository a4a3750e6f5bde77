/** The value of a formula as if nothing were ever rounded: what the law of scale is about. */
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import { holds } from '../../packages/ltsfs/src/formula/value.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'

const compute = (formula: Formula, read: (part: Formula) => Decimal): Decimal => {
  switch (formula.op) {
    case 'constant':
      return formula.value
    case 'parameter':
      return formula.parameter.value ?? ZERO
    case 'figure':
      return read(formula.body)
    case 'sum':
      return formula.parts.reduce((all, part) => all.plus(read(part)), ZERO)
    case 'minus':
      return read(formula.left).minus(read(formula.right))
    case 'times':
      return read(formula.left).times(read(formula.right))
    case 'over':
      return read(formula.left).div(read(formula.right))
    case 'at-most':
      return Decimal.min(read(formula.left), read(formula.right))
    case 'at-least':
      return Decimal.max(read(formula.left), read(formula.right))
    case 'rounded':
      return read(formula.of)
    case 'choose':
      return read(holds(read(formula.left), formula.relation, read(formula.right)) ? formula.then : formula.otherwise)
    case 'share': {
      const weights = formula.weights.map(read)
      const all = weights.reduce((sum, weight) => sum.plus(weight), ZERO)
      return read(formula.total)
        .times(weights[formula.at] ?? ZERO)
        .div(all)
    }
    default:
      return formula satisfies never
  }
}

/** Numbers of the plan may be given another value than theirs. */
export const unroundedReader = (instead: ReadonlyMap<Formula, Decimal> = new Map()): ((formula: Formula) => Decimal) => {
  const known = new Map<Formula, Decimal>(instead)
  const read = (formula: Formula): Decimal => {
    const value = known.get(formula) ?? compute(formula, read)
    known.set(formula, value)
    return value
  }
  return read
}
