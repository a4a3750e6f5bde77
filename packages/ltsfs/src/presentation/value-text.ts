/** A value of a plan document as it is shown: decimals as numbers, records in words, what is absent as nothing. */
import { spokenChoice } from '../inputs/id-words.ts'
import { valueWords } from '../inputs/value-words.ts'
import { parseDecimal } from '../money/decimal-text.ts'
import { EMPTY, textCell } from './cell.ts'
import type { Cell } from './table.ts'

const YEAR = /^\d{4}$/

/**
 * A plain number of four digits is a year, never grouped like an amount: amounts are texts.
 * `document` is the plan in which it stands, for the titles of what a record names.
 */
export const valueCell = (value: unknown, document: object = {}): Cell => {
  if (value === null || value === undefined) return EMPTY
  if (typeof value === 'object') return textCell(valueWords(document, value))
  const text = String(value)
  if (typeof value === 'number' && YEAR.test(text)) return textCell(text)
  return parseDecimal(text) === null ? textCell(spokenChoice(text)) : { amount: text }
}
