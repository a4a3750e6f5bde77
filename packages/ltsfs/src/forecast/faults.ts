/**
 * Why figures cannot be read: numbers that are needed and not in force, divisions by nothing. All of them, once each.
 *
 * Only what a value needs is looked at: the branch that a choice does not take may hold numbers that are not in force. Figures that
 * can be read are read on the way, in the order entered.
 */

import { printFigureName } from '../formula/figure-name.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { needsOf, readInTurn } from '../formula/in-turn.ts'
import { openNotes } from '../formula/notes.ts'
import { partsOf } from '../formula/parts.ts'
import { holds, type ValueReader } from '../formula/value.ts'
import type { Problem } from '../inputs/problem.ts'
import { list, say } from '../language/say.ts'

type Leaf = Extract<Formula, { readonly op: 'parameter' }>
type Choice = Extract<Formula, { readonly op: 'choose' }>

/** Empty when every figure has a value. */
export const faults = (figures: readonly Figure[], reader: ValueReader): readonly Problem[] => {
  try {
    for (const figure of figures) reader.read(figure)
    return []
  } catch (error) {
    const found = collect(figures, reader)
    if (found.length === 0) throw error
    return found
  }
}

const collect = (figures: readonly Figure[], reader: ValueReader): readonly Problem[] => {
  /** Whether each has a value. */
  const known = openNotes<boolean>()
  const missing = new Map<string, Leaf[]>()
  const divisions: Problem[] = []
  let reading: Figure | undefined

  const isThen = ({ left, relation, right }: Choice): boolean => holds(reader.read(left), relation, reader.read(right))
  const ofParts = needsOf(known, isThen)
  const are = (parts: readonly Formula[]): boolean => parts.every((part) => known.find(part) !== false)
  const needs = (formula: Formula): readonly Formula[] =>
    formula.op === 'choose' && !are([formula.left, formula.right]) ? [] : ofParts(formula)
  const judge = (formula: Formula): boolean => {
    if (formula.op === 'parameter' && formula.parameter.value === null) {
      const { path } = formula.parameter
      missing.set(path, [...(missing.get(path) ?? []), formula])
      return false
    }
    if (!are(formula.op === 'choose' ? [formula.left, formula.right, ...needs(formula)] : partsOf(formula))) return false
    const nothingBelow =
      (formula.op === 'over' && reader.read(formula.right).isZero()) ||
      (formula.op === 'share' && formula.weights.every((weight) => reader.read(weight).isZero()))
    if (nothingBelow && reading !== undefined) divisions.push(dividesByNothing(reading))
    return !nothingBelow
  }
  for (const figure of figures) {
    reading = figure
    readInTurn(figure, { known, needs, compute: judge })
  }
  return [...[...missing.entries()].map(([path, leaves]) => notInForce(path, leaves)), ...divisions]
}

const notInForce = (path: string, leaves: readonly Leaf[]): Problem => {
  const days = [...new Set(leaves.map(({ parameter }) => parameter.on ?? say`any day`))].toSorted()
  const [first = ''] = days
  const listed = list(days)
  return {
    code: 'not-in-force',
    path,
    found: say`no value in force on ${listed}`,
    expected: say`a value in force on ${listed}`,
    message: say`${path} is needed, but has no value in force on ${listed}.`,
    remedy: say`Give ${path} a value with an effective day on or before ${first}; not in force is never taken as zero.`,
  }
}

const dividesByNothing = (figure: Figure): Problem => ({
  code: 'division-by-nothing',
  path: '',
  found: say`${printFigureName(figure)} divides by zero`,
  expected: say`a divisor, or shares, above zero`,
  message: say`${printFigureName(figure)} cannot be computed, because it divides by zero.`,
  remedy: say`Look for a count or a total of zero among the numbers that this figure is made of.`,
})
