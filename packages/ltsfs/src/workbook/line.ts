/** What one cell of the calculations holds in one alternative, and how its formula is written once every cell has its place. */
import type { Formula, ParameterUse } from '../formula/formula.ts'
import type { Place } from '../formula/spreadsheet.ts'
import type { Unit } from '../formula/unit.ts'
import type { Decimal } from '../money/decimal.ts'

/** A row of the calculations, the same in every alternative. */
export interface RowName {
  /** Unique: the name of a figure without its year, with what a step does behind it. */
  readonly key: string
  /** The figure that the row belongs to. */
  readonly figure: string
  /** The place among the rows of its figure. */
  readonly rank: readonly [step: number, share: number, part: number, at: number]
  /** Rows of one share, which its formulas name as a range: they stand together, also where some years have more parts than others. */
  readonly group?: string
  /** The id of the figure, "membership-fees/charged". */
  readonly id: string
  readonly label: string
  readonly unit: Unit
  readonly kind: 'figure' | 'step'
  /** It counts minor units, so it has no decimals. */
  readonly isCount?: boolean
}

export interface Line {
  readonly row: RowName
  readonly year: number
  readonly value: Decimal
  readonly text: (places: Places) => string
}

/** Where things stand in the workbook. */
export interface Places {
  /** A cell of the calculations, as a reference from the same sheet. */
  readonly cell: (key: string, year: number) => string
  /** The rows of a group, whichever of them a year has: a range of one column. */
  readonly group: (name: string, year: number) => string
  /** The value of a parameter, as it is used in a year. */
  readonly parameter: (use: ParameterUse, year: number) => string
}

/** The formulas of an alternative that have a cell of their own. */
export type Placed = ReadonlyMap<Formula, { readonly key: string; readonly year: number }>

/** The name of a figure without its year. */
export const rowKey = (id: string, of: Readonly<Record<string, string>>): string => {
  const keys = Object.keys(of).toSorted()
  return keys.length === 0 ? id : `${id}?${keys.map((key) => `${key}=${of[key]}`).join('&')}`
}

/** References from the cell of a year. */
export const placeIn =
  (places: Places, placed: Placed, year: number): Place =>
  (formula) => {
    if (formula.op === 'parameter') return places.parameter(formula.parameter, year)
    if (formula.op === 'figure') return places.cell(rowKey(formula.id, formula.of), formula.year)
    const found = placed.get(formula)
    return found && places.cell(found.key, found.year)
  }
