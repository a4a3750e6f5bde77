/** Every case of fixtures/cases that has figures, as a workbook: another program makes the same of it, whatever the rule of the case. */
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../../packages/ltsfs/src/checks/index.ts'
import { workbook } from '../../packages/ltsfs/src/workbook/workbook.ts'
import { filesBelow } from '../architecture/source-file.ts'
import { basePlan } from '../base-plan.ts'
import { readCaseFile } from '../cases/case-file.ts'
import { patch } from '../cases/patch.ts'
import { compareCells, recalculate } from './workbook.ts'

/** Files of another kind: a plan by itself, tables of sources, commitments, and cases of checks over figures that are made up. */
const OF_ANOTHER_KIND = ['base-plan', 'data-quality', ...checks.map(({ id }) => id)]
const isOfAnotherKind = (name: string): boolean => name.startsWith('commitments') || OF_ANOTHER_KIND.includes(name)
const files = filesBelow('fixtures/cases').filter((path) => !isOfAnotherKind(basename(path, '.yaml')))

test.each(files)('%s', async (path) => {
  const file = readCaseFile(path)
  const seen = new Set<string>()
  let compared = 0
  for (const { name, given, basis, problems } of file.cases) {
    const document = basePlan((base) => {
      patch(base, file.given)
      patch(base, given)
    })
    // Cases that ask other things of one plan have one workbook.
    const plan = JSON.stringify([document, basis])
    if (seen.has(plan)) continue
    seen.add(plan)
    const made = workbook(document, { basis, options: [], planHash: '', engine: '' })
    if (!made.ok) {
      expect(problems, name).not.toEqual([])
      continue
    }
    const program = await recalculate(made.value)
    const found = compareCells(made.value, program)
    expect([name, found.differences]).toEqual([name, []])
    compared += found.compared
  }
  expect(compared).toBeGreaterThan(0)
})
