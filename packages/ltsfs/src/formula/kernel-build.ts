/**
 * From formulas to instructions: numbers that do not vary are computed once, what is the same is computed once, what nobody asks for never.
 *
 * A result is a constant or a register; registers become slots in `kernel-slots`.
 */
import type { Formula } from './formula.ts'
import { OP, type Op, RELATIONS } from './kernel-code.ts'
import { compare, cutNumber, roundNumber } from './kernel-number.ts'
import { openNotes } from './notes.ts'
import { walk } from './parts.ts'

/** A constant, or the register that holds the result. `places`: known to be a multiple of 10^-places. */
export type Result = { readonly constant: number } | { readonly register: number; readonly places: number | null }

export interface Instruction {
  readonly op: Op
  readonly results: readonly number[]
  /** Registers read. */
  readonly reads: readonly number[]
  /** Numbers that are no registers: a constant, a relation. */
  readonly constants: readonly number[]
}

export interface Built {
  readonly instructions: readonly Instruction[]
  readonly registers: number
  readonly outputs: readonly Result[]
}

type Dynamic = Extract<Result, { readonly register: number }>
const isConstant = (result: Result): result is { readonly constant: number } => 'constant' in result
const EXACT = 15
/** Decimals of a constant, as far as a constant of the plan has that few. */
const placesOf = (value: number): number | null => {
  for (let places = 0; places <= 6; places += 1) if (Number(value.toFixed(places)) === value) return places
  return null
}
const coarsest = (parts: readonly Result[]): number | null => {
  const all = parts.map((part) => (isConstant(part) ? placesOf(part.constant) : part.places))
  return all.some((places) => places === null) ? null : Math.max(...(all as readonly number[]))
}

interface Assembler {
  readonly instructions: Instruction[]
  readonly emit: (op: Op, reads: readonly Result[], constants: readonly number[], places: number | null) => Dynamic
  readonly emitShare: (total: Result, weights: readonly Result[], places: number) => readonly Dynamic[]
  readonly registers: () => number
}

const assembler = (inputs: number): Assembler => {
  const instructions: Instruction[] = []
  const known = new Map<string, readonly Dynamic[]>()
  let registers = inputs
  const next = (places: number | null): Dynamic => {
    registers += 1
    return { register: registers - 1, places }
  }
  /** A choice and a split read registers only. */
  const held = (result: Result): number => (isConstant(result) ? emit(OP.constant, [], [result.constant], null).register : result.register)
  const enter = (op: Op, reads: readonly number[], constants: readonly number[], made: () => readonly Dynamic[]): readonly Dynamic[] => {
    const key = `${op} ${reads.join(' ')} / ${constants.join(' ')}`
    const before = known.get(key)
    if (before !== undefined) return before
    const results = made()
    known.set(key, results)
    instructions.push({ op, results: results.map(({ register }) => register), reads, constants })
    return results
  }
  const emit = (op: Op, reads: readonly Result[], constants: readonly number[], places: number | null): Dynamic => {
    const registersRead = reads.map(held)
    return enter(op, registersRead, constants, () => [next(places)])[0] as Dynamic
  }
  return {
    instructions,
    emit,
    emitShare: (total, weights, places) =>
      enter(OP.share, [total, ...weights].map(held), [10 ** places], () => weights.map(() => next(places))),
    registers: () => registers,
  }
}

/** Two operands of which at most one is a constant; for operations in which their order does not matter the constant comes last. */
const twoWay = (asm: Assembler, [plain, withConstant]: readonly [Op, Op], left: Result, right: Result): Dynamic => {
  const places = coarsest([left, right])
  if (isConstant(left)) return asm.emit(withConstant, [right], [left.constant], places)
  if (isConstant(right)) return asm.emit(withConstant, [left], [right.constant], places)
  const inOrder = left.register <= right.register ? [left, right] : [right, left]
  return asm.emit(plain, inOrder, [], places)
}

const plus = (asm: Assembler, left: Result, right: Result): Result => {
  if (isConstant(left) && isConstant(right)) return { constant: left.constant + right.constant }
  if (isConstant(left) && left.constant === 0) return right
  if (isConstant(right) && right.constant === 0) return left
  return twoWay(asm, [OP.add, OP.addConstant], left, right)
}

const minus = (asm: Assembler, left: Result, right: Result): Result => {
  if (isConstant(right))
    return isConstant(left) ? { constant: left.constant - right.constant } : plus(asm, left, { constant: -right.constant })
  if (isConstant(left)) return asm.emit(OP.fromConstant, [right], [left.constant], coarsest([left, right]))
  return left.register === right.register ? { constant: 0 } : asm.emit(OP.minus, [left, right], [], coarsest([left, right]))
}

const times = (asm: Assembler, left: Result, right: Result): Result => {
  if (isConstant(left) && isConstant(right)) return { constant: left.constant * right.constant }
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (isConstant(one) && one.constant === 0) return one
    if (isConstant(one) && one.constant === 1) return other
  }
  const product = twoWay(asm, [OP.times, OP.timesConstant], left, right)
  return { ...product, places: null }
}

const over = (asm: Assembler, left: Result, right: Result): Result => {
  if (isConstant(right))
    return isConstant(left) ? { constant: left.constant / right.constant } : times(asm, left, { constant: 1 / right.constant })
  return isConstant(left) ? asm.emit(OP.constantOver, [right], [left.constant], null) : asm.emit(OP.over, [left, right], [], null)
}

const extreme = (asm: Assembler, op: 'at-most' | 'at-least', left: Result, right: Result): Result => {
  const pick = op === 'at-most' ? Math.min : Math.max
  if (isConstant(left) && isConstant(right)) return { constant: pick(left.constant, right.constant) }
  // What is not in force stays no number: a comparison would pass it over.
  for (const one of [left, right]) if (isConstant(one) && Number.isNaN(one.constant)) return one
  if (!isConstant(left) && !isConstant(right) && left.register === right.register) return left
  return twoWay(asm, op === 'at-most' ? [OP.smaller, OP.smallerConstant] : [OP.larger, OP.largerConstant], left, right)
}

const rounded = (asm: Assembler, of: Result, places: number, mode: 'half-away' | 'down'): Result => {
  const scale = 10 ** places
  if (isConstant(of)) return { constant: mode === 'down' ? cutNumber(of.constant, scale) : roundNumber(of.constant, scale) }
  if (of.places !== null && of.places <= places && places < EXACT) return of
  return asm.emit(mode === 'down' ? OP.roundDown : OP.round, [of], [scale], places)
}

const same = (left: Result, right: Result): boolean =>
  isConstant(left) ? isConstant(right) && left.constant === right.constant : !isConstant(right) && left.register === right.register

type Choice = Extract<Formula, { readonly op: 'choose' }>

const chosen = (asm: Assembler, { relation }: Choice, [left, right, then, otherwise]: readonly Result[]): Result => {
  if (left === undefined || right === undefined || then === undefined || otherwise === undefined) throw new Error('a choice has four parts')
  if (same(then, otherwise)) return then
  if (isConstant(left) && isConstant(right)) return compare(left.constant, relation, right.constant) ? then : otherwise
  return asm.emit(OP.choose, [left, right, then, otherwise], [RELATIONS.indexOf(relation)], coarsest([then, otherwise]))
}

type Split = Extract<Formula, { readonly op: 'share' }>

const split = (asm: Assembler, formula: Split, total: Result, weights: readonly Result[]): Result => {
  const part = asm.emitShare(total, weights, formula.places)[formula.at]
  if (part === undefined) throw new Error('a split has a part for each weight')
  return part
}

/** The instructions for the outputs, with the inputs in the first registers. A number that is not in force is no number until a choice takes it. */
export const buildKernel = (outputs: readonly Formula[], inputs: readonly Formula[]): Built => {
  const asm = assembler(inputs.length)
  const notes = openNotes<Result>()
  for (const [register, input] of inputs.entries()) notes.note(input, { register, places: null })
  const at = (formula: Formula): Result => {
    const found = notes.find(formula)
    if (found === undefined) throw new Error('a part is built before the whole')
    return found
  }
  const build = (formula: Formula): Result => {
    switch (formula.op) {
      case 'constant':
        return { constant: formula.value.toNumber() }
      case 'parameter':
        return { constant: formula.parameter.value?.toNumber() ?? Number.NaN }
      case 'figure':
        return at(formula.body)
      case 'sum':
        return sumOf(asm, formula.parts.map(at))
      case 'minus':
        return minus(asm, at(formula.left), at(formula.right))
      case 'times':
        return times(asm, at(formula.left), at(formula.right))
      case 'over':
        return over(asm, at(formula.left), at(formula.right))
      case 'at-most':
      case 'at-least':
        return extreme(asm, formula.op, at(formula.left), at(formula.right))
      case 'rounded':
        return rounded(asm, at(formula.of), formula.places, formula.mode)
      case 'choose':
        return chosen(asm, formula, [formula.left, formula.right, formula.then, formula.otherwise].map(at))
      case 'share':
        return split(asm, formula, at(formula.total), formula.weights.map(at))
      default:
        return formula satisfies never
    }
  }
  for (const formula of walk(outputs)) if (notes.find(formula) === undefined) notes.note(formula, build(formula))
  return { instructions: asm.instructions, registers: asm.registers(), outputs: outputs.map(at) }
}

/** Constants first, as one. */
const sumOf = (asm: Assembler, parts: readonly Result[]): Result => {
  const constant = parts.reduce((all, part) => (isConstant(part) ? all + part.constant : all), 0)
  const varying = parts.filter((part) => !isConstant(part))
  const all = varying.reduce<Result>((sum, part) => plus(asm, sum, part), { constant: 0 })
  return plus(asm, all, { constant })
}
