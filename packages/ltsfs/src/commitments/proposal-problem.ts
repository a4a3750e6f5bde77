/** What is wrong with an activity that is only proposed, with the field of it. */
import type { Problem } from '../inputs/problem.ts'

export const proposalProblem = (field: string, found: string, expected: string, message: string, remedy: string): Problem => ({
  code: 'proposal-incomplete',
  path: `proposal.${field}`,
  found,
  expected,
  message,
  remedy,
})
