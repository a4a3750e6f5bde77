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
