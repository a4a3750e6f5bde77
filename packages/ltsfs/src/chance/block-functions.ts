/** Functions that a block of draws goes through, in place: number by number here, or in any other way that gives the same numbers. */
import { exponential } from './exponential.ts'
import { fillDeviations, fillShares } from './normal.ts'

export type Fill = (block: Float64Array) => void

export interface BlockFunctions {
  /** Shares into how many deviations from the mean so much of all lies below. */
  readonly deviations: Fill
  /** Back again; never nothing and never all. */
  readonly shares: Fill
  readonly exponentials: Fill
}

export const NUMBER_BY_NUMBER: BlockFunctions = {
  deviations: fillDeviations,
  shares: fillShares,
  exponentials: (block) => {
    for (let at = 0; at < block.length; at += 1) block[at] = exponential(block[at] as number)
  },
}
