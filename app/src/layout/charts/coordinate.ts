/** Geometry of the charts. Coordinates are places on a screen, never money: six significant digits are more than a screen has. */

/** A coordinate as text. */
export const at = (value: number): string => String(Number(value.toPrecision(6)))

/** A coordinate as a share of the width. */
export const percent = (share: number): string => `${at(share * 1e2)}%`

/** Maps amounts to lengths: zero is always on the scale, because a bar that does not start at zero lies. */
export interface Scale {
  readonly low: number
  readonly high: number
  /** Where an amount lies between the low end, 0, and the high end, 1. */
  readonly share: (amount: number) => number
}

export function scaleOf(amounts: readonly number[]): Scale {
  const low = Math.min(0, ...amounts)
  const high = Math.max(0, ...amounts)
  const span = high - low === 0 ? 1 : high - low
  return { low, high, share: (amount) => (amount - low) / span }
}

/** At most so many steps between the ends of an axis. */
const MOST_STEPS = 6
const ROUND = [1, 2, 5, 10]

/** Round amounts from the low end to the high one, zero among them, evenly apart: what an axis names. */
export function ticksOf({ low, high }: Scale): readonly number[] {
  if (high === low) return [0]
  const rough = (high - low) / MOST_STEPS
  const power = Number(`1e${rough.toExponential().split('e')[1]}`)
  const step = power * (ROUND.find((round) => round * power >= rough) ?? 10)
  const placed = Array.from({ length: 2 * MOST_STEPS + 1 }, (_, index) => Number(((index - MOST_STEPS) * step).toPrecision(6)))
  return placed.filter((amount) => low <= amount && amount <= high)
}

/** More names than this do not fit side by side below a chart on a small screen. */
const MOST_NAMES = 7

/** The places of names that a small screen leaves out: every second one, never the one that is marked, else the last. */
export function placesBetween(names: readonly { readonly id: string; readonly label: string }[], marked?: string): ReadonlySet<number> {
  const named = names.flatMap(({ id, label }, place) => (label === '' ? [] : [{ id, place }]))
  if (named.length <= MOST_NAMES) return new Set()
  const kept = named.findIndex(({ id }) => id === marked)
  const anchor = kept === -1 ? named.length - 1 : kept
  return new Set(named.filter((_, order) => (order - anchor) % 2 !== 0).map(({ place }) => place))
}
