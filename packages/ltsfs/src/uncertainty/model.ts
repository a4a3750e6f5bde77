/**
 * The model of a simulation as plain data: the kernel of the wanted figures, what is drawn, and how draws meet the numbers of the plan.
 *
 * It can be sent to any thread; whoever runs it with the same seed has the same trials.
 */

import type { Matrix } from '../chance/correlation.ts'
import type { Distribution } from '../chance/distribution.ts'
import type { KernelCode } from '../formula/kernel-code.ts'

/** What is drawn once a trial, or once a trial and year. Places are the draws' order in a trial. */
export interface DrawnNumber {
  readonly distribution: Distribution
  /** Of a walk: the place of the year before. */
  readonly after: number | null
}

/** Draws that come together: their places, and the triangle that correlates them. */
export interface DrawnTogether {
  readonly places: readonly number[]
  readonly triangle: Matrix
}

/** How draws change one number of the plan in one year. */
export interface Disturbed {
  readonly base: number
  readonly by: readonly { readonly place: number; readonly as: 'times' | 'plus' | 'instead' }[]
  readonly least: number
  readonly most: number
}

export interface SimulationModel {
  readonly kernel: KernelCode
  readonly drawn: readonly DrawnNumber[]
  readonly together: readonly DrawnTogether[]
  /** One for each input of the kernel. */
  readonly disturbed: readonly Disturbed[]
  /** The first outputs are figures, of which the spread is kept; the others are events, counted. */
  readonly figures: number
  readonly events: number
}
