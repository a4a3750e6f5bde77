/** Distributions as they are drawn: by their quantile, from one number between 0 and 1, with their mean in closed form. */
import { normalQuantile } from './normal.ts'

export type Distribution =
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  /** Mean and deviation of the variable itself, not of its logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'discrete'; readonly outcomes: readonly { readonly value: number; readonly chance: number }[] }
  /** 1 with a chance, else 0. */
  | { readonly kind: 'happens'; readonly chance: number }
  /**
   * A yearly factor of mean 1: calm about it as a rule, and with a small chance a jump. The calm years lean against the jump, so that
   * the plan's own rate stays the expected one.
   */
  | { readonly kind: 'peg'; readonly deviation: number; readonly chance: number; readonly jump: number }

export const meanOf = (of: Distribution): number => {
  switch (of.kind) {
    case 'normal':
    case 'lognormal':
      return of.mean
    case 'triangular':
      return (of.low + of.mode + of.high) / 3
    case 'uniform':
      return (of.low + of.high) / 2
    case 'discrete':
      return of.outcomes.reduce((all, { value, chance }) => all + value * chance, 0)
    case 'happens':
      return of.chance
    case 'peg':
      return 1
    default:
      return of satisfies never
  }
}

/** What a share of all draws lies below. */
export const quantileOf = (of: Distribution): ((share: number) => number) => {
  switch (of.kind) {
    case 'normal':
      return (share) => of.mean + of.deviation * normalQuantile(share)
    case 'lognormal':
      return lognormal(of.mean, of.deviation)
    case 'triangular':
      return triangular(of.low, of.mode, of.high)
    case 'uniform':
      return (share) => of.low + share * (of.high - of.low)
    case 'discrete':
      return discrete(of.outcomes)
    case 'happens':
      return (share) => (share > 1 - of.chance ? 1 : 0)
    case 'peg':
      return peg(of.deviation, of.chance, of.jump)
    default:
      return of satisfies never
  }
}

const lognormal = (mean: number, deviation: number): ((share: number) => number) => {
  const variance = Math.log1p((deviation / mean) ** 2)
  const [centre, spread] = [Math.log(mean) - variance / 2, Math.sqrt(variance)]
  return (share) => Math.exp(centre + spread * normalQuantile(share))
}

const triangular = (low: number, mode: number, high: number): ((share: number) => number) => {
  const width = high - low
  const turn = (mode - low) / width
  return (share) => (share < turn ? low + Math.sqrt(share * width * (mode - low)) : high - Math.sqrt((1 - share) * width * (high - mode)))
}

const discrete = (outcomes: readonly { readonly value: number; readonly chance: number }[]): ((share: number) => number) => {
  const inOrder = outcomes.toSorted((a, b) => a.value - b.value)
  return (share) => {
    let all = 0
    for (const { value, chance } of inOrder) {
      all += chance
      if (share < all) return value
    }
    return inOrder.at(-1)?.value ?? 0
  }
}

const peg = (deviation: number, chance: number, jump: number): ((share: number) => number) => {
  const calm = lognormal(1, deviation)
  const lean = 1 + chance * jump
  return (share) => (share > 1 - chance ? (calm((share - 1 + chance) / chance) * (1 + jump)) / lean : calm(share / (1 - chance)) / lean)
}
