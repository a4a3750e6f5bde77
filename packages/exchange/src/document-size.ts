/** How large a plan document may be, said once for files, the standard input and uploads: about twelve times the example. */
import { type Problem, say } from 'ltsfs'
import { opening } from './reading-problem.ts'

/** Bytes, over all files of a plan. */
export const LARGEST_DOCUMENT = 2_000_000

export const tooLarge = (name: string): Problem => ({
  code: 'too-large',
  path: name,
  found: say`more than 2 MB`,
  expected: say`at most 2 MB`,
  message: say`${opening(name)} is larger than the 2 MB that a plan document may have.`,
  remedy: say`Hand in the plan document itself, without data that the plan does not read.`,
})
