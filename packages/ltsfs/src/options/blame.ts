/** Names the option and the change behind a problem of the document that options make. */

import type { Problem } from '../inputs/problem.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'
import type { AppliedChange } from './applied.ts'

const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}.`)

/** The last change that touched the place, or what stands around it. */
const changeBehind = (changes: readonly AppliedChange[], path: string): AppliedChange | undefined =>
  changes.findLast((change) => isWithin(path, change.path)) ?? changes.findLast((change) => isWithin(change.path, path))

const toldOfOption = ({ path, message }: Problem, option: string): string =>
  path === '' ? say`With option "${option}": ${message}` : say`With option "${option}" at "${path}": ${message}`

const toldOfChange = ({ path, message }: Problem, change: AppliedChange): string =>
  path === '' || path === change.path
    ? say`With option "${change.option}", by its change of "${change.path}": ${message}`
    : say`With option "${change.option}", by its change of "${change.path}" at "${path}": ${message}`

/** The same problem, told of the option: its place is that of the change, or of the option when no single change is behind it. */
export const blamedOn = <P extends Problem | KnownProblem>(problem: P, option: string, changes: readonly AppliedChange[]): P => {
  const change = changeBehind(changes, problem.path)
  return change === undefined
    ? { ...problem, path: `options.${option}`, message: toldOfOption(problem, option) }
    : { ...problem, path: `options.${change.option}.changes.${change.at}`, message: toldOfChange(problem, change) }
}
