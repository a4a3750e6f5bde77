/**
 * Writes rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula is written with an apostrophe before it;
 * a number is left alone, minus sign included.
 */
import { stringify } from 'csv-stringify/sync'

const NUMBER = /^-?\d+(?:\.\d+)?$/

const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)

export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify(
    [header, ...rows].map((row) => row.map(safe)),
    { record_delimiter: '\r\n' },
  )
