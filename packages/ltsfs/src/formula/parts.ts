/** The formulas a formula is made of, in reading order: what a walk over the graph visits next. */
import type { Formula } from './formula.ts'

export const partsOf = (formula: Formula): readonly Formula[] => {
  switch (formula.op) {
    case 'constant':
    case 'parameter':
      return []
    case 'figure':
      return [formula.body]
    case 'sum':
      return formula.parts
    case 'minus':
    case 'times':
    case 'over':
    case 'at-most':
    case 'at-least':
      return [formula.left, formula.right]
    case 'rounded':
      return [formula.of]
    case 'choose':
      return [formula.left, formula.right, formula.then, formula.otherwise]
    case 'share':
      return [formula.total, ...formula.weights]
    default:
      return formula satisfies never
  }
}

/** Every formula below the given ones, each once, parts before the whole. */
export const walk = function* (roots: readonly Formula[]): Generator<Formula> {
  const seen = new Set<Formula>()
  const stack: { readonly formula: Formula; readonly open: boolean }[] = roots.toReversed().map((formula) => ({ formula, open: true }))
  while (stack.length > 0) {
    const { formula, open } = stack.pop() as { formula: Formula; open: boolean }
    if (!open) yield formula
    else if (!seen.has(formula)) {
      seen.add(formula)
      stack.push({ formula, open: false })
      for (const part of partsOf(formula).toReversed()) if (!seen.has(part)) stack.push({ formula: part, open: true })
    }
  }
}
