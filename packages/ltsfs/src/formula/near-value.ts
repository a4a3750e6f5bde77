/**
 * The reading `near`: a binary number near the value of a formula, and how far off it is at most. Enough wherever the value lies farther than
 * that from a half of the minor unit, a threshold or an equal remainder, and far cheaper than sixty digits.
 *
 * What was rounded or split is taken as read, to the unit; so are numbers put in for others. Throws where reading the decimal would.
 */
import type { Decimal } from '../money/decimal.ts'
import { larger, minus, type Near, nearOf, over, plus, smaller, times } from '../money/near.ts'
import type { Formula, ParameterUse, Relation } from './formula.ts'
import { DEEPEST, isReadToTheUnit, needsOf, readInTurn } from './in-turn.ts'
import { openNotes } from './notes.ts'

interface Readings {
  readonly read: (formula: Formula) => Decimal
  readonly holds: (left: Formula, relation: Relation, right: Formula) => boolean
}

export const nearReader = ({ read, holds }: Readings, isGiven: (formula: Formula) => boolean): ((formula: Formula) => Near) => {
  const known = openNotes<Near>()

  const ofParameter = (formula: Formula, { quotient }: ParameterUse): Near =>
    quotient === undefined ? nearOf(read(formula)) : over(nearOf(quotient.of), nearOf(quotient.per))

  const compute = (formula: Formula): Near => {
    switch (formula.op) {
      case 'constant':
      case 'rounded':
      case 'share':
        return nearOf(read(formula))
      case 'parameter':
        return ofParameter(formula, formula.parameter)
      case 'figure':
        return near(formula.body)
      case 'sum': {
        let all = near(formula.parts[0] as Formula)
        for (let at = 1; at < formula.parts.length; at += 1) all = plus(all, near(formula.parts[at] as Formula))
        return all
      }
      case 'minus':
        return minus(near(formula.left), near(formula.right))
      case 'times':
        return times(near(formula.left), near(formula.right))
      case 'over':
        return over(near(formula.left), near(formula.right))
      case 'at-most':
        return smaller(near(formula.left), near(formula.right))
      case 'at-least':
        return larger(near(formula.left), near(formula.right))
      case 'choose':
        return near(holds(formula.left, formula.relation, formula.right) ? formula.then : formula.otherwise)
      default:
        return formula satisfies never
    }
  }

  const find = (formula: Formula): Near => (isGiven(formula) ? nearOf(read(formula)) : compute(formula))

  let depth = 0
  const near = (formula: Formula): Near => {
    const before = known.find(formula)
    if (before !== undefined) return before
    if (depth === DEEPEST) return readInTurn(formula, { known, needs, compute: find })
    depth += 1
    try {
      const found = find(formula)
      known.note(formula, found)
      return found
    } finally {
      depth -= 1
    }
  }

  const ofParts = needsOf(known, ({ left, relation, right }) => holds(left, relation, right))
  const needs = (formula: Formula): readonly Formula[] => (isGiven(formula) || isReadToTheUnit(formula) ? [] : ofParts(formula))

  return near
}
