/**
 * Which formulas get a row of their own beside the figures: those that several others use, and parts of a formula that would be too long.
 *
 * What only stands in a branch that a choice does not take stays inside that choice, where no program computes it.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { openNotes } from '../formula/notes.ts'
import { partsOf } from '../formula/parts.ts'
import { holds, type ValueReader } from '../formula/value.ts'

/** References that one cell formula may hold. */
const LONGEST = 12
/** What is at least so long is written once, when it is used twice. */
const WORTH_A_ROW = 3
/** A sum of so many parts is one list and reads as short, and two references in each of them do no harm. */
const LIST = { least: 4, most: 60, each: 2 } as const

const isLeaf = ({ op }: Formula): boolean => op === 'constant' || op === 'parameter' || op === 'figure' || op === 'share'

/** The parts that are computed whatever happens: of a choice, only the branch it takes. */
const partsTaken = (formula: Formula, { read }: ValueReader): readonly Formula[] =>
  formula.op === 'choose'
    ? [formula.left, formula.right, holds(read(formula.left), formula.relation, read(formula.right)) ? formula.then : formula.otherwise]
    : partsOf(formula)

/** Every formula that is computed, in the order written: parts before the whole. */
const computed = (figures: readonly Figure[], reader: ValueReader): readonly Formula[] => {
  const met = new Set<Formula>(figures)
  for (const formula of met) for (const part of partsTaken(formula, reader)) met.add(part)
  return [...met].toSorted((a, b) => a.serial - b.serial)
}

const usesOf = (formulas: readonly Formula[], reader: ValueReader): ((formula: Formula) => number) => {
  const uses = openNotes<number>()
  const lists = new Set<readonly Formula[]>()
  for (const formula of formulas) {
    if (formula.op === 'share' && lists.has(formula.weights)) continue
    if (formula.op === 'share') lists.add(formula.weights)
    for (const part of partsTaken(formula, reader)) uses.note(part, (uses.find(part) ?? 0) + 1)
  }
  return (formula) => uses.find(formula) ?? 0
}

export const stepsOf = (figures: readonly Figure[], reader: ValueReader): ReadonlySet<Formula> => {
  const all = computed(figures, reader)
  const taken = new Set(all)
  const uses = usesOf(all, reader)
  const length = openNotes<number>()
  const steps = new Set<Formula>()
  const lengthIn = (part: Formula): number => (isLeaf(part) || steps.has(part) ? 1 : (length.find(part) ?? 1))
  for (const formula of all) {
    if (isLeaf(formula)) continue
    const parts = partsOf(formula)
    const long = parts.filter((part) => lengthIn(part) > 1).toSorted((a, b) => lengthIn(b) - lengthIn(a))
    const isList = formula.op === 'sum' && parts.length >= LIST.least && parts.length <= LIST.most
    const free = isList ? LIST.each : 0
    const total = (): number => parts.reduce((all, part) => all + Math.max(0, lengthIn(part) - free), isList ? WORTH_A_ROW : 0)
    while (total() > LONGEST && long.length > 0) {
      const longest = long.shift() as Formula
      if (taken.has(longest)) steps.add(longest)
    }
    length.note(formula, total())
    if (uses(formula) > 1 && total() >= WORTH_A_ROW) steps.add(formula)
  }
  return steps
}
