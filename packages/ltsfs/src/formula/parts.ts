/** The formulas a formula is made of, in reading order: what a walk over the graph visits next. */
import type { Formula } from './formula.ts'
import { openNotes } from './notes.ts'

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

/** Every formula below the given ones, each once, in no order that means anything. A chain of any length takes no stack. */
export const reachable = (roots: readonly Formula[]): readonly Formula[] => below(roots, partsOf)

/** What a formula is made of, each once, figures among it but not what these are made of. */
export const madeOf = (formula: Formula): readonly Formula[] => below([formula], (each) => (each.op === 'figure' ? [] : partsOf(each)))

const below = (roots: readonly Formula[], parts: (formula: Formula) => readonly Formula[]): readonly Formula[] => {
  const met = openNotes<true>()
  const found: Formula[] = []
  const meet = (formulas: readonly Formula[]): void => {
    for (const formula of formulas) {
      if (met.find(formula)) continue
      met.note(formula, true)
      found.push(formula)
    }
  }
  meet(roots)
  for (let at = 0; at < found.length; at += 1) meet(parts(found[at] as Formula))
  return found
}

/** The same in the order written: parts before the whole. */
export const walk = (roots: readonly Formula[]): readonly Formula[] => reachable(roots).toSorted((a, b) => a.serial - b.serial)
