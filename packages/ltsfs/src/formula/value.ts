/**
 * The reading `value`: the exact decimal of a formula, rounded only where the rule says so.
 *
 * A rounding, a split and a comparison need no more digits than tell which way they go: near numbers tell it nearly always, decimals of 60
 * digits where they do not, and exact fractions where the last of those digits would decide.
 *
 * A reader remembers what it has read, so a forecast evaluates every node once, in any order of asking, with the same result.
 */
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Near } from '../money/near.ts'
import { exactReader, isSo } from './exact.ts'
import type { Formula, ParameterUse, Relation } from './formula.ts'
import { DEEPEST, needsOf, readInTurn } from './in-turn.ts'
import { holdsExactly, type Readings, roundExactly, splitExactly } from './last-digits.ts'
import { nearReader } from './near-value.ts'
import { type Notes, openNotes } from './notes.ts'

export interface ValueReader {
  /** Throws for a parameter that is not in force or a division by nothing: a forecast reports both as problems before it reads. */
  readonly read: (formula: Formula) => Decimal
  /** Without working out decimals: near the value, and how far off at most. */
  readonly near: (formula: Formula) => Near
  /** Whether a comparison of two formulas holds, exactly: a third of three is not below one. */
  readonly holds: (left: Formula, relation: Relation, right: Formula) => boolean
}

/** Whether a comparison of two exact values holds. */
export const holds = (left: Decimal, relation: Relation, right: Decimal): boolean => isSo(relation, left.comparedTo(right))

type Share = Extract<Formula, { readonly op: 'share' }>

const smaller = (left: Decimal, right: Decimal): Decimal => (left.lte(right) ? left : right)
const larger = (left: Decimal, right: Decimal): Decimal => (left.gte(right) ? left : right)

/** A number to which nothing is added, or from which nothing is taken, is not copied: a quarter of all parts are nothing. */
const added = (left: Decimal, right: Decimal): Decimal => (right.isZero() ? left : left.isZero() ? right : left.plus(right))
const taken = (left: Decimal, right: Decimal): Decimal => (right.isZero() && !left.isZero() ? left : left.minus(right))

const quotient = (left: Decimal, right: Decimal): Decimal => {
  if (right.isZero()) throw new Error('division by nothing')
  return left.div(right)
}

const inForce = ({ path, value, on }: ParameterUse): Decimal => {
  if (value === null) throw new Error(`${path} is not in force on ${on ?? 'any day'}`)
  return value
}

const notesOf = (values: ReadonlyMap<Formula, Decimal>): Notes<Decimal> => {
  const notes = openNotes<Decimal>()
  for (const [formula, value] of values) notes.note(formula, value)
  return notes
}

/** The parts of a total are split once for all of them. */
const openSplits = () => {
  const splits = new Map<readonly Formula[], Map<Formula, readonly Decimal[]>>()
  return ({ total, weights, places, at }: Share, readings: Readings): Decimal => {
    const byTotal = splits.get(weights) ?? new Map<Formula, readonly Decimal[]>()
    splits.set(weights, byTotal)
    const parts = byTotal.get(total) ?? splitExactly(total, weights, places, readings)
    byTotal.set(total, parts)
    return parts[at] ?? ZERO
  }
}

/** Formulas may be given another value than their own: what would be if a number of the plan were another. */
export const valueReader = (instead: ReadonlyMap<Formula, Decimal> = new Map()): ValueReader => {
  const known = notesOf(instead)
  const partOf = openSplits()

  const compute = (formula: Formula): Decimal => {
    switch (formula.op) {
      case 'constant':
        return formula.value
      case 'parameter':
        return inForce(formula.parameter)
      case 'figure':
        return read(formula.body)
      case 'sum':
        return formula.parts.reduce((all, part) => added(all, read(part)), ZERO)
      case 'minus':
        return taken(read(formula.left), read(formula.right))
      case 'times':
        return read(formula.left).times(read(formula.right))
      case 'over':
        return quotient(read(formula.left), read(formula.right))
      case 'at-most':
        return smaller(read(formula.left), read(formula.right))
      case 'at-least':
        return larger(read(formula.left), read(formula.right))
      case 'rounded':
        return roundExactly(formula, readings)
      case 'choose':
        return holdsExactly(formula.left, formula.relation, formula.right, readings) ? read(formula.then) : read(formula.otherwise)
      case 'share':
        return partOf(formula, readings)
      default:
        return formula satisfies never
    }
  }

  let depth = 0
  const read = (formula: Formula): Decimal => {
    const before = known.find(formula)
    if (before !== undefined) return before
    if (depth === DEEPEST) return readInTurn(formula, { known, needs, compute })
    depth += 1
    try {
      const value = compute(formula)
      known.note(formula, value)
      return value
    } finally {
      depth -= 1
    }
  }

  const needs = needsOf(known, ({ left, relation, right }) => holds(left, relation, right))
  const isGiven = (formula: Formula): boolean => instead.has(formula)
  const holds = (left: Formula, relation: Relation, right: Formula): boolean => holdsExactly(left, relation, right, readings)
  const exact = exactReader(read, isGiven)
  const near = nearReader({ read, holds }, isGiven)
  const readings: Readings = { read, near, exact }
  return { read, near, holds }
}
