/** The reading `units`: every place where a formula adds, compares or caps things that do not measure the same. Empty when money meets money. */
import type { Formula } from './formula.ts'
import { reachable } from './parts.ts'
import { PURE, type Unit } from './unit.ts'
import { wasMixed } from './write.ts'

export interface UnitConflict {
  readonly formula: Formula
  readonly units: readonly Unit[]
}

const mustAgree = (formula: Formula): readonly (readonly Formula[])[] => {
  switch (formula.op) {
    case 'sum':
      return [formula.parts]
    case 'minus':
    case 'at-most':
    case 'at-least':
      return [[formula.left, formula.right]]
    case 'choose':
      return [
        [formula.left, formula.right],
        [formula.then, formula.otherwise],
      ]
    case 'share':
      return [formula.weights]
    case 'constant':
    case 'parameter':
    case 'figure':
    case 'times':
    case 'over':
    case 'rounded':
      return []
    default:
      return formula satisfies never
  }
}

/** Formulas are only looked through where one of them was noticed when it was written: a forecast has thousands, and none. */
export const unitConflicts = (roots: readonly Formula[]): readonly UnitConflict[] =>
  (wasMixed() ? reachable(roots) : []).flatMap((formula) =>
    mustAgree(formula)
      .map((group) => [...new Set(group.map((part) => part.unit))])
      .filter((units) => units.length > 1)
      .map((units) => ({ formula, units })),
  )

/** Whether a formula is a pure number: a rate, a share, a ratio. */
export const isPure = (formula: Formula): boolean => formula.unit === PURE
