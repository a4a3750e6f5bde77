/**
 * What a stream of income is: figures a year, and which of them come in as income of which kind from which payer.
 *
 * Recurrent income pays for operations, replacement capital and the base-line programme; unrestricted extra-budgetary income may
 * fill what they lack; restricted income pays only for activities in its scope; a one-off is never counted as recurrent.
 */
import type { Book } from '../formula/book.ts'
import type { Figure } from '../formula/formula.ts'
import type { Plan } from '../plan/plan.ts'

/** Which money counts: what is certain, what is likely (weighted), or everything at its face. */
export const BASES = ['confirmed', 'expected', 'all'] as const
export type Basis = (typeof BASES)[number]

export interface Setting {
  readonly plan: Plan
  readonly basis: Basis
  /** Figures entered so far: those of earlier years, and of this year from streams listed before. */
  readonly book: Book
}

export type IncomeKind = 'recurrent' | 'unrestricted' | 'restricted' | 'one-off'

export interface Income {
  readonly kind: IncomeKind
  readonly payer: { readonly kind: 'member' | 'donor' | 'other'; readonly id: string }
  readonly figure: Figure
}

export interface Stream {
  readonly id: string
  readonly label: string
  /** Every figure of a year, each named `${id}/...`. */
  readonly figures: (setting: Setting, year: number) => readonly Figure[]
  /** Figures that follow from what the waterfall pays: entered after it. Most streams have none. */
  readonly figuresOncePaid?: (setting: Setting, year: number) => readonly Figure[]
  /** What comes in that year: read after the figures are entered, and again after the waterfall, which may have added to them. */
  readonly income: (setting: Setting, year: number) => readonly Income[]
}

export const defineStream = (stream: Stream): Stream => stream
