/**
 * Numbers for the eye: grouped in threes, a true minus sign, exact decimals, as the language of the page writes them, whatever that of the machine.
 *
 * Amounts come as decimal text and are never turned into floating point.
 */
import { speaking } from 'ltsfs'

const MINUS = '\u2212'
const formats = new Map<string, Intl.NumberFormat>()

const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const { code } = speaking()
  const key = `${code} ${JSON.stringify(options)}`
  const found = formats.get(key) ?? new Intl.NumberFormat(code, options)
  formats.set(key, found)
  return found
}

const print = (amount: string, options: Intl.NumberFormatOptions): string =>
  format(options)
    .formatToParts(amount as Intl.StringNumericLiteral)
    .map(({ type, value }) => (type === 'group' ? speaking().group : type === 'minusSign' ? MINUS : value))
    .join('')

/** How many decimals a text carries, trailing zeros not counted. */
export const decimalsOf = (amount: string): number => (amount.split('.')[1] ?? '').replace(/0+$/, '').length

/** How many decimals a text is written with. */
export const writtenDecimals = (amount: string): number => (amount.split('.')[1] ?? '').length

/** An amount with so many decimals; as many as it carries when not told. */
export const printAmount = (amount: string, decimals: number = decimalsOf(amount)): string =>
  print(amount, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** A change: always with its sign, and a plain 0 for none. */
export const printChange = (amount: string, decimals: number = decimalsOf(amount)): string =>
  print(amount, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'exceptZero' })

/** A share as a percentage. */
export const printPercent = (share: string, decimals = 1): string =>
  print(share, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** Short, for labels inside a chart: 1.24M, 98K. */
export const printShort = (amount: string): string =>
  print(amount, { notation: 'compact', minimumSignificantDigits: 1, maximumSignificantDigits: 3 })
