/**
 * The reading `value`: the exact decimal of a formula, rounded only where the rule says so.
 *
 * A reader remembers what it has read, so a forecast evaluates every node once, in any order of asking, with the same result.
 */
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Formula, Relation } from './formula.ts'
import { type Notes, openNotes } from './notes.ts'

export interface ValueReader {
  /** Throws for a parameter that is not in force or a division by nothing: a forecast reports both as problems before it reads. */
  readonly read: (formula: Formula) => Decimal
}

/** Whether a comparison of two exact values holds. */
export const holds = (left: Decimal, relation: Relation, right: Decimal): boolean => {
  switch (relation) {
    case '<':
      return left.lt(right)
    case '<=':
      return left.lte(right)
    case '>':
      return left.gt(right)
    case '>=':
      return left.gte(right)
    default:
      return relation satisfies never
  }
}

const smaller = (left: Decimal, right: Decimal): Decimal => (left.lte(right) ? left : right)
const larger = (left: Decimal, right: Decimal): Decimal => (left.gte(right) ? left : right)
/** Most amounts are in whole minor units already: those are not copied. */
const roundTo = (value: Decimal, places: number, mode: 1 | 4): Decimal =>
  value.decimalPlaces() <= places ? value : value.toDecimalPlaces(places, mode)

const notesOf = (values: ReadonlyMap<Formula, Decimal>): Notes<Decimal> => {
  const notes = openNotes<Decimal>()
  for (const [formula, value] of values) notes.note(formula, value)
  return notes
}

/** Formulas may be given another value than their own: what would be if a number of the plan were another. */
export const valueReader = (instead: ReadonlyMap<Formula, Decimal> = new Map()): ValueReader => {
  const known = notesOf(instead)
  const allocations = new Map<readonly Formula[], Map<Formula, readonly Decimal[]>>()

  const allocation = (total: Formula, weights: readonly Formula[], places: number): readonly Decimal[] => {
    const byTotal = allocations.get(weights) ?? new Map<Formula, readonly Decimal[]>()
    allocations.set(weights, byTotal)
    const parts = byTotal.get(total) ?? allocateByLargestRemainder(read(total), weights.map(read), places)
    byTotal.set(total, parts)
    return parts
  }

  const compute = (formula: Formula): Decimal => {
    switch (formula.op) {
      case 'constant':
        return formula.value
      case 'parameter':
        if (formula.parameter.value === null)
          throw new Error(`${formula.parameter.path} is not in force on ${formula.parameter.on ?? 'any day'}`)
        return formula.parameter.value
      case 'figure':
        return read(formula.body)
      case 'sum':
        return formula.parts
          .slice(1)
          .reduce((all, part) => all.plus(read(part)), formula.parts[0] === undefined ? ZERO : read(formula.parts[0]))
      case 'minus':
        return read(formula.left).minus(read(formula.right))
      case 'times':
        return read(formula.left).times(read(formula.right))
      case 'over': {
        const under = read(formula.right)
        if (under.isZero()) throw new Error('division by nothing')
        return read(formula.left).div(under)
      }
      case 'at-most':
        return smaller(read(formula.left), read(formula.right))
      case 'at-least':
        return larger(read(formula.left), read(formula.right))
      case 'rounded':
        return roundTo(read(formula.of), formula.places, formula.mode === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
      case 'choose':
        return holds(read(formula.left), formula.relation, read(formula.right)) ? read(formula.then) : read(formula.otherwise)
      case 'share':
        return allocation(formula.total, formula.weights, formula.places)[formula.at] ?? ZERO
      default:
        return formula satisfies never
    }
  }

  const read = (formula: Formula): Decimal => {
    const before = known.find(formula)
    if (before !== undefined) return before
    const value = compute(formula)
    known.note(formula, value)
    return value
  }

  return { read }
}
