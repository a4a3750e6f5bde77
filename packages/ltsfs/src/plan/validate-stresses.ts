/** Stresses move dated numbers that are there, end after they begin, and change what an option may change. */
import type { FiscalYearRule } from '../calendar/fiscal-year.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { StressRecord } from '../inputs/stress.ts'
import { say } from '../language/say.ts'
import { draftOf } from '../options/draft.ts'
import { frameOf, layOptions } from '../options/lay-options.ts'
import { resolvePath } from '../options/resolve-path.ts'
import { pathOf, type Reading, soundItems, soundPart } from './reading.ts'

/** Whether a path leads to a dated number; told where it does not. */
export const validateDatedPath = (reading: Reading, keys: Keys, path: string): void => {
  const target = resolvePath(draftOf(reading.document), path, pathOf(reading, keys))
  if (target.kind === 'problem') reading.problems.add(() => target.problem)
  else if (target.kind !== 'dated' || target.value.unit === 'choice') {
    reading.problems.add(() => ({
      code: 'not-a-dated-number',
      path: pathOf(reading, keys),
      found: JSON.stringify(path),
      expected: say`the path of a dated number`,
      message: say`"${path}" is no dated number, so it cannot turn out otherwise from a year on.`,
      remedy: say`Name a number with values by day, such as "indices.consumer-prices.rate".`,
    }))
  }
}

const validateMoves = (reading: Reading, keys: Keys, { moves = [] }: StressRecord): void => {
  for (const [at, { paths, from, until }] of moves.entries()) {
    for (const [place, path] of paths.entries()) validateDatedPath(reading, [...keys, 'moves', at, 'paths', place], path)
    if (until === undefined || until > from) continue
    reading.problems.add(() => ({
      code: 'until-not-after-from',
      path: pathOf(reading, [...keys, 'moves', at]),
      found: say`from ${from}, until ${until}`,
      expected: say`a year after ${from}`,
      message: say`The move ends before it begins: "until" is the first fiscal year that no longer belongs to it.`,
      remedy: say`Write an "until" of ${from + 1} or later, or leave it out.`,
    }))
  }
}

/** What an option may not change, a stress may not either. Values are read when the stress is computed. */
const validateChanges = (reading: Reading, keys: Keys, { id, title, source, changes = [] }: StressRecord): void => {
  if (changes.length === 0) return
  const frame = frameOf(soundPart<FiscalYearRule>(reading, ['organisation', 'fiscalYear']), soundPart(reading, ['period']))
  const stack = { options: [{ id, title, summary: title, source, changes }], under: new Map(), problems: [] }
  const place = pathOf(reading, keys)
  for (const problem of layOptions(reading.document, stack, frame).problems)
    reading.problems.add(() => ({ ...problem, path: problem.path.replace(`options.${id}`, place) }))
}

export const validateStresses = (reading: Reading, keys: Keys): void => {
  for (const { keys: at, value } of soundItems<StressRecord>(reading, keys)) {
    validateMoves(reading, at, value)
    validateChanges(reading, at, value)
    if ((value.moves?.length ?? 0) + (value.changes?.length ?? 0) > 0) continue
    reading.problems.add(() => ({
      code: 'stress-of-nothing',
      path: pathOf(reading, at),
      found: say`neither moves nor changes`,
      expected: say`at least one move or one change`,
      message: say`The stress "${value.id}" changes nothing.`,
      remedy: say`Add what happens under it as "moves" of numbers or "changes" of the plan.`,
    }))
  }
}
