/**
 * Figures that no forecast needs and a screen shows: written only when somebody follows one, out of figures and numbers of the plan.
 *
 * A list of rules like streams and checks: what each kind is of, how it is shown, and its formula. They are explained, and shown on the
 * command line, like any figure of the book; the table that shows one reads the very same formula or is held against it by a test.
 */
import type { Assessment } from '../checks/check.ts'
import type { Formula, Of } from '../formula/formula.ts'

/** How a value is shown that is neither money nor a plain number. */
export interface DerivedShown {
  readonly as: 'percent' | 'number'
  /** Undefined: as many as the value has. */
  readonly places?: number
}

export interface DerivedFigures {
  /** "membership-fees/step-adds". */
  readonly id: string
  /** Undefined: money in minor units, anything else with the decimals it has. */
  readonly shown?: DerivedShown
  /** Undefined where there is none of what is asked. */
  readonly formula: (assessment: Assessment, of: Of, year: number) => Formula | undefined
}

/** Whether what is asked is of exactly these keys, and of some of those that may be left out. */
export const isOf = (of: Of, needed: readonly string[], optional: readonly string[] = []): boolean =>
  needed.every((key) => of[key] !== undefined) && Object.keys(of).every((key) => needed.includes(key) || optional.includes(key))
