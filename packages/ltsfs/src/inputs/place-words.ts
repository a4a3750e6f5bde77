/** Where something stands in a plan, in words: "Membership fees › Fees as they are › Small administrations › fee". */
import { say } from '../language/say.ts'
import { capital, spoken } from './id-words.ts'
import { itemName } from './item-name.ts'
import { valueAt } from './path-text.ts'

/** "membershipFees" is "membership fees", "donorCoFunding" is "donor co-funding". */
const inWords = (key: string): string =>
  spoken(key.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before}-${after.toLowerCase()}`))

/** Names of lists that say nothing beside their items. */
const SILENT: ReadonlySet<string> = new Set([
  'schedules',
  'tiers',
  'lines',
  'projects',
  'agreements',
  'missions',
  'activities',
  'instalments',
])

const titleOf = (value: unknown): string | null => {
  const { title, name } = (value ?? {}) as { readonly title?: unknown; readonly name?: unknown }
  return typeof title === 'string' ? title : typeof name === 'string' ? name : null
}

const below = (value: unknown, name: string): unknown => {
  if (Array.isArray(value)) return value.find((item, at) => itemName(item, at) === name)
  return valueAt(value, [name])
}

interface PlaceWord {
  readonly text: string
  readonly isTitle: boolean
}

/** Of each step the title where it has one, else its name in words. */
const placeWords = (document: object, path: string): readonly PlaceWord[] => {
  const names = path.split('.')
  let value: unknown = document
  const words: PlaceWord[] = []
  for (const [at, name] of names.entries()) {
    value = below(value, name)
    const isLast = at === names.length - 1
    if (SILENT.has(name) && !isLast) continue
    const title = titleOf(value)
    const word = { text: title ?? inWords(name), isTitle: title !== null }
    // An amount and its currency stand under "amount": "first › amount" says it once.
    if (word.text !== words.at(-1)?.text) words.push(word)
  }
  return words
}

const joined = (words: readonly PlaceWord[]): string => words.map(({ text }) => text).join(' › ')

export const placeText = (document: object, path: string): string => capital(joined(placeWords(document, path)))

/** From its last title on, "Small administrations › fee"; of a place without one the last two words. */
export const shortPlace = (document: object, path: string): string => {
  const words = placeWords(document, path)
  const last = words.findLastIndex(({ isTitle }) => isTitle)
  return joined(last < 0 ? words.slice(-2) : words.slice(last))
}

/** The same as a name within a sentence. */
export const quotedPlace = (document: object, path: string): string => say`“${placeText(document, path)}”`
