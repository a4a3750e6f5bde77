/** Names the option and the change behind a problem of the document that options make. */

import { valueAt } from '../inputs/path-text.ts'
import { placeText } from '../inputs/place-words.ts'
import type { Problem } from '../inputs/problem.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'
import type { AppliedChange } from './applied.ts'

const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}.`)

/** The last change that touched the place, or what stands around it. */
const changeBehind = (changes: readonly AppliedChange[], path: string): AppliedChange | undefined =>
  changes.findLast((change) => isWithin(path, change.path)) ?? changes.findLast((change) => isWithin(change.path, path))

/** In a document that may be broken: an option without a title is told by its id. */
const titleOf = (document: object, id: string): string => {
  const options = valueAt(document, ['options'])
  const option: unknown = Array.isArray(options) ? options.find((each) => valueAt(each, ['id']) === id) : undefined
  const title = valueAt(option, ['title'])
  return typeof title === 'string' ? title : id
}

const toldOfOption = ({ path, message }: Problem, option: string, document: object): string => {
  const title = titleOf(document, option)
  return path === '' ? say`With option “${title}”: ${message}` : say`With option “${title}” at “${placeText(document, path)}”: ${message}`
}

const toldOfChange = ({ path, message }: Problem, change: AppliedChange, document: object): string => {
  const [title, place] = [titleOf(document, change.option), placeText(document, change.path)]
  const isOfChange = path === '' || path === change.path || path.startsWith(`${change.path}.values.`)
  return isOfChange
    ? say`With option “${title}”, by its change of “${place}”: ${message}`
    : say`With option “${title}”, by its change of “${place}” at “${placeText(document, path)}”: ${message}`
}

/**
 * The same problem, told of the option: its place is that of the change, or of the option when no single change is behind it.
 * `document` is the plan with its options: they are told by their titles, and its places in words.
 */
export const blamedOn = <P extends Problem | KnownProblem>(
  problem: P,
  option: string,
  changes: readonly AppliedChange[],
  document: object,
): P => {
  const change = changeBehind(changes, problem.path)
  return change === undefined
    ? { ...problem, path: `options.${option}`, message: toldOfOption(problem, option, document) }
    : { ...problem, path: `options.${change.option}.changes.${change.at}`, message: toldOfChange(problem, change, document) }
}
