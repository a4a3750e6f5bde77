/** Every case of fixtures/cases: a change of the base plan, and the figures that follow, derived by hand in the file. */
import { basename } from 'node:path'
import { describe, test } from 'vitest'
import { checks } from '../packages/ltsfs/src/checks/index.ts'
import { filesBelow } from './architecture/source-file.ts'
import { readCaseFile } from './cases/case-file.ts'
import { runCase } from './cases/run-case.ts'

/** Files in fixtures/cases that are no cases of figures: those of checks are read beside the checks, these by the tests named here. */
const READ_ELSEWHERE: readonly string[] = [
  'base-plan', // test/base-plan.ts
  'data-quality', // packages/ltsfs/src/data-quality
]

/** Also read elsewhere: every file of commitments, by test/commitments. */
const OF_COMMITMENTS = 'commitments'

const elsewhere = [...READ_ELSEWHERE, ...checks.map(({ id }) => id)]

const isOfFigures = (path: string): boolean => {
  const name = basename(path, '.yaml')
  return !elsewhere.includes(name) && !name.startsWith(OF_COMMITMENTS)
}

describe.each(filesBelow('fixtures/cases').filter(isOfFigures))('%s', (path) => {
  const file = readCaseFile(path)
  test.each(file.cases.map((each) => [each.name, each] as const))('%s', (_, each) => runCase(file, each))
})
