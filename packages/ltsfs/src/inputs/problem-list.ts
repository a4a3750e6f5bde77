/** Problems as they are found: the first so many are written out, the rest are counted, so that any document is answered in bounded space. */
import { say } from '../language/say.ts'
import type { Problem } from './problem.ts'
import type { ProblemCode } from './problem-codes.ts'

/** How many problems an answer tells one by one. */
export const MOST_PROBLEMS = 200

/** A problem of this catalogue. */
export interface KnownProblem extends Problem {
  readonly code: ProblemCode
}

export interface ProblemList {
  readonly add: (write: () => KnownProblem) => void
  /** How many there are, written out or not. */
  readonly count: () => number
  /** The problems; when there are more than are told, the last one says how many. */
  readonly all: () => readonly KnownProblem[]
}

const more = (count: number): KnownProblem => ({
  code: 'more-problems',
  path: '',
  found: say`${count} more`,
  expected: say`at most ${MOST_PROBLEMS}`,
  message:
    count === 1
      ? say`There is 1 more problem that this answer does not list.`
      : say`There are ${count} more problems that this answer does not list.`,
  remedy: say`Mend the problems listed here first, then read the document again.`,
})

export const problemList = (): ProblemList => {
  const told: KnownProblem[] = []
  let count = 0
  return {
    add: (write) => {
      count += 1
      if (told.length < MOST_PROBLEMS) told.push(write())
    },
    count: () => count,
    all: () => (count > told.length ? [...told, more(count - told.length)] : told),
  }
}
