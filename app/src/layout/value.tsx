/** A value of a plan document in a cell: a number as a number, a rate as a fraction, a record by its name. */
import { DECIMAL_TEXT, say, spokenChoice } from 'ltsfs'
import { printAmount } from './number.ts'

const LONGEST = 80

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return say`not in force`
  if (typeof value === 'string') return DECIMAL_TEXT.test(value) ? printAmount(value) : spokenChoice(value)
  if (typeof value !== 'object') return String(value)
  const record = value as Readonly<Record<string, unknown>>
  if (typeof record['of'] === 'string' && typeof record['per'] === 'string') return `${record['of']} / ${record['per']}`
  for (const key of ['title', 'name', 'id']) if (typeof record[key] === 'string') return record[key]
  const text = JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
