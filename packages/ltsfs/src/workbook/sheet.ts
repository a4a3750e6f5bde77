/**
 * A workbook as plain data: sheets of cells with a formula or a value, a look and a number format. No file format.
 *
 * A text is a text whatever it begins with: only `formula` is ever a formula, and no text of a plan goes into one.
 */

import { isMoney, type Unit } from '../formula/unit.ts'
import type { NumberBounds } from '../inputs/number-bounds.ts'
import { minorUnits } from '../money/currency.ts'
import type { Decimal } from '../money/decimal.ts'

/** What a cell is, which decides how it looks: blue and unlocked is an input, and nothing else is. */
export type Look =
  | 'title'
  | 'heading'
  | 'label'
  | 'note'
  | 'caption'
  | 'header'
  | 'input'
  | 'calculation'
  | 'link'
  | 'step'
  | 'total'
  | 'unit-of-total'
  | 'check'
  | 'flag'

export interface SheetCell {
  readonly look: Look
  /** A number, a text, or what a formula comes to by the planner's own computation. */
  readonly value: Decimal | string
  /** Without a leading "=". */
  readonly formula?: string
  /** A number format: "#,##0.00"; without one, as the program shows it. */
  readonly format?: string
  /** The sheet that a click leads to. */
  readonly opens?: string
}

export interface Validation {
  readonly cell: string
  /** One of the texts of a range, or a number between limits; null is no limit. */
  readonly allows: { readonly list: string } | NumberBounds
  readonly says: string
}

export interface Sheet {
  readonly name: string
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** By row, then by column, both from 1. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  readonly validations: readonly Validation[]
  /** What kind of sheet it is: where numbers are changed, what is computed, or whether it holds. */
  readonly part: 'inputs' | 'figures' | 'checks'
}

export interface Workbook {
  /** Of the plan: the title of the file. */
  readonly title: string
  readonly sheets: readonly Sheet[]
  /** What the selector of the workbook does not switch, or leaves out, in sentences. */
  readonly notes: readonly string[]
}

type OpenedSheet = Pick<Sheet, 'name' | 'widths' | 'frozen'> & Partial<Pick<Sheet, 'part'>>

export interface SheetWriter {
  readonly put: (column: number, row: number, cell: SheetCell) => void
  readonly allow: (validation: Validation) => void
  readonly finished: () => Sheet
}

export const openSheet = ({ part = 'figures', ...words }: OpenedSheet): SheetWriter => {
  const cells = new Map<number, Map<number, SheetCell>>()
  const validations: Validation[] = []
  return {
    put: (column, row, cell) => {
      const inRow = cells.get(row) ?? new Map<number, SheetCell>()
      cells.set(row, inRow)
      inRow.set(column, cell)
    },
    allow: (validation) => validations.push(validation),
    finished: () => ({ ...words, part, cells, validations }),
  }
}

/** As wide as the longest of some texts, within these: so wide that the years beside it stay in sight. */
const [NARROWEST, WIDEST] = [40, 84]
export const widthFor = (texts: readonly string[]): number =>
  Math.min(
    WIDEST,
    texts.reduce((most, text) => Math.max(most, text.length + 2), NARROWEST),
  )

/** How numbers of a unit are shown: money in minor units, a pure number with four decimals, anything else with two. */
export const formatOf = (unit: Unit): string => {
  if (unit === '1') return '0.0000'
  const places = isMoney(unit) ? minorUnits(unit) : 2
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`
}
