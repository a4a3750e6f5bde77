/**
 * An amount as it stands in a cell of a file, "100,000.00" or "100 000.00" as our own tables print it, as the plain decimal it is.
 *
 * A file is not looked at cell by cell, so what may be read in two ways is refused: "100,000" is a hundred thousand to some and a hundred
 * to others. In a currency that has no decimals it can only be the first. What is no amount at all is for the schema to say.
 */
import { isCurrency, minorUnits, type Problem, say } from 'ltsfs'
import { problemOfLine } from './import-row.ts'

export interface AmountInCell {
  readonly value: string
  readonly problems: readonly Problem[]
}

const SPACES = /[\s\u00A0\u2009\u202F]/g
const GROUPED = /^\d{1,3}(?:,\d{3})+(\.\d+)?$/
const SPACED = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/

export function amountInCell(line: number, text: string, currency: string): AmountInCell {
  const written = text.replace(SPACES, ' ')
  if (SPACED.test(written)) return { value: written.replaceAll(' ', ''), problems: [] }
  const grouped = GROUPED.exec(written)
  if (grouped === null) return { value: text, problems: [] }
  const isPlain = grouped[1] !== undefined || written.split(',').length > 2 || hasNoDecimals(currency)
  const value = written.replaceAll(',', '')
  return isPlain ? { value, problems: [] } : { value, problems: [ambiguous(line, text, value)] }
}

const hasNoDecimals = (currency: string): boolean => isCurrency(currency) && minorUnits(currency) === 0

const ambiguous = (line: number, found: string, whole: string): Problem =>
  problemOfLine(line, {
    code: 'ambiguous-amount',
    found,
    expected: say`an amount that reads in one way only`,
    message: say`"${found}" may be ${whole} or ${found.replace(',', '.')}.`,
    remedy: say`Write "${whole}.00" or "${found.replace(',', '.')}".`,
  })
