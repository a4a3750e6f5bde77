/**
 * How a reading gets to the end of a chain of any length: it goes down from part to part while the stack has room, which is fastest, and from
 * there it works through a list of what is still to be read, parts before the whole.
 */
import type { Formula } from './formula.ts'
import type { Notes } from './notes.ts'
import { partsOf } from './parts.ts'

/** Parts within parts that a reading goes down by itself. Each takes a few frames of the stack, and one reading may ask another. */
export const DEEPEST = 250

interface Reading<T> {
  readonly known: Notes<T>
  /** The parts without which a formula cannot be worked out, asked again once they are known. */
  readonly needs: (formula: Formula) => readonly Formula[]
  /** From parts that are known. */
  readonly compute: (formula: Formula) => T
}

export const readInTurn = <T>(formula: Formula, { known, needs, compute }: Reading<T>): T => {
  const waiting = [formula]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (known.find(next) !== undefined) continue
    const missing = needs(next).filter((part) => known.find(part) === undefined)
    if (missing.length === 0) known.note(next, compute(next))
    else {
      waiting.push(next)
      for (const part of missing.toReversed()) waiting.push(part)
    }
  }
  return known.find(formula) as T
}

/** What every part of a value is: of a choice first what it compares, then the branch that it takes. */
export const needsOf =
  (known: Pick<Notes<unknown>, 'find'>, isThen: (choice: Extract<Formula, { readonly op: 'choose' }>) => boolean) =>
  (formula: Formula): readonly Formula[] => {
    if (formula.op !== 'choose') return partsOf(formula)
    const { left, right, then, otherwise } = formula
    const compared = [left, right]
    return compared.some((part) => known.find(part) === undefined) ? compared : [isThen(formula) ? then : otherwise]
  }

/** What was rounded or split is a whole number of units: readings of fractions take it as it is. */
export const isReadToTheUnit = ({ op }: Formula): boolean => op === 'rounded' || op === 'share'
