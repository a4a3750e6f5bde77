/** The reading `units`: every place where a formula adds, compares or caps things that do not measure the same. Empty when money meets money. */
import type { Formula } from './formula.ts'
import { reachable } from './parts.ts'
import { PURE, type Unit } from './unit.ts'

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

/** Decides the same without naming the units, because almost every formula passes. */
const agrees = (formula: Formula): boolean => {
  switch (formula.op) {
    case 'minus':
    case 'at-most':
    case 'at-least':
      return formula.left.unit === formula.right.unit
    case 'sum':
      return formula.parts.every((part) => part.unit === formula.unit)
    default:
      return mustAgree(formula).length === 0
  }
}

export const unitConflicts = (roots: readonly Formula[]): readonly UnitConflict[] =>
  reachable(roots)
    .filter((formula) => !agrees(formula))
    .flatMap((formula) =>
      mustAgree(formula)
        .map((group) => [...new Set(group.map((part) => part.unit))])
        .filter((units) => units.length > 1)
        .map((units) => ({ formula, units })),
    )

/** Whether a formula is a pure number: a rate, a share, a ratio. */
export const isPure = (formula: Formula): boolean => formula.unit === PURE
