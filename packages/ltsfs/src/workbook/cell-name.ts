/** How a spreadsheet names its cells: columns A to XFD, rows from 1, "$" before what stays when a formula is copied. */

export const columnName = (column: number): string =>
  column <= 26 ? String.fromCharCode(64 + column) : `${columnName(Math.floor((column - 1) / 26))}${columnName(((column - 1) % 26) + 1)}`

/** A cell of the same sheet whose column moves with a copied formula: "F12". */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`

/** A cell that stays: "$C$12". */
export const fixedCell = (column: number, row: number): string => `$${columnName(column)}$${row}`

/** A row of cells from one column to another that stays: "$E$12:$M$12". */
export const fixedRow = (first: number, last: number, row: number): string => `${fixedCell(first, row)}:${fixedCell(last, row)}`

/** The same on another sheet. Names of sheets are the planner's own words, never a text of a plan. */
export const onSheet = (sheet: string, reference: string): string =>
  /^[A-Za-z]+$/.test(sheet) ? `${sheet}!${reference}` : `'${sheet}'!${reference}`
