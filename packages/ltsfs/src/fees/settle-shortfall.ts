/**
 * Who carries what limits leave short of a target: one factor on all fees for which fees, each held within its limits, add up to it.
 *
 * Found by settling in each round those that the factor can only leave at a limit, until nobody crosses one. What is left when all who
 * pay anything stand at their highest is unmet. Exact decimals; the order of members changes nothing.
 */
import { type Decimal, ZERO } from '../money/decimal.ts'

export interface Held {
  /** Before the limits. */
  readonly fee: Decimal
  readonly low: Decimal
  /** Null where nothing holds it. */
  readonly high: Decimal | null
}

export interface Settled {
  readonly atLow: ReadonlySet<string>
  readonly atHigh: ReadonlySet<string>
  readonly unmet: Decimal
}

export const clamp = ({ fee, low, high }: Held): Decimal => {
  const capped = high !== null && fee.gt(high) ? high : fee
  return capped.lt(low) ? low : capped
}

const add = (amounts: Iterable<Decimal>): Decimal => {
  let all = ZERO
  for (const amount of amounts) all = all.plus(amount)
  return all
}

/** The most that all can pay: everyone at its highest, who pays nothing by the method at its lowest. Null where there is no most. */
const mostOf = (members: Iterable<Held>): Decimal | null => {
  let all = ZERO
  for (const held of members) {
    if (held.fee.gt(0) && held.high === null) return null
    all = all.plus(held.fee.isZero() || held.high === null ? clamp(held) : held.high)
  }
  return all
}

interface Round {
  readonly low: readonly string[]
  readonly high: readonly string[]
  readonly added: Decimal
}

const round = (free: readonly (readonly [string, Held])[], rest: Decimal): Round => {
  const whole = add(free.map(([, { fee }]) => fee))
  const [low, high]: [string[], string[]] = [[], []]
  const isNothing = whole.isZero()
  // Products are exact where quotients would not be: both sides times what the free fees are together.
  const times = (limit: Decimal): Decimal => (isNothing ? limit : limit.times(whole))
  let added = ZERO
  for (const [id, held] of free) {
    const claim = isNothing ? ZERO : held.fee.times(rest)
    if (claim.lt(times(held.low))) {
      low.push(id)
      added = added.plus(times(held.low)).minus(claim)
    } else if (held.high !== null && times(held.high).lt(claim)) {
      high.push(id)
      added = added.plus(times(held.high)).minus(claim)
    }
  }
  return { low, high, added }
}

/** The target is more than what the limits leave. */
export const settleShortfall = (members: ReadonlyMap<string, Held>, target: Decimal): Settled => {
  const [atLow, atHigh] = [new Set<string>(), new Set<string>()]
  const most = mostOf(members.values())
  if (most?.lt(target)) {
    for (const [id, { fee }] of members) (fee.isZero() ? atLow : atHigh).add(id)
    return { atLow, atHigh, unmet: target.minus(most) }
  }
  for (;;) {
    const free = [...members].filter(([id]) => !atLow.has(id) && !atHigh.has(id))
    const bound = [...members].map(([id, { low, high }]) => (atLow.has(id) ? low : atHigh.has(id) ? (high ?? ZERO) : ZERO))
    const { low, high, added } = round(free, target.minus(add(bound)))
    if (low.length + high.length === 0) return { atLow, atHigh, unmet: ZERO }
    if (added.gte(0)) for (const id of low) atLow.add(id)
    if (added.lte(0)) for (const id of high) atHigh.add(id)
  }
}
