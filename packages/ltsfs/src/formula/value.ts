/**
 * The reading `value`: the exact decimal of a formula, rounded only where the rule says so.
 *
 * Decimals have 60 digits. Where a value is longer and lies so near to a half of the minor unit, a remainder or a threshold that its last
 * digits would decide, exact fractions decide instead. A reader remembers what it has read, so a forecast evaluates every node once, in any order of asking, with the same result.
 */
import { allocateByLargestRemainder } from '../money/allocate.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { order, roundFraction } from '../money/fraction.ts'
import { exactReader, isSo } from './exact.ts'
import type { Formula, Relation } from './formula.ts'
import { type Notes, openNotes } from './notes.ts'

export interface ValueReader {
  /** Throws for a parameter that is not in force or a division by nothing: a forecast reports both as problems before it reads. */
  readonly read: (formula: Formula) => Decimal
  /** Whether a comparison of two formulas holds, exactly: a third of three is not below one. */
  readonly holds: (left: Formula, relation: Relation, right: Formula) => boolean
}

/** Whether a comparison of two exact values holds. */
export const holds = (left: Decimal, relation: Relation, right: Decimal): boolean => {
  return isSo(relation, left.comparedTo(right))
}

const smaller = (left: Decimal, right: Decimal): Decimal => (left.lte(right) ? left : right)
const larger = (left: Decimal, right: Decimal): Decimal => (left.gte(right) ? left : right)

/** Longer than what is written in a plan, so a quotient or a product that was cut off: its last digits mean nothing. */
const isCut = (value: Decimal): boolean => value.precision() > 50

/** Nothing but such digits lies between it and a whole or half unit. */
const isOnTheLine = (value: Decimal, places: number): boolean =>
  isCut(value) && value.toDecimalPlaces(places + 30).decimalPlaces() <= places + 1

/** Nothing but such digits lies between the two. */
const isTheSame = (left: Decimal, right: Decimal): boolean => {
  if (!isCut(left) && !isCut(right)) return false
  const apart = left.minus(right)
  return apart.isZero() || apart.e <= Math.max(left.e, right.e) - 30
}

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
    const exactly = () => ({ total: exact(total), weights: weights.map(exact) })
    const parts = byTotal.get(total) ?? allocateByLargestRemainder(read(total), weights.map(read), places, exactly)
    byTotal.set(total, parts)
    return parts
  }

  /** Most amounts are in whole minor units already: those are not copied. */
  const round = ({ of, places, mode }: Extract<Formula, { readonly op: 'rounded' }>): Decimal => {
    const value = read(of)
    if (value.decimalPlaces() <= places) return value
    if (isOnTheLine(value, places)) return roundFraction(exact(of), places, mode)
    return value.toDecimalPlaces(places, mode === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
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
        return round(formula)
      case 'choose':
        return compare(formula.left, formula.relation, formula.right) ? read(formula.then) : read(formula.otherwise)
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

  const exact = exactReader(read, (formula) => instead.has(formula))

  const compare = (left: Formula, relation: Relation, right: Formula): boolean => {
    const [one, other] = [read(left), read(right)]
    return isTheSame(one, other) ? isSo(relation, order(exact(left), exact(right))) : holds(one, relation, other)
  }

  return { read, holds: compare }
}
