/**
 * Who sits at a floor or a ceiling when a scale adds up to the whole.
 *
 * The weights are scaled by the one factor for which the shares, each held within its limits, add up to one. It is found by settling in
 * each round those that the factor can only leave where they are: at their floors while the limited shares are too much together, at
 * their ceilings while they are too little. Each round settles someone, so it ends; the order of members and of limits changes nothing.
 */
import type { Formula } from '../formula/formula.ts'
import { PURE } from '../formula/unit.ts'
import type { ValueReader } from '../formula/value.ts'
import { nothing } from '../formula/write.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import { inDecimals, inNearNumbers, type Numbers } from './numbers.ts'
import type { Limit, Scale } from './scale.ts'

const NOTHING = nothing(PURE)

interface Bound {
  readonly share: Formula
  readonly value: Decimal
}

interface Range {
  readonly floor: Bound | undefined
  readonly ceiling: Bound | undefined
}

const tighter = (kind: Limit['kind'], found: Bound | undefined, bound: Bound): Bound =>
  found === undefined || (kind === 'floor' ? bound.value.gt(found.value) : bound.value.lt(found.value)) ? bound : found

/** The tightest limits that hold for each member. Limits of one share are one bound, so that members at it are compared with one number. */
const rangesOf = (limits: readonly Limit[], ids: Iterable<string>, reader: ValueReader): ReadonlyMap<string, Range> => {
  const bounds = limits.map(({ kind, share, members }) => ({ kind, members, bound: { share, value: reader.read(share) } }))
  return new Map(
    [...ids].map((id) => {
      let [floor, ceiling]: [Bound | undefined, Bound | undefined] = [undefined, undefined]
      for (const { kind, members, bound } of bounds) {
        if (members !== null && !members.has(id)) continue
        if (kind === 'floor') floor = tighter(kind, floor, bound)
        else ceiling = tighter(kind, ceiling, bound)
      }
      return [id, { floor, ceiling }]
    }),
  )
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
  /** Whether the floors add more than the ceilings take off, in weights: above zero, as much, or less. */
  readonly added: number
}

/** Who lies beyond a limit when those still free share what is left; null where the numbers cannot tell. */
const roundIn = <N>(
  numbers: Numbers<N>,
  scale: Scale,
  ranges: ReadonlyMap<string, Range>,
  bound: ReadonlyMap<string, Formula>,
): Round | null => {
  const { read, zero, one, plus, minus, times, order } = numbers
  const sumOf = (formulas: Iterable<Formula>): N => {
    let all = zero
    for (const formula of formulas) all = plus(all, read(formula))
    return all
  }
  const free = [...scale.weights].filter(([id]) => !bound.has(id))
  const rest = minus(minus(one, sumOf(scale.fixed.values())), sumOf(bound.values()))
  const whole = sumOf(free.map(([, weight]) => weight))
  const scaled = new Map<Bound, N>()
  const ofWhole = (limit: Bound): N => {
    const found = scaled.get(limit) ?? times(read(limit.share), whole)
    scaled.set(limit, found)
    return found
  }
  const low: Crossing[] = []
  const high: Crossing[] = []
  let added = zero
  for (const [id, weight] of free) {
    const { floor, ceiling } = ranges.get(id) ?? { floor: undefined, ceiling: undefined }
    const claim = times(read(weight), rest)
    const above = floor === undefined ? -1 : order(ofWhole(floor), claim)
    const below = ceiling === undefined ? 1 : order(ofWhole(ceiling), claim)
    if (above === null || below === null) return null
    if (floor !== undefined && above > 0) {
      low.push({ id, share: floor.share })
      added = plus(added, minus(ofWhole(floor), claim))
    } else if (ceiling !== undefined && below < 0) {
      high.push({ id, share: ceiling.share })
      added = plus(added, minus(ofWhole(ceiling), claim))
    }
  }
  const sign = order(added, zero)
  return sign === null ? null : { low, high, added: sign }
}

/** By near numbers where they leave no doubt, which is nearly always, and else by decimals. */
const round = (scale: Scale, ranges: ReadonlyMap<string, Range>, bound: ReadonlyMap<string, Formula>, reader: ValueReader): Round =>
  roundIn(inNearNumbers(reader), scale, ranges, bound) ?? (roundIn(inDecimals(reader), scale, ranges, bound) as Round)

/** Where nobody is left that weighs anything, those who are left pay nothing, rather than share what is not there. */
const withNobodyLeft = (scale: Scale, bound: ReadonlyMap<string, Formula>, reader: ValueReader): ReadonlyMap<string, Formula> => {
  const free = [...scale.weights].filter(([id]) => !bound.has(id))
  if (bound.size === 0 || free.some(([, weight]) => reader.holds(weight, '>', NOTHING))) return bound
  return new Map([...bound, ...free.map(([id]) => [id, NOTHING] as const)])
}

/** Settled again and again until every limit holds. */
export const settleAll = (scale: Scale, reader: ValueReader): ReadonlyMap<string, Formula> => {
  const bound = new Map<string, Formula>()
  if (scale.limits.length === 0) return bound
  const ranges = rangesOf(scale.limits, scale.weights.keys(), reader)
  for (;;) {
    const { low, high, added } = round(scale, ranges, bound, reader)
    const settled = added > 0 ? low : added < 0 ? high : [...low, ...high]
    if (settled.length === 0) return withNobodyLeft(scale, bound, reader)
    for (const { id, share } of settled) bound.set(id, share)
  }
}

/**
 * Settled once: whoever the rescaling then pushes over a limit stays there. Where the shares settled before leave nothing to rescale, those
 * who were settled before carry the difference.
 */
export const settleOnce = (scale: Scale, limit: Limit, reader: ValueReader): ReadonlyMap<string, Formula> => {
  const before = scale.bound()
  const { low, high } = round(scale, rangesOf([limit], scale.weights.keys(), reader), before, reader)
  const settled = [...low, ...high].map(({ id, share }) => [id, share] as const)
  const bound = new Map([...before, ...settled])
  const rest = ONE.minus(sumOf(scale.fixed.values(), reader)).minus(sumOf(bound.values(), reader))
  const carried = rest.gt(0) && [...scale.weights].some(([id, weight]) => !bound.has(id) && reader.holds(weight, '>', NOTHING))
  return withNobodyLeft(scale, carried || settled.length === 0 ? bound : new Map(settled), reader)
}
