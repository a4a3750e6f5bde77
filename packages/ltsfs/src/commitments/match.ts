/**
 * R3: donor money counts up to the match that is itself confirmed, cumulatively by period.
 *
 * Least fixed point from nothing: what counts can only be matched by what counts already, so funds that match each other in a circle
 * count for nothing. The steps are bounded; each step counts no more than the fixed point, so stopping early only counts less.
 */
import { Decimal } from '../money/decimal.ts'

export interface Match {
  /** The fund that is matched, the funds that match it, by position, and how many times their money it counts. */
  readonly fund: number
  readonly by: readonly number[]
  readonly atMost: Decimal
}

const MOST_STEPS = 1000

const cumulated = (amounts: readonly number[]): readonly number[] => {
  let sum = 0
  return amounts.map((amount) => {
    sum += amount
    return sum
  })
}

const increments = (sums: readonly number[]): readonly number[] => sums.map((sum, period) => sum - (sums[period - 1] ?? 0))

/** The inflows that count, in whole minor units. Funds without a match count in full. */
export const matched = (inflows: readonly (readonly number[])[], matches: readonly Match[]): readonly (readonly number[])[] => {
  if (matches.length === 0) return inflows
  const whole = inflows.map(cumulated)
  const counted = whole.map((sums, fund) => (matches.some((match) => match.fund === fund) ? sums.map(() => 0) : [...sums]))
  for (let step = 0; step < MOST_STEPS; step++) {
    let changed = false
    for (const { fund, by, atMost } of matches)
      for (const [period, sum] of (whole[fund] ?? []).entries()) {
        const match = by.reduce((all, other) => all + (counted[other]?.[period] ?? 0), 0)
        const most = Math.min(sum, Decimal.min(atMost.times(match), sum).floor().toNumber())
        if (most === counted[fund]?.[period]) continue
        counted[fund]![period] = most
        changed = true
      }
    if (!changed) break
  }
  return counted.map(increments)
}

/** Funds that match each other in a circle, itself included: each comes back with the whole circle, by position. */
export const circles = (matches: readonly Match[]): ReadonlyMap<number, readonly number[]> => {
  const reached = (from: number): ReadonlySet<number> => {
    const found = new Set<number>()
    const waiting = [from]
    for (const fund of waiting)
      for (const match of matches)
        if (match.fund === fund)
          for (const other of match.by)
            if (!found.has(other)) {
              found.add(other)
              waiting.push(other)
            }
    return found
  }
  const all = new Map(matches.map(({ fund }) => [fund, reached(fund)] as const))
  return new Map(
    [...all].flatMap(([fund, found]) =>
      found.has(fund) ? [[fund, [...found].filter((other) => all.get(other)?.has(fund) === true).sort((a, b) => a - b)] as const] : [],
    ),
  )
}
