/** What no spreadsheet program opens: a formula longer than Excel reads. It is said instead of written. */
import type { Problem } from '../inputs/problem.ts'
import type { Workbook } from './sheet.ts'

/** Characters of a formula in one cell. */
const LONGEST = 8192

const longestIn = ({ sheets }: Workbook): number => {
  let longest = 0
  for (const { cells } of sheets)
    for (const row of cells.values()) for (const { formula } of row.values()) longest = Math.max(longest, formula?.length ?? 0)
  return longest
}

export const tooLarge = (workbook: Workbook): readonly Problem[] => {
  const longest = longestIn(workbook)
  if (longest <= LONGEST) return []
  return [
    {
      code: 'workbook-too-large',
      path: '',
      found: `a formula of ${longest} characters`,
      expected: `formulas of at most ${LONGEST} characters`,
      message: `The plan is too large for a workbook: one of its formulas would take ${longest} characters, and spreadsheet programs read ${LONGEST}.`,
      remedy: 'Export the figures as CSV, or a plan with fewer members, agreements or options.',
    },
  ]
}
