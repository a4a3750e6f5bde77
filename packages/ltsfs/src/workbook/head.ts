/** What every sheet begins with: its title, the flag of all checks, and what its amounts are in. */
import { Decimal } from '../money/decimal.ts'
import { FLAG } from './layout.ts'
import type { SheetCell, SheetWriter } from './sheet.ts'

/** What the flag says while nothing is wrong. */
export const ALL_HOLD = 'All checks hold'

export interface Head {
  readonly title: string
  readonly note: string
}

export const putHead = (sheet: SheetWriter, { title, note }: Head): void => {
  sheet.put(1, 1, { look: 'title', value: title })
  sheet.put(1, 2, { look: 'flag', value: ALL_HOLD, formula: FLAG })
  sheet.put(1, 3, { look: 'caption', value: note })
}

/** Headers of columns in one row. A year is a number: a program marks a number that is written as a text. */
export const putHeaders = (sheet: SheetWriter, row: number, headers: readonly (string | number)[]): void => {
  for (const [at, header] of headers.entries()) sheet.put(at + 1, row, headerOf(header))
}

export const headerOf = (header: string | number): SheetCell =>
  typeof header === 'string' ? { look: 'header', value: header } : { look: 'header', value: new Decimal(header), format: '0' }
