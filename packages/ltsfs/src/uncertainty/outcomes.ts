/**
 * Donors' decisions exactly: every combination of what happens or not, with its chance, and what the figures then are.
 *
 * Only draws that happen or not, are drawn once and are correlated with nothing; all other draws are at their means. So many outcomes at most
 * that they can all be computed.
 */
import { BLOCK } from '../formula/kernel-code.ts'
import { Decimal, ONE } from '../money/decimal.ts'
import { openTrials } from './trials.ts'
import { meansOf, type UncertainPlan } from './uncertain-plan.ts'

const MOST_OUTCOMES = 12

export interface Outcome {
  /** The ids of the draws that happen. */
  readonly happens: readonly string[]
  readonly chance: Decimal
  /** The figures in the order of the plan's, then the events as 0 or 1. */
  readonly values: readonly number[]
}

export interface Outcomes {
  readonly draws: readonly { readonly id: string; readonly title: string; readonly chance: Decimal }[]
  readonly all: readonly Outcome[]
}

/** Null where there are none, or too many to be told one by one. */
export const donorOutcomes = (of: UncertainPlan): Outcomes | null => {
  const { model, draws } = of
  const tied = new Set(model.together.flatMap(({ places }) => places))
  const deciding = draws.filter(
    ({ draw, places }) => draw.distribution.kind === 'happens' && draw.course === 'once' && places.every((at) => !tied.has(at)),
  )
  if (deciding.length === 0 || deciding.length > MOST_OUTCOMES) return null
  const chances = deciding.map(({ places }) => {
    const drawn = model.drawn[places[0] ?? 0]?.distribution
    return new Decimal(drawn?.kind === 'happens' ? drawn.chance : 0)
  })
  const count = 2 ** deciding.length
  const blocks = meansOf(model).map((mean) => new Float64Array(BLOCK).fill(mean))
  const trials = openTrials(model)
  const all: Outcome[] = []
  for (let first = 0; first < count; first += BLOCK) {
    const happens = (lane: number, at: number): boolean => Math.floor((first + lane) / 2 ** at) % 2 === 1
    for (const [at, { places }] of deciding.entries()) {
      const block = blocks[places[0] ?? 0] as Float64Array
      for (let lane = 0; lane < BLOCK; lane += 1) block[lane] = happens(lane, at) ? 1 : 0
    }
    trials.runWith(blocks)
    for (let lane = 0; lane < Math.min(BLOCK, count - first); lane += 1) {
      const yes = deciding.flatMap(({ draw }, at) => (happens(lane, at) ? [draw.id] : []))
      const chance = chances.reduce((product, own, at) => product.times(happens(lane, at) ? own : ONE.minus(own)), ONE)
      all.push({
        happens: yes,
        chance,
        values: Array.from({ length: model.figures + model.events }, (_, at) => trials.output(at)[lane] as number),
      })
    }
  }
  return {
    draws: deciding.map(({ draw: { id, title } }, at) => ({ id, title, chance: chances[at] ?? ONE })),
    all: all.toSorted((a, b) => b.chance.comparedTo(a.chance)),
  }
}
