/**
 * Who sits at a floor or a ceiling when a scale adds up to the whole.
 *
 * The weights are scaled by the one factor for which the shares, each held within its limits, add up to one. It is found by settling in
 * each round those that the factor can only leave where they are: at their floors while the limited shares are too much together, at
 * their ceilings while they are too little. Each round settles someone, so it ends; the order of members and of limits changes nothing.
 */
import type { Formula } from '../formula/formula.ts'
import type { ValueReader } from '../formula/value.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import type { Limit, Scale } from './scale.ts'

interface Range {
  readonly floor: Formula | undefined
  readonly ceiling: Formula | undefined
}

/** The tightest limits that hold for each member. */
const rangesOf = (limits: readonly Limit[], ids: Iterable<string>, reader: ValueReader): ReadonlyMap<string, Range> => {
  const tightest = (kind: Limit['kind'], id: string): Formula | undefined => {
    let found: Formula | undefined
    for (const limit of limits) {
      if (limit.kind !== kind || (limit.members !== null && !limit.members.has(id))) continue
      const tighter = found === undefined || reader.read(limit.share)[kind === 'floor' ? 'gt' : 'lt'](reader.read(found))
      if (tighter) found = limit.share
    }
    return found
  }
  return new Map([...ids].map((id) => [id, { floor: tightest('floor', id), ceiling: tightest('ceiling', id) }]))
}

const sumOf = (formulas: Iterable<Formula>, reader: ValueReader): Decimal => {
  let all = ZERO
  for (const formula of formulas) all = all.plus(reader.read(formula))
  return all
}

interface Crossing {
  readonly id: string
  readonly share: Formula
}

interface Round {
  readonly low: readonly Crossing[]
  readonly high: readonly Crossing[]
  /** What the floors add less what the ceilings take off, in weights. */
  readonly added: Decimal
}

/** Who lies beyond a limit when those still free share what is left. */
const round = (scale: Scale, ranges: ReadonlyMap<string, Range>, bound: ReadonlyMap<string, Formula>, reader: ValueReader): Round => {
  const free = [...scale.weights].filter(([id]) => !bound.has(id))
  const rest = ONE.minus(sumOf(scale.fixed.values(), reader)).minus(sumOf(bound.values(), reader))
  const whole = sumOf(
    free.map(([, weight]) => weight),
    reader,
  )
  const low: Crossing[] = []
  const high: Crossing[] = []
  let added = ZERO
  for (const [id, weight] of free) {
    const claim = reader.read(weight).times(rest)
    const { floor, ceiling } = ranges.get(id) ?? { floor: undefined, ceiling: undefined }
    const least = floor && reader.read(floor).times(whole)
    const most = ceiling && reader.read(ceiling).times(whole)
    if (floor !== undefined && least?.gt(claim)) {
      low.push({ id, share: floor })
      added = added.plus(least.minus(claim))
    } else if (ceiling !== undefined && most?.lt(claim)) {
      high.push({ id, share: ceiling })
      added = added.minus(claim.minus(most))
    }
  }
  return { low, high, added }
}

/** Settled again and again until every limit holds. */
export const settleAll = (scale: Scale, reader: ValueReader): ReadonlyMap<string, Formula> => {
  const bound = new Map<string, Formula>()
  if (scale.limits.length === 0) return bound
  const ranges = rangesOf(scale.limits, scale.weights.keys(), reader)
  for (;;) {
    const { low, high, added } = round(scale, ranges, bound, reader)
    const settled = added.gt(0) ? low : added.lt(0) ? high : [...low, ...high]
    if (settled.length === 0) return bound
    for (const { id, share } of settled) bound.set(id, share)
  }
}

/**
 * Settled once: whoever the rescaling then pushes over a limit stays there. Where the shares settled before leave nothing to rescale, those
 * who were settled before carry the difference.
 */
export const settleOnce = (scale: Scale, limit: Limit, reader: ValueReader): ReadonlyMap<string, Formula> => {
  const { low, high } = round(scale, rangesOf([limit], scale.weights.keys(), reader), scale.bound, reader)
  const settled = [...low, ...high].map(({ id, share }) => [id, share] as const)
  const bound = new Map([...scale.bound, ...settled])
  const rest = ONE.minus(sumOf(scale.fixed.values(), reader)).minus(sumOf(bound.values(), reader))
  const carried = rest.gt(0) && [...scale.weights].some(([id, weight]) => !bound.has(id) && reader.read(weight).gt(0))
  return carried || settled.length === 0 ? bound : new Map(settled)
}
