/** The words a rule is written in: each makes one node of a formula. Readings never see anything else. */
import { minorUnits } from '../money/currency.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import type { Figure, Formula, FormulaBase, FormulaNode, FormulaWords, Of, ParameterUse, Relation } from './formula.ts'
import { divideUnits, isMoney, multiplyUnits, PURE, type Unit } from './unit.ts'

const placesOf = (unit: Unit): number => {
  if (!isMoney(unit)) throw new Error(`only an amount of one currency is rounded to its minor unit, and "${unit}" is none`)
  return minorUnits(unit)
}

let mixed = false

/** Whether anything was ever written that adds, compares or caps what does not measure the same. Where nothing was, nobody has to look for it. */
export const wasMixed = (): boolean => mixed

const meet = (left: Unit, right: Unit): void => {
  if (left !== right) mixed = true
}

const words: FormulaWords & ThisType<Formula> = {
  plus(other) {
    meet(this.unit, other.unit)
    return node({ op: 'sum', parts: [this, other] }, this.unit)
  },
  minus(other) {
    meet(this.unit, other.unit)
    return node({ op: 'minus', left: this, right: other }, this.unit)
  },
  times(other) {
    return node({ op: 'times', left: this, right: other }, multiplyUnits(this.unit, other.unit))
  },
  over(other) {
    return node({ op: 'over', left: this, right: other }, divideUnits(this.unit, other.unit))
  },
  atMost(limit) {
    meet(this.unit, limit.unit)
    return node({ op: 'at-most', left: this, right: limit }, this.unit)
  },
  atLeast(limit) {
    meet(this.unit, limit.unit)
    return node({ op: 'at-least', left: this, right: limit }, this.unit)
  },
  rounded() {
    return node({ op: 'rounded', of: this, places: placesOf(this.unit), mode: 'half-away' }, this.unit)
  },
  roundedDown() {
    return node({ op: 'rounded', of: this, places: placesOf(this.unit), mode: 'down' }, this.unit)
  },
  roundedTo(places) {
    return node({ op: 'rounded', of: this, places, mode: 'half-away' }, this.unit)
  },
}

let written = 0

const node = <N extends FormulaNode>(content: N, unit: Unit): N & FormulaWords & FormulaBase => {
  written += 1
  const made = Object.assign(Object.create(words), content)
  made.unit = unit
  made.serial = written
  return Object.freeze(made)
}

/** A number that is the same in every plan, with the reason why it is there: months in a year, nothing at all. */
export const constant = (value: Decimal | number, unit: Unit = PURE, why?: string): Formula =>
  node({ op: 'constant', value: value instanceof Decimal ? value : new Decimal(value), why }, unit)

export const nothing = (unit: Unit): Formula => constant(ZERO, unit)
export const one: Formula = constant(ONE)

/** A dated, sourced number of the plan. */
export const parameter = (use: ParameterUse, unit: Unit): Formula => node({ op: 'parameter', parameter: use }, unit)

/** A named formula: what a table, a chart or a paper shows. Its unit is that of its body. */
export const figure = (id: string, { year, ...of }: (Of & { readonly year: number }) | { readonly year: number }, body: Formula): Figure =>
  node({ op: 'figure', id, of: of as Of, year, body }, body.unit)

/** The sum of any number of formulas of one unit; no part at all is nothing. */
export const sum = (parts: readonly Formula[], unit: Unit): Formula => {
  const [first] = parts
  if (first === undefined) return nothing(unit)
  for (const part of parts) meet(first.unit, part.unit)
  return parts.length === 1 ? first : node({ op: 'sum', parts }, first.unit)
}

/** `then` where the comparison holds, `otherwise` where it does not. The operator is explicit: on the threshold, < and <= differ. */
export const choose = (left: Formula, relation: Relation, right: Formula, then: Formula, otherwise: Formula): Formula => {
  meet(left.unit, right.unit)
  meet(then.unit, otherwise.unit)
  return node({ op: 'choose', left, relation, right, then, otherwise }, then.unit)
}

/** One formula per weight: the parts of a total of money by largest remainder, adding up to it exactly; of another total to so many decimals. */
export const share = (total: Formula, weights: readonly Formula[], decimals?: number): readonly Formula[] => {
  const places = decimals ?? placesOf(total.unit)
  for (const { unit } of weights) meet(unit, weights[0]?.unit ?? unit)
  return weights.map((_, at) => node({ op: 'share', total, weights, at, places }, total.unit))
}
