/** How a number stands in a sentence: thousands apart, a true minus sign, a fixed number of decimals, as its language writes them. */
import { speaking } from '../language/language.ts'
import { say } from '../language/say.ts'
import { Decimal } from './decimal.ts'

const MINUS = '\u2212'

/** "61,204.00", "−1,200.50". Nothing below the last decimal leaves a sign behind. */
export const spell = (value: Decimal | string, places: number): string => {
  const { group, point } = speaking()
  const text = new Decimal(value).toFixed(places)
  const digits = text.startsWith('-') ? text.slice(1) : text
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  const spelled = fraction === undefined ? grouped : `${grouped}${point}${fraction}`
  return text.startsWith('-') && /[1-9]/.test(digits) ? `${MINUS}${spelled}` : spelled
}

/** With the decimals it is written with: "1.00" is "1,00" in French. */
export const spellWritten = (decimal: string): string => spell(decimal, (decimal.split('.')[1] ?? '').length)

/** A share as a percentage: 0.0825 is "8.3 %" with one decimal. */
export const spellPercent = (share: Decimal | string, places: number): string => say`${spell(new Decimal(share).times(100), places)} %`
