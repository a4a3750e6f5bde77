/**
 * A unit as it stands after a number in a sentence: 2.7 months, 1 year, 0 posts, 1 person.
 *
 * Only words are bent; currencies, symbols and quotients (FJD, km, %, FJD/post) stay as they are, and a pure number has no word.
 */
import { PURE, type Unit } from './unit.ts'

/** Words that are plural as they stand, with what one of them is called. */
const ONE_OF: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['percentage points', 'percentage point'],
])
const WORD = /^[a-z]{3,}$/

export const unitWords = (amount: string, unit: Unit): string => {
  if (unit === PURE) return ''
  const isOne = /^-?1$/.test(amount)
  const one = ONE_OF.get(unit)
  if (one !== undefined) return isOne ? one : unit
  return isOne || !WORD.test(unit) || unit.endsWith('s') ? unit : `${unit}s`
}
