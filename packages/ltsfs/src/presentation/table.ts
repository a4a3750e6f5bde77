/**
 * A table ready to show: what stands in it, in which order, with which figure behind each cell. No markup, no language, no arithmetic left.
 *
 * Amounts are decimal texts with the decimals of their unit ("61204.00", "37.9"); whoever renders them only groups the digits.
 */
import type { CombinedCell } from '../comparison/combined-name.ts'
import type { FigureName } from '../formula/figure-name.ts'
import type { Of } from '../formula/formula.ts'

export type Status = 'pass' | 'note' | 'warn' | 'fail' | 'hold'

/** A place in the plan document, in a fiscal year where its values are dated. */
export interface PlaceInYear {
  readonly path: string
  /** Null for a field without dates. */
  readonly year: number | null
}

export interface Cell {
  /** Null where there is none: a dash, never a zero. */
  readonly amount: string | null
  /** Words instead of a number: a tier, a reason, a band. */
  readonly text?: string | undefined
  /** Where it differs from the unit of the column and of the table. */
  readonly unit?: string | undefined
  /** What explains the amount. */
  readonly figure?: FigureName | undefined
  /** What explains it where it is made of several figures, or is a difference. */
  readonly combined?: CombinedCell | undefined
  /** What explains it where it is a value of the plan itself. */
  readonly place?: PlaceInYear | undefined
  readonly status?: Status | undefined
  /** The title of the source of what it says, for a second line. */
  readonly source?: string | undefined
  /** The id of an earlier column with the very same values in this row, so that equal columns can be shown as one. */
  readonly sameAs?: string | undefined
}

export interface Column {
  readonly id: string
  readonly label: string
  readonly kind: 'number' | 'text'
  readonly year?: number | undefined
  readonly unit?: string | undefined
  /** Whether the amounts of the column may be added up. */
  readonly additive?: boolean | undefined
  /** What the column is about, for links of its own: { option: 'crop' }, nothing for the plan as it stands. */
  readonly of?: Of | undefined
}

export interface Row {
  readonly id: string
  readonly label: string
  readonly kind: 'heading' | 'line' | 'subtotal' | 'total' | 'check'
  /** How deep it stands under its heading: 0 unless said. */
  readonly depth?: number | undefined
  /** The single member a row is about, and the group that may be shown instead of it. */
  readonly member?: { readonly id: string; readonly group: string; readonly groupLabel: string } | undefined
  /** What the row is about, for a link of its own: { option: 'crop' }. */
  readonly of?: Of | undefined
  /** One per column. */
  readonly cells: readonly Cell[]
}

export interface Table {
  readonly id: string
  /** The finding where there is one, else what the table shows. */
  readonly caption: string
  /** Of every number that does not say otherwise; null for a table of words or of several units. */
  readonly unit: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The sentence that proves that the table adds up; null where nothing is added. */
  readonly reconciliation: string | null
  readonly notes: readonly string[]
}
