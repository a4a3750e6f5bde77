/** The numbers below some formulas that have no value in force, in the order written: what keeps them from being read. */
import type { Formula, ParameterUse } from './formula.ts'
import { reachable } from './parts.ts'

export const unknownNumbers = (formulas: Iterable<Formula>): readonly ParameterUse[] =>
  reachable([...formulas])
    .filter((formula) => formula.op === 'parameter' && formula.parameter.value === null)
    .toSorted((a, b) => a.serial - b.serial)
    .flatMap((formula) => (formula.op === 'parameter' ? [formula.parameter] : []))
