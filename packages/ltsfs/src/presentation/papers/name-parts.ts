/**
 * Parts and abbreviations of names by which a member is called as well: "Wallis" for Wallis and Futuna, "Sol. Is." for Solomon Islands,
 * "PNG" for Papua New Guinea.
 *
 * A part is a word that stands in the names of one or two members and is no common word: none that countries and bodies share, none of the
 * organisation's own name, none that the texts of the plan write small.
 */

import { folded } from './folded-name.ts'
import { ENOUGH } from './redaction.ts'

/** Words that countries and bodies share, in English and French, without accents. */
const SHARED: ReadonlySet<string> = new Set(
  [
    'the of and for in on at to la le les de du des et en',
    'north south east west northern southern eastern western central upper lower inner outer great greater new old saint sainte',
    'nord sud est ouest centrale grand grande grands grandes nouveau nouvelle saints unis unies',
    'island islands isle isles atoll atolls archipelago coast bay cape port harbour lake lakes river mount sea ocean pacific',
    'ile iles archipel cote baie cap lac mont mer ocean pacifique',
    'state states kingdom republic federation federated federal democratic people peoples commonwealth territory territories union',
    'united american british french dutch special region administrative district province city council government',
    'etat etats royaume republique federation federes federees democratique populaire territoire territoires province ville',
    'francais francaise francaises americain americaine americaines britannique britanniques',
    'customs excise revenue service services administration authority agency ministry department office board organisation',
    'douane douanes administration autorite agence ministere departement bureau conseil gouvernement',
  ].flatMap((line) => line.split(' ')),
)

const SHORTEST = 3

const wordsOf = (name: string): readonly string[] =>
  folded(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))

const asWritten = (small: string): readonly string[] => [`${small.charAt(0).toUpperCase()}${small.slice(1)}`, small.toUpperCase()]

/** "Sol.", "Solom.": as much of a word as tells it, and a point. */
const abbreviated = (word: string): readonly string[] => {
  const [least, rest] = [word.slice(0, SHORTEST), word.slice(SHORTEST, -1)]
  return word.length <= SHORTEST ? [] : [`${least}${[...rest].reduceRight((inner, letter) => `(?:${letter}${inner})?`, '')}(?=\\.)`]
}

const initialsOf = (words: readonly string[]): readonly string[] => {
  const initials = words.map(([first]) => first).join('')
  return words.length < SHORTEST ? [] : [initials]
}

/** A word by itself: none of the name of a file. */
const SMALL_WORD = /(?<![^\s("'«“‘])\p{Ll}+(?=[\s),;:!?"'»”’]|\.(?:\s|$)|$)/gu

const smallWords = (text: string): readonly string[] => (text.normalize('NFC').match(SMALL_WORD) ?? []).map(folded)

/** `membersByName` are all names of every member; `texts` are those of the plan that nobody is called by. */
export const partsOf = (
  membersByName: readonly (readonly string[])[],
  organisations: readonly string[],
  texts: readonly string[],
): readonly string[] => {
  const common = new Set([...SHARED, ...organisations.flatMap(wordsOf).map((word) => word.toLowerCase()), ...texts.flatMap(smallWords)])
  const words = membersByName.flatMap((names) => [...new Set(names.flatMap(wordsOf).map((word) => word.toLowerCase()))])
  const telling = [...Map.groupBy(words, (word) => word)].flatMap(([word, bearers]) =>
    bearers.length >= ENOUGH || common.has(word) || word.length < SHORTEST ? [] : [word],
  )
  const initials = membersByName.flatMap((names) => names.flatMap((name) => initialsOf(wordsOf(name))))
  return [...initials, ...telling.flatMap(asWritten).flatMap((word) => [`${word}s?`, ...abbreviated(word)])]
}
