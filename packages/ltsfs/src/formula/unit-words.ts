/**
 * A unit as it stands after a number in a sentence: 2.7 months, 1 year, 0 posts, 1 person.
 *
 * Only words are bent; currencies, symbols and quotients (FJD, km, %, FJD/post) stay as they are, and a pure number has no word.
 */
import { speaking } from '../language/language.ts'
import { phrase } from '../language/say.ts'
import { PURE, type Unit } from './unit.ts'

/** Words that are plural as they stand, with what one of them is called. */
const ONE_OF: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['percentage points', 'percentage point'],
])
const WORD = /^[a-z]{3,}$/

/** A unit by itself, as in the heading of a column: "month". */
export const unitName = (unit: Unit): string => phrase(unit)

export const unitWords = (amount: string, unit: Unit): string => {
  if (unit === PURE) return ''
  const isOne = speaking().isOne(amount)
  const one = ONE_OF.get(unit)
  if (one !== undefined) return phrase(isOne ? one : unit)
  return phrase(isOne || !WORD.test(unit) || unit.endsWith('s') ? unit : `${unit}s`)
}
