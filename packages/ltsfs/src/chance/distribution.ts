/** Distributions as they are drawn: by their quantile, from one number between 0 and 1, with their mean in closed form. */
import { type BlockFunctions, type Fill, NUMBER_BY_NUMBER } from './block-functions.ts'
import { LEAST, MOST } from './normal.ts'

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

/** A block of shares into what so much of all draws lies below, in place. */
export const fillFrom = (of: Distribution, functions: BlockFunctions = NUMBER_BY_NUMBER): Fill => {
  switch (of.kind) {
    case 'normal':
    case 'lognormal': {
      const fill = fillFromDeviations(of, functions) as Fill
      return (block) => {
        functions.deviations(block)
        fill(block)
      }
    }
    case 'triangular':
      return triangular(of.low, of.mode, of.high)
    case 'uniform':
      return (block) => {
        for (let at = 0; at < block.length; at += 1) block[at] = of.low + (block[at] as number) * (of.high - of.low)
      }
    case 'discrete':
      return discrete(of.outcomes)
    case 'happens':
      return (block) => {
        for (let at = 0; at < block.length; at += 1) block[at] = (block[at] as number) > 1 - of.chance ? 1 : 0
      }
    case 'peg':
      return peg(of, functions)
    default:
      return of satisfies never
  }
}

/** The same from deviations of a normal draw, where the distribution follows one; else null. */
export const fillFromDeviations = (of: Distribution, { exponentials }: BlockFunctions): Fill | null => {
  if (of.kind === 'normal')
    return (block) => {
      for (let at = 0; at < block.length; at += 1) block[at] = of.mean + of.deviation * (block[at] as number)
    }
  if (of.kind !== 'lognormal') return null
  const { centre, spread } = logarithmOf(of.mean, of.deviation)
  return (block) => {
    for (let at = 0; at < block.length; at += 1) block[at] = centre + spread * (block[at] as number)
    exponentials(block)
  }
}

/** What a share of all draws lies below. */
export const quantileOf = (of: Distribution): ((share: number) => number) => {
  const [fill, one] = [fillFrom(of), new Float64Array(1)]
  return (share) => {
    one[0] = share
    fill(one)
    return one[0] as number
  }
}

/** Mean and deviation of the logarithm. */
const logarithmOf = (mean: number, deviation: number): { readonly centre: number; readonly spread: number } => {
  const variance = Math.log1p((deviation / mean) ** 2)
  return { centre: Math.log(mean) - variance / 2, spread: Math.sqrt(variance) }
}

const triangular = (low: number, mode: number, high: number): Fill => {
  const width = high - low
  const turn = (mode - low) / width
  const [up, down] = [width * (mode - low), width * (high - mode)]
  return (block) => {
    for (let at = 0; at < block.length; at += 1) {
      const share = block[at] as number
      block[at] = share < turn ? low + Math.sqrt(share * up) : high - Math.sqrt((1 - share) * down)
    }
  }
}

const discrete = (outcomes: readonly { readonly value: number; readonly chance: number }[]): Fill => {
  const inOrder = outcomes.toSorted((a, b) => a.value - b.value)
  const values = Float64Array.from(inOrder, ({ value }) => value)
  const bounds = new Float64Array(values.length)
  for (const [at, { chance }] of inOrder.entries()) bounds[at] = chance + (bounds[at - 1] ?? 0)
  const last = values.length - 1
  return (block) => {
    for (let at = 0; at < block.length; at += 1) {
      let outcome = 0
      while (outcome < last && (block[at] as number) >= (bounds[outcome] as number)) outcome += 1
      block[at] = values[outcome] as number
    }
  }
}

const peg = (
  { deviation, chance, jump }: { readonly deviation: number; readonly chance: number; readonly jump: number },
  { deviations, exponentials }: BlockFunctions,
): Fill => {
  const { centre, spread } = logarithmOf(1, deviation)
  const lean = 1 + chance * jump
  const [calm, jumped] = [1 / lean, (1 + jump) / lean]
  // A fall stands below the calm years and a rise above them: else a correlation would have its sign turned.
  const falls = jump < 0
  let factors = new Float64Array()
  return (block) => {
    if (factors.length !== block.length) factors = new Float64Array(block.length)
    for (let at = 0; at < block.length; at += 1) {
      const share = block[at] as number
      const isJump = falls ? share < chance : share > 1 - chance
      const within = isJump ? (falls ? share : share - 1 + chance) / chance : (falls ? share - chance : share) / (1 - chance)
      factors[at] = isJump ? jumped : calm
      block[at] = Math.min(MOST, Math.max(LEAST, within))
    }
    deviations(block)
    for (let at = 0; at < block.length; at += 1) block[at] = centre + spread * (block[at] as number)
    exponentials(block)
    for (let at = 0; at < block.length; at += 1) block[at] = (block[at] as number) * (factors[at] as number)
  }
}
