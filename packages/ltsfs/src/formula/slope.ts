/**
 * The reading `slope`: how much a figure moves for each unit that a number of the plan moves, for all numbers in one backward pass.
 *
 * Rounding passes through with slope 1, and a share counts as the proportional part before it is rounded, because a step has no slope.
 * Where a limit or a comparison stands exactly on its threshold the slope differs to both sides: that is a kink, and it is reported.
 */
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { openNotes } from './notes.ts'
import { partsOf, walk } from './parts.ts'
import { holds, type ValueReader } from './value.ts'

export type Parameter = Extract<Formula, { readonly op: 'parameter' }>
type KinkOperation = 'at-most' | 'at-least' | 'choose'
export type Kink = Extract<Formula, { readonly op: KinkOperation }>

export interface Slope {
  readonly parameter: Parameter
  readonly slope: Decimal
  /** Whether it stands below a kink, on either side: it may move the figure otherwise up than down. */
  readonly isAtKink: boolean
}

export interface Slopes {
  /** Every number that the figure moves with, in the order in which they were first written. */
  readonly slopes: readonly Slope[]
  /** Where the figure moves differently up and down; the slopes given are those of the branch that decides. */
  readonly kinks: readonly Kink[]
}

type Pass = (part: Formula, slope: Decimal) => void

/** The part of a total that a weight asks for, before rounding, and what moves it. */
const throughShare = (
  formula: Extract<Formula, { readonly op: 'share' }>,
  slope: Decimal,
  { read }: Pick<ValueReader, 'read'>,
  pass: Pass,
): void => {
  const weights = formula.weights.map(read)
  const all = weights.reduce((sum, weight) => sum.plus(weight), ZERO)
  const own = (weights[formula.at] ?? ZERO).div(all)
  pass(formula.total, slope.times(own))
  const perWeight = slope.times(read(formula.total)).div(all)
  for (const [at, weight] of formula.weights.entries()) pass(weight, perWeight.times((at === formula.at ? ONE : ZERO).minus(own)))
}

/** Hands the slope of a formula on to its parts; true where it stands on a kink. */
const through = (formula: Formula, slope: Decimal, reader: Pick<ValueReader, 'read'>, pass: Pass): boolean => {
  const { read } = reader
  switch (formula.op) {
    case 'constant':
    case 'parameter':
      return false
    case 'figure':
      pass(formula.body, slope)
      return false
    case 'rounded':
      pass(formula.of, slope)
      return false
    case 'sum':
      for (const part of formula.parts) pass(part, slope)
      return false
    case 'minus':
      pass(formula.left, slope)
      pass(formula.right, slope.negated())
      return false
    case 'times':
      pass(formula.left, slope.times(read(formula.right)))
      pass(formula.right, slope.times(read(formula.left)))
      return false
    case 'over': {
      const under = read(formula.right)
      pass(formula.left, slope.div(under))
      pass(formula.right, slope.times(read(formula.left)).div(under.times(under)).negated())
      return false
    }
    case 'at-most':
    case 'at-least': {
      const [left, right] = [read(formula.left), read(formula.right)]
      const takesLeft = formula.op === 'at-most' ? left.lte(right) : left.gte(right)
      pass(takesLeft ? formula.left : formula.right, slope)
      return left.eq(right)
    }
    case 'choose': {
      const [left, right] = [read(formula.left), read(formula.right)]
      pass(holds(left, formula.relation, right) ? formula.then : formula.otherwise, slope)
      return left.eq(right)
    }
    case 'share':
      throughShare(formula, slope, reader, pass)
      return false
    default:
      return formula satisfies never
  }
}

/** Whether any number of the plan stands below a formula: what holds whatever the plan says has no two sides. */
const movable = (formulas: readonly Formula[]): ((formula: Formula) => boolean) => {
  const moves = openNotes<boolean>()
  const is = (formula: Formula): boolean => moves.find(formula) === true
  for (const formula of formulas) moves.note(formula, formula.op === 'parameter' || partsOf(formula).some(is))
  return is
}

/** Branches that a choice does not take are never read. */
export const slopesOf = (figure: Formula, reader: Pick<ValueReader, 'read'>): Slopes => {
  const formulas = walk([figure])
  const moves = movable(formulas)
  const notes = openNotes<Decimal>()
  const atKink = new Set<Formula>()
  let passed: Formula[] = []
  const pass: Pass = (part, slope) => {
    passed.push(part)
    notes.note(part, (notes.find(part) ?? ZERO).plus(slope))
  }
  const slopes: Slope[] = []
  const kinks: Kink[] = []
  pass(figure, ONE)
  for (const formula of formulas.toReversed()) {
    const slope = notes.find(formula)
    if (slope === undefined || slope.isZero() || !moves(formula)) continue
    if (formula.op === 'parameter') {
      slopes.push({ parameter: formula, slope, isAtKink: atKink.has(formula) })
      continue
    }
    passed = []
    const isKink = through(formula, slope, reader, pass)
    if (isKink) kinks.push(formula as Kink)
    // Below a kink the side that does not decide now counts as well: a small move makes it decide.
    for (const part of isKink ? walk([formula]) : atKink.has(formula) ? passed : []) atKink.add(part)
  }
  return { slopes: slopes.toReversed(), kinks: kinks.toReversed() }
}
