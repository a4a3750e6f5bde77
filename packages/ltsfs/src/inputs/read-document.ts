/**
 * Reads any value as a plan document as far as it reads: every problem of form, and which parts are sound.
 *
 * Nothing is guessed: a part that does not read is reported once and left out of the checks between records.
 */
import { say } from '../language/say.ts'
import { type BrokenParts, brokenParts } from './broken-parts.ts'
import { foundText } from './found-text.ts'
import { leaveOut } from './leave-out.ts'
import { migrate } from './migrate.ts'
import { pathText } from './path-text.ts'
import { DEEPEST, MOST_VALUES, plainData } from './plain-data.ts'
import { type PlanDocument, planDocument } from './plan-document.ts'
import { type KnownProblem, type ProblemList, problemList } from './problem-list.ts'
import { keptDocument, readAgain } from './read-parts.ts'
import { translateIssues } from './translate-issue.ts'

export interface ReadDocument {
  /** The document itself, when nothing is wrong with its form: a copy that shares nothing with what was handed in but parts read before. */
  readonly value: PlanDocument | null
  /** The document as far as it is plain data with keys that are known, in the schema version of this engine. */
  readonly document: Readonly<Record<string, unknown>>
  readonly problems: ProblemList
  readonly broken: BrokenParts
}

type Hazard = ReturnType<typeof plainData>['hazards'][number]

const hazardSentences = ({ code, keys }: Hazard): Pick<KnownProblem, 'expected' | 'message' | 'remedy'> => {
  switch (code) {
    case 'not-plain-data':
      return {
        expected: say`a record, a list, a text, a number, true, false or null`,
        message: say`The value is not one that JSON can hold.`,
        remedy: say`Hand in what a JSON or YAML file would hold.`,
      }
    case 'contains-itself':
      return {
        expected: say`a record that ends`,
        message: say`The record contains itself.`,
        remedy: say`Write the inner one out, or name it by its id.`,
      }
    case 'too-deep':
      return {
        expected: say`at most ${DEEPEST} records within each other`,
        message: say`The document goes deeper than ${DEEPEST} records within each other.`,
        remedy: say`Write it flatter: no part of a plan needs such depth.`,
      }
    case 'unusable-key':
      return {
        expected: say`a key of the plan document`,
        message: say`The key "${String(keys[keys.length - 1])}" cannot be used.`,
        remedy: say`Take it out.`,
      }
    case 'too-large':
      return {
        expected: say`at most ${MOST_VALUES} values`,
        message: say`The document has more than ${MOST_VALUES} values.`,
        remedy: say`Split the plan, or take out what it does not need.`,
      }
    default:
      return code satisfies never
  }
}

const hazardProblem = (document: unknown, hazard: Hazard): KnownProblem => ({
  code: hazard.code,
  path: pathText(document, hazard.keys),
  found: foundText(hazard.found),
  ...hazardSentences(hazard),
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nothingRead = (problems: ProblemList): ReadDocument => {
  const broken = brokenParts()
  broken.mark([])
  return { value: null, document: {}, problems, broken }
}

export const readDocument = (value: unknown): ReadDocument => {
  const again = readAgain(value)
  if (again !== null) return { value: again, document: again, problems: problemList(), broken: brokenParts() }
  const problems = problemList()
  const { document: plain, hazards, broken } = plainData(value)
  for (const hazard of hazards) problems.add(() => hazardProblem(value, hazard))
  if (!isRecord(plain)) {
    const remedy = say`Hand in a plan: begin with "schema": 1 and the keys of the plan document.`
    const [found, expected] = [foundText(plain), say`a record with the keys of a plan`]
    if (hazards.length === 0)
      problems.add(() => ({ code: 'not-a-document', path: '', found, expected, message: say`The document is ${found}.`, remedy }))
    return nothingRead(problems)
  }
  const { document, problem } = migrate(plain)
  if (problem !== null) problems.add(() => problem)
  const parsed = planDocument.safeParse(document)
  if (parsed.success) return { value: problems.count() === 0 ? keptDocument(document, parsed.data) : null, document, problems, broken }
  const strangers = translateIssues(planDocument, document, parsed.error.issues, broken, problems)
  const known = strangers.isEmpty() ? document : leaveOut(document, strangers.root, () => false)
  return { value: null, document: known as typeof document, problems, broken }
}
