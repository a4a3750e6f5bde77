/** Ids in words. */
import { phrase, say } from '../language/say.ts'

/** Terms of the field that keep their hyphen. */
const HYPHENED = /\b(?:base line|co funding|one off|take up|user pays)\b/g
const ABBREVIATED = /\b(?:gdp|usd|wco|wto|crop(?= agency))\b/g

/** An id in words: "GDP per head" from "gdp-per-head", "user-pays missions" from "user-pays-missions". Every id is put into words here. */
export const spoken = (id: string): string =>
  phrase(
    id
      .replaceAll('-', ' ')
      .replace(HYPHENED, (term) => term.replace(' ', '-'))
      .replace(ABBREVIATED, (word) => word.toUpperCase()),
  )

const IDENTIFIER = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** A choice, a yes or no, or an id in words; a title, a day or a sentence as it is written. */
export const spokenChoice = (text: string): string => {
  if (text === 'true') return say`yes`
  if (text === 'false') return say`no`
  return IDENTIFIER.test(text) ? spoken(text) : text
}

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
