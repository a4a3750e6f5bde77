/** Figures and lists inside the sentences of a finding. */
import type { Decimal } from '../money/decimal.ts'

/** "12,588,720": to the whole unit, with commas. */
export const whole = (amount: Decimal): string => amount.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** "64.2 %", with as many decimals as asked. */
export const percent = (share: Decimal, places = 1): string => `${share.times(100).toFixed(places)} %`

/** "Fiji", "Fiji and Guam", "Fiji, Guam and Palau". */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** Terms of the field that keep their hyphen. */
const HYPHENED = /\b(?:base line|co funding|one off|take up|user pays)\b/g
const ABBREVIATED = /\b(?:gdp|usd|wco|wto|crop(?= agency))\b/g

/** An id in words: "GDP per head" from "gdp-per-head", "user-pays missions" from "user-pays-missions". Every id is put into words here. */
export const spoken = (id: string): string =>
  id
    .replaceAll('-', ' ')
    .replace(HYPHENED, (term) => term.replace(' ', '-'))
    .replace(ABBREVIATED, (word) => word.toUpperCase())

const IDENTIFIER = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** A choice or an id in words; a title, a day or a sentence as it is written. */
export const spokenChoice = (text: string): string => (IDENTIFIER.test(text) ? spoken(text) : text)

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "1 member", "8 members". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
