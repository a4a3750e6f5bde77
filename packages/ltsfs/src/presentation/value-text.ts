/** A value of a plan document as it is shown: decimals as numbers, records by their title, what is absent as nothing. */
import { parseDecimal } from '../money/decimal-text.ts'
import { EMPTY, textCell } from './cell.ts'
import type { Cell } from './table.ts'

const textOf = (value: object): string => {
  const record = value as Readonly<Record<string, unknown>>
  if (typeof record['of'] === 'string' && typeof record['per'] === 'string') return `${record['of']} / ${record['per']}`
  if (typeof record['title'] === 'string') return record['title']
  if (typeof record['name'] === 'string') return record['name']
  return JSON.stringify(value)
}

const YEAR = /^\d{4}$/

/** A plain number of four digits is a year, never grouped like an amount: amounts are texts. */
export const valueCell = (value: unknown): Cell => {
  if (value === null || value === undefined) return EMPTY
  if (typeof value === 'object') return textCell(textOf(value))
  const text = String(value)
  if (typeof value === 'number' && YEAR.test(text)) return textCell(text)
  return parseDecimal(text) === null ? textCell(text) : { amount: text }
}
