/**
 * The reading `exact`: the fraction a formula stands for, without a last digit. Slow, and asked only where decimals leave a question open.
 *
 * What was rounded or split is a whole number of units already and is taken as read; so are numbers put in for others.
 */

import type { Decimal } from '../money/decimal.ts'
import { type Fraction, fractionOf, minus, order, over, plus, times } from '../money/fraction.ts'
import type { Formula, Relation } from './formula.ts'
import { isReadToTheUnit, needsOf, readInTurn } from './in-turn.ts'
import { openNotes } from './notes.ts'

/** Whether a relation holds between two values that are so ordered: below, at or above zero. */
export const isSo = (relation: Relation, ordered: number): boolean => {
  switch (relation) {
    case '<':
      return ordered < 0
    case '<=':
      return ordered <= 0
    case '>':
      return ordered > 0
    case '>=':
      return ordered >= 0
    default:
      return relation satisfies never
  }
}

export const exactReader = (
  read: (formula: Formula) => Decimal,
  isGiven: (formula: Formula) => boolean,
): ((formula: Formula) => Fraction) => {
  const known = openNotes<Fraction>()

  const compute = (formula: Formula): Fraction => {
    switch (formula.op) {
      case 'constant':
      case 'rounded':
      case 'share':
        return fractionOf(read(formula))
      case 'parameter': {
        const { quotient } = formula.parameter
        return quotient === undefined ? fractionOf(read(formula)) : over(fractionOf(quotient.of), fractionOf(quotient.per))
      }
      case 'figure':
        return exact(formula.body)
      case 'sum':
        return formula.parts.map(exact).reduce(plus)
      case 'minus':
        return minus(exact(formula.left), exact(formula.right))
      case 'times':
        return times(exact(formula.left), exact(formula.right))
      case 'over':
        return over(exact(formula.left), exact(formula.right))
      case 'at-most':
      case 'at-least': {
        const [left, right] = [exact(formula.left), exact(formula.right)]
        return isSo(formula.op === 'at-most' ? '<=' : '>=', order(left, right)) ? left : right
      }
      case 'choose':
        return exact(isSo(formula.relation, order(exact(formula.left), exact(formula.right))) ? formula.then : formula.otherwise)
      default:
        return formula satisfies never
    }
  }

  const find = (formula: Formula): Fraction => (isGiven(formula) ? fractionOf(read(formula)) : compute(formula))

  const ofParts = needsOf(known, ({ left, relation, right }) => isSo(relation, order(exact(left), exact(right))))
  const needs = (formula: Formula): readonly Formula[] => (isGiven(formula) || isReadToTheUnit(formula) ? [] : ofParts(formula))
  const exact = (formula: Formula): Fraction => readInTurn(formula, { known, needs, compute: find })

  return exact
}
