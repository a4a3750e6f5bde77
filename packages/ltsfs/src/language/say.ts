/** A sentence of the planner, written in English where it is said and read in the language of the moment. */
import { ENGLISH, type Language, speaking } from './language.ts'

const PLACE = /\{(\d+)\}/

const keys = new WeakMap<TemplateStringsArray, string>()

/** "{0} of {1}": by what a phrase is found in another language. */
const keyOf = (parts: TemplateStringsArray): string => {
  const known = keys.get(parts)
  if (known !== undefined) return known
  const key = parts.reduce((text, part, at) => `${text}{${at - 1}}${part}`)
  keys.set(parts, key)
  return key
}

/** Nothing where the language has no such phrase; ids of a plan are looked up as well, and one may be named "constructor". */
const phraseIn = ({ phrases }: Language, key: string): string => (Object.hasOwn(phrases, key) && phrases[key]) || ''

/** The phrase in its pieces: texts, and at every odd place the number of the value that stands there. */
const piecesIn = (language: Language, key: string): readonly string[] => (phraseIn(language, key) || key).split(PLACE)

/** The phrase with its values, in the language of the moment. */
export const phrase = (key: string, values: readonly unknown[] = []): string =>
  piecesIn(speaking(), key)
    .map((piece, at) => (at % 2 === 0 ? piece : String(values[Number(piece)])))
    .join('')

/** say`${paid} of ${due}`. Inside a function: what is said while a file is read is English for ever. */
export const say = (parts: TemplateStringsArray, ...values: readonly unknown[]): string =>
  speaking() === ENGLISH ? String.raw({ raw: parts }, ...values) : phrase(keyOf(parts), values)

/** What is said only when it is asked for, in the language of then: for the tables of a file. */
export const later =
  (parts: TemplateStringsArray): (() => string) =>
  () =>
    say(parts)

/** The phrase in pieces, for values that are no text: what stands between them, and which of them stands there. */
export const pieces = <V>(parts: TemplateStringsArray, values: readonly V[]): readonly (string | V)[] =>
  piecesIn(speaking(), keyOf(parts)).map((piece, at) => (at % 2 === 0 ? piece : (values[Number(piece)] as V)))

/** "1 member", "8 members": both are phrases of their own, because other languages bend them otherwise. */
export const counted = (count: number, noun: string): string =>
  phrase(speaking().isOne(String(count)) ? `{0} ${noun}` : `{0} ${noun}s`, [count])

/**
 * Words that are one in English and several elsewhere, by what they are said of: meant('Open', 'a condition') is "Open", and found as
 * "Open (a condition)" in another language, or else as "Open".
 */
export const meant = (text: string, of: string, values: readonly unknown[] = []): string => {
  const marked = `${text} (${of})`
  return phrase(phraseIn(speaking(), marked) === '' ? text : marked, values)
}

/** "Fiji", "Fiji and Guam", "Fiji, Guam and Palau". */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : say`${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
