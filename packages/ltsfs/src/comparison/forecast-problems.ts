/**
 * What only a forecast can tell of a plan that is valid: it is computed once on every basis, and under each of its options on the one that
 * reads most.
 *
 * Whoever keeps a plan asks this first: a plan that is valid and cannot be computed would answer every page with problems.
 */

import { forecast } from '../forecast/forecast.ts'
import type { Problem } from '../inputs/problem.ts'
import { MOST_PROBLEMS } from '../inputs/problem-list.ts'
import { blamedOn } from '../options/blame.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithOptions } from '../plan/plan-with-options.ts'
import type { Basis } from '../streams/stream.ts'

const BASES: readonly Basis[] = ['confirmed', 'expected', 'all']

/** Expected reads most of a plan: what fees arrive when, how likely money is, and what missions are asked for. */
export const OPTIONS_TRIED_ON: Basis = 'expected'

const problemsOn = (plan: Plan, basis: Basis): readonly Problem[] => {
  const computed = forecast(plan, { basis })
  return computed.ok ? [] : computed.problems
}

/** What keeps the plan itself from being computed is told of the plan, not again of each option. */
const underOption = (plan: Plan, option: string, known: ReadonlySet<string>, lay = planWithOptions): readonly Problem[] => {
  const changed = lay(plan.document, [option])
  if (!changed.ok) return changed.problems
  const { applied } = changed.value
  const problems = problemsOn(changed.value.plan, OPTIONS_TRIED_ON).filter(({ message }) => !known.has(message))
  return problems.map((problem) => blamedOn(problem, option, applied.changes, plan.document))
}

/** Each problem once, at most so many of them. */
const once = (problems: readonly Problem[]): readonly Problem[] =>
  [...new Map(problems.map((problem) => [`${problem.path}\n${problem.message}`, problem])).values()].slice(0, MOST_PROBLEMS)

export const forecastProblems = (plan: Plan): readonly Problem[] => {
  const own = BASES.flatMap((basis) => problemsOn(plan, basis))
  const known = new Set(own.map(({ message }) => message))
  return once([...own, ...plan.document.options.flatMap(({ id }) => underOption(plan, id, known))])
}

/**
 * The same of some options alone, where the plan under them is as it was: what is wrong with itself is not told. Whoever keeps plans under
 * options hands over how to come by one.
 */
export const optionProblems = (plan: Plan, options: readonly string[], lay = planWithOptions): readonly Problem[] => {
  const found = options.flatMap((id) => underOption(plan, id, new Set(), lay))
  if (found.length === 0) return []
  const known = new Set(problemsOn(plan, OPTIONS_TRIED_ON).map(({ message }) => message))
  return once(options.flatMap((id) => underOption(plan, id, known, lay)))
}
