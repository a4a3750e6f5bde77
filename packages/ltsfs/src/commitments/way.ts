/** A change that would make an activity payable. */
import type { Asking } from './asking.ts'
import type { Parts } from './cover-network.ts'
import type { Ask } from './flow.ts'
import type { Cut } from './network.ts'

export const WAY_KINDS = ['meet-condition', 'sign', 'widen', 'raise-share', 'waive-own-share', 'postpone', 'reduce', 'more-money'] as const

export interface Way {
  readonly kind: (typeof WAY_KINDS)[number]
  /** The agreement or fund, or the activity. */
  readonly of: string
  /** New money it needs, in minor units. */
  readonly amount: number
  /** The year by which, where there is one. */
  readonly year: number | null
  readonly sentence: string
}

/** A way, and what it would change. */
export interface Idea {
  readonly way: Way
  readonly change: Partial<Parts>
}

/** What a way is looked for. */
export interface Wish {
  readonly asking: Asking
  readonly asks: readonly Ask[]
  readonly id: string
  readonly cut: Cut
}
