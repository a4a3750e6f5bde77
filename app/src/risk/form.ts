/** What the Risk page asks for: how many trials, and the seed that makes them the same again. */
import { type Problem, refusalOf, type SimulationAsked, say } from 'ltsfs'

/** A page answers within a second or two; the command line takes more. */
const MOST_HERE = 100_000
const [TRIALS, SEED] = ['20000', '1']

export interface Asked {
  /** As typed. */
  readonly trials: string
  readonly seed: string
  readonly value: SimulationAsked
  readonly problem: Problem | null
}

const wholeOf = (text: string): number => {
  const digits = text.replaceAll(/[\s,]/g, '')
  return /^\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN
}

const tooMany = (trials: number): Problem => ({
  code: 'simulation-refused',
  path: 'trials',
  found: String(trials),
  expected: say`at most ${MOST_HERE} trials`,
  message: say`This page runs at most ${MOST_HERE} trials.`,
  remedy: say`Ask for ${MOST_HERE} or fewer, or run more with "ltsfs simulate".`,
})

export function askedOf(query: URLSearchParams): Asked {
  const [trials, seed] = [query.get('trials') || TRIALS, query.get('seed') || SEED]
  const asked = { trials: wholeOf(trials), seed: wholeOf(seed) }
  const refusal = refusalOf(asked)
  const problem = refusal === null && asked.trials > MOST_HERE ? tooMany(asked.trials) : refusal
  return { trials, seed, value: problem === null ? asked : { trials: Number(TRIALS), seed: Number(SEED) }, problem }
}
