/** Which sheet holds what, and where: the addresses that formulas of other sheets lead to. */
import { fixedCell, onSheet } from './cell-name.ts'

export const SHEETS = {
  cover: 'Cover',
  inputs: 'Inputs',
  calculations: 'Calculations',
  outputs: 'Outputs',
  checks: 'Checks',
  options: 'Options',
  switches: 'Switches',
} as const

/** The first row of figures on every sheet: a title, the flag, a note and a header stand above. */
export const FIRST_ROW = 6

/** The first column of years on Calculations, Outputs and Checks, and of alternatives on Options. */
export const FIRST_COLUMN = 5

/** Calculations: what rows are added up by on the sheet of checks, and the word for the fees of members. */
export const GROUP_COLUMN = 4
export const MEMBER_FEES = 'charged'

/** Where a value stands on Inputs. */
export const VALUE_COLUMN = 3

/** Cover: the cell in which an option is chosen. */
export const SELECTOR = { column: 2, row: 5 } as const

/** Checks: whether all hold, in words. */
export const FLAG = onSheet(SHEETS.checks, fixedCell(3, 4))

/** Options: the number of the alternative that is selected. */
export const SELECTED = { column: 3, row: 4 } as const
const IN_USE_COLUMN = 3

/** The rows of the sheet of options: alternatives, then inputs that they replace. */
export interface OptionsLayout {
  readonly alternatives: number
  readonly inputs: number
}

/** A heading and a header stand above every block, an empty row below it. */
export const ABOVE = 3

export const optionsLayout = (alternatives: number): OptionsLayout => ({
  alternatives: FIRST_ROW,
  inputs: FIRST_ROW + alternatives + ABOVE,
})

/** What a row of the sheet of options comes to under the selected alternative, as a reference from another sheet. */
export const optionInUse = (row: number): string => onSheet(SHEETS.options, fixedCell(IN_USE_COLUMN, row))

/** The number of the alternative selected, from another sheet. */
export const SELECTED_NUMBER = onSheet(SHEETS.options, fixedCell(SELECTED.column, SELECTED.row))

/** The rows of the sheet of switches: switches, then their courses over the years, then control totals. */
export interface SwitchesLayout {
  readonly switches: number
  readonly courses: number
  readonly totals: number
}

export const switchesLayout = (counts: { readonly switches: number; readonly courses: number }): SwitchesLayout => {
  const courses = FIRST_ROW + counts.switches + ABOVE
  return { switches: FIRST_ROW, courses, totals: courses + counts.courses + ABOVE }
}
