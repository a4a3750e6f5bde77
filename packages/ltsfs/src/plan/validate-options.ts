/**
 * Every option of a plan is laid on it, with those it includes, and the plan that comes out is validated as a whole.
 *
 * What is wrong with the plan itself is told of the plan, not again of each option.
 */
import type { FiscalYearRule } from '../calendar/fiscal-year.ts'
import type { OptionRecord } from '../inputs/option.ts'
import { type KnownProblem, MOST_PROBLEMS } from '../inputs/problem-list.ts'
import { readDocument } from '../inputs/read-document.ts'
import { blamedOn } from '../options/blame.ts'
import { frameOf, layOptions } from '../options/lay-options.ts'
import { stackOptions } from '../options/stack.ts'
import { pathOf, type Reading, readingOf, soundItems, soundPart } from './reading.ts'
import { validateRecords } from './validate-records.ts'

const textOf = ({ code, path, found, expected }: KnownProblem): string => [code, path, found, expected].join('\n')

/** What does not read in the plan does not read in what an option makes of it: no fault of the option. */
const isBrokenAlready = (places: readonly string[], { path }: KnownProblem): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`))

/** What a changed value says of who set it is copied from the option and the change, and told there. */
const isCopied = ({ code, path }: KnownProblem): boolean => code === 'unknown-source' && path.includes('.changedBy.')

/** A problem of a plan, and a doubt about an option that may be meant for a longer one. */
const ONLY_DOUBTFUL: readonly string[] = ['phase-in-longer-than-plan']

const wholeText = (problem: KnownProblem): string => `${textOf(problem)}\n${problem.message}`

/** Told once, however many options meet it. */
const teller = (add: (problem: KnownProblem) => void): ((problem: KnownProblem) => void) => {
  const told = new Set<string>()
  return (problem) => {
    if (!told.has(wholeText(problem))) add(problem)
    told.add(wholeText(problem))
  }
}

/** Without ids, every option is tried. */
export const validateOptions = (reading: Reading, ids?: readonly string[]): void => {
  const known = soundItems<OptionRecord>(reading, ['options']).map(({ value }) => value)
  const tried = ids === undefined ? known : known.filter(({ id }) => ids.includes(id))
  if (tried.length === 0 || reading.problems.count() >= MOST_PROBLEMS) return
  const frame = frameOf(soundPart<FiscalYearRule>(reading, ['organisation', 'fiscalYear']), soundPart(reading, ['period']))
  const [ofPlan, doubts] = [new Set(reading.problems.all().map(textOf)), new Set(reading.warnings.all().map(textOf))]
  const tell = teller((problem) => reading.problems.add(() => problem))
  const warn = teller((problem) => reading.warnings.add(() => problem))
  const broken = reading.broken.places().map((keys) => pathOf(reading, keys))
  const readable = new Set(known.map(({ id }) => id))
  for (const option of tried) {
    if (reading.problems.count() >= MOST_PROBLEMS) return
    const stack = stackOptions(known, [option.id])
    const laid = layOptions(reading.document, stack, frame)
    // An option that includes one that is not there, or does not read, is told of by its name already.
    for (const problem of laid.problems) if (problem.code !== 'unknown-option') tell(problem)
    for (const note of laid.notes) warn(note)
    if (laid.problems.length > 0 || [...stack.under.values()].some((under) => [...under].some((id) => !readable.has(id)))) continue
    const after = readingOf(readDocument(laid.document))
    validateRecords(after)
    const [problems, warnings] = [after.problems.all(), after.warnings.all()]
    for (const problem of problems)
      if (!ofPlan.has(textOf(problem)) && !isCopied(problem) && !isBrokenAlready(broken, problem))
        (ONLY_DOUBTFUL.includes(problem.code) ? warn : tell)(blamedOn(problem, option.id, laid.changes, reading.document))
    for (const warning of warnings) if (!doubts.has(textOf(warning))) warn(blamedOn(warning, option.id, laid.changes, reading.document))
  }
}
