/** Figures and lists inside the sentences of a finding. */
import type { Decimal } from '../money/decimal.ts'

/** "12,588,720": to the whole unit, with commas. */
export const whole = (amount: Decimal): string => amount.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** "64.2 %", with as many decimals as asked. */
export const percent = (share: Decimal, places = 1): string => `${share.times(100).toFixed(places)} %`

/** "Fiji", "Fiji and Guam", "Fiji, Guam and Palau". */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** "1 member", "8 members". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
