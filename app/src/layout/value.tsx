/** A value of a plan document in a cell: a number as a number, a rate as a fraction, a record by its name or its parts. */
import { DECIMAL_TEXT, keyWords, say, spokenChoice, valueWords } from 'ltsfs'
import { printAmount } from './number.ts'

const LONGEST = 80

/** A record in full, whatever its length: where one decides between two, nothing of either may be missing. */
export function wholeText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return valueText(value)
  if ('of' in value && 'per' in value) return valueText(value)
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, item]) => (Array.isArray(value) ? wholeText(item) : say`${keyWords(name)}: ${wholeText(item)}`))
    .join(say`; `)
}

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return say`not in force`
  if (typeof value === 'string') return DECIMAL_TEXT.test(value) ? printAmount(value) : spokenChoice(value)
  if (typeof value !== 'object') return spokenChoice(String(value))
  const record = value as Readonly<Record<string, unknown>>
  if (typeof record['of'] === 'string' && typeof record['per'] === 'string') return `${record['of']} / ${record['per']}`
  for (const key of ['title', 'name', 'id']) if (typeof record[key] === 'string') return record[key]
  const text = valueWords({}, value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
