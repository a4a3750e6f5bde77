/**
 * Validates any value as a plan document: the plan that every later folder trusts, or every problem in one answer.
 *
 * Works for any value at all: never an exception, in time that grows with the document, at most so many problems told one by one.
 */
import type { Problem, Result } from '../inputs/problem.ts'
import { readDocument } from '../inputs/read-document.ts'
import { type Plan, planOf } from './plan.ts'
import { readingOf } from './reading.ts'
import { validateOptions } from './validate-options.ts'
import { validateRecords } from './validate-records.ts'

export interface Validated {
  readonly plan: Plan
  /** What is doubtful and does not stop a plan from being computed. */
  readonly warnings: readonly Problem[]
}

export interface Validation {
  /** The options to lay on the plan by themselves, by id; without it, every option of the plan. What is not tried is only read. */
  readonly options?: readonly string[]
}

export const validate = (document: unknown, { options }: Validation = {}): Result<Validated> => {
  const reading = readingOf(readDocument(document))
  validateRecords(reading)
  validateOptions(reading, options)
  return reading.problems.count() === 0 && reading.value !== null
    ? { ok: true, value: { plan: planOf(reading.value), warnings: reading.warnings.all() } }
    : { ok: false, problems: reading.problems.all() }
}
