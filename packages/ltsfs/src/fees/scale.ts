/**
 * A scale on its way through its steps: weights of which only the proportions count, shares fixed by name, and limits on shares.
 *
 * Who sits at a limit is decided exactly; every weight stays a formula. Members are in the order of their ids.
 */
import type { Formula } from '../formula/formula.ts'
import { PURE } from '../formula/unit.ts'
import { one, sum } from '../formula/write.ts'

export interface Limit {
  readonly kind: 'floor' | 'ceiling'
  readonly share: Formula
  /** Whom it holds for; null for everyone. */
  readonly members: ReadonlySet<string> | null
}

export interface Scale {
  /** Of everyone that no share is fixed for by name. */
  readonly weights: ReadonlyMap<string, Formula>
  readonly fixed: ReadonlyMap<string, Formula>
  readonly limits: readonly Limit[]
  /** The shares of those who sit at a limit. */
  readonly bound: () => ReadonlyMap<string, Formula>
  /** The weights are shares already and need not add up to the whole. */
  readonly asTheyAre: boolean
}

export const nobody = (): ReadonlyMap<string, Formula> => new Map()

const total = (weights: Iterable<Formula>): Formula => {
  const all = [...weights]
  return sum(all, all[0]?.unit ?? PURE)
}

/** Weights in one proportion with shares that are settled: those times what the others weigh together, the others times what is left. */
const together = (
  settled: ReadonlyMap<string, Formula>,
  weights: ReadonlyMap<string, Formula>,
  rest: Formula,
): ReadonlyMap<string, Formula> => {
  const free = [...weights].filter(([id]) => !settled.has(id))
  if (free.length === 0) return settled
  const whole = total(free.map(([, weight]) => weight))
  const scaled = new Map<Formula, Formula>()
  const scale = (formula: Formula, by: Formula): Formula => {
    const found = scaled.get(formula) ?? formula.times(by)
    scaled.set(formula, found)
    return found
  }
  return new Map([
    ...[...settled].map(([id, share]) => [id, scale(share, whole)] as const),
    ...free.map(([id, weight]) => [id, scale(weight, rest)] as const),
  ])
}

/** Everyone's weight in one proportion, whether its share is settled or not. */
export const proportions = ({ weights, fixed, bound, asTheyAre }: Scale): ReadonlyMap<string, Formula> => {
  const settled = new Map([...fixed, ...bound()])
  if (settled.size === 0 || asTheyAre) return weights
  return together(settled, weights, one.minus(total(settled.values())))
}

/**
 * The scale with shares at a limit as weights like any other, in the order of the members: what the next step moderates. The limits are
 * kept for the steps that settle again.
 */
export const asItStands = (scale: Scale): Scale => {
  const bound = scale.bound()
  if (bound.size === 0) return scale
  const weights = together(bound, scale.weights, one.minus(total([...scale.fixed.values(), ...bound.values()])))
  return { ...scale, weights: new Map([...scale.weights.keys()].flatMap((id) => entry(id, weights.get(id)))), bound: nobody }
}

const entry = (id: string, weight: Formula | undefined): readonly (readonly [string, Formula])[] =>
  weight === undefined ? [] : [[id, weight]]

/** The share of each, a fraction of one. */
export const sharesOf = (scale: Scale): ReadonlyMap<string, Formula> => {
  const all = proportions(scale)
  if (scale.asTheyAre) return all
  const whole = total(all.values())
  return new Map([...all].map(([id, weight]) => [id, weight.over(whole)]))
}
