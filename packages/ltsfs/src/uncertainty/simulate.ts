/** A simulation from beginning to end: the limits on what may be asked, and the answer by figure, event and year. */

import type { FigureName } from '../formula/figure-name.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { allAtOnce, type Steps } from '../inputs/steps.ts'
import { say } from '../language/say.ts'
import { type Scale, scaleFor } from './scale.ts'
import { addTallies, chanceOf, spreadOf, type Tally, tallyPortion } from './tally.ts'
import type { UncertainPlan } from './uncertain-plan.ts'

/** More would say nothing more, and take hours. */
export const MOST_TRIALS = 100_000_000
export const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const
const GREATEST_SEED = 2 ** 53 - 1

export interface FigureSpread {
  readonly name: FigureName
  readonly unit: string
  readonly mean: number
  readonly deviation: number
  /** In the order of SHARES. */
  readonly quantiles: readonly number[]
}

export interface EventChance {
  readonly id: string
  readonly label: string
  readonly year: number
  readonly chance: number
}

export interface Simulation {
  readonly trials: number
  readonly seed: number
  readonly figures: readonly FigureSpread[]
  readonly events: readonly EventChance[]
}

export interface SimulationAsked {
  readonly trials: number
  readonly seed: number
}

const refused = (found: string, expected: string, message: string, remedy: string): Problem => ({
  code: 'simulation-refused',
  path: '',
  ...{ found, expected, message, remedy },
})

/** Null where it may be run. */
export const refusalOf = ({ trials, seed }: SimulationAsked): Problem | null => {
  if (!Number.isInteger(trials) || trials < 1)
    return refused(
      String(trials),
      say`a whole number of trials`,
      say`${trials} is not a number of trials.`,
      say`Ask for 100000, for example.`,
    )
  if (trials > MOST_TRIALS)
    return refused(
      String(trials),
      say`at most ${MOST_TRIALS} trials`,
      say`${trials} trials are more than ${MOST_TRIALS}: a hundred times as many only make a chance ten times as exact.`,
      say`Ask for fewer; 100000 give a chance to within a third of a per cent.`,
    )
  if (!Number.isInteger(seed) || seed < 0 || seed > GREATEST_SEED)
    return refused(
      String(seed),
      say`a whole number from 0 to ${GREATEST_SEED}`,
      say`${seed} is not a seed.`,
      say`Any whole number will do: the same one gives the same trials.`,
    )
  return null
}

/** The answer from the tallies of all threads. */
export const simulationOf = (of: UncertainPlan, { trials, seed }: SimulationAsked, scale: Scale, tallies: readonly Tally[]): Simulation => {
  const tally = addTallies(tallies, of.model)
  return {
    trials,
    seed,
    figures: of.figures.map(({ id, of: key, year, unit }, at) => {
      const { mean, deviation, quantile } = spreadOf(tally, at, scale, trials)
      return { name: { id, of: key, year }, unit, mean, deviation, quantiles: SHARES.map(quantile) }
    }),
    events: of.events.map(({ id, label, year }, at) => ({ id, label, year, chance: chanceOf(tally, at, of.model, trials) })),
  }
}

/** Chunk by chunk, so that whoever waits may show how far it is and stop; it yields the trials done. */
export function* simulateInSteps(of: UncertainPlan, asked: SimulationAsked): Steps<Result<Simulation>> {
  const refusal = refusalOf(asked)
  if (refusal !== null) return { ok: false, problems: [refusal] }
  const scale = scaleFor(of.model, asked.seed)
  const steps = tallyPortion(of.model, { ...asked, scale, firstChunk: 0, everyChunk: 1 })
  let done = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { ok: true, value: simulationOf(of, asked, scale, [step.value]) }
    done += step.value
    yield done
  }
}

export const simulate = (of: UncertainPlan, asked: SimulationAsked): Result<Simulation> => allAtOnce(simulateInSteps(of, asked))
