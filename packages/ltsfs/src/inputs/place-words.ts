/** Where something stands in a plan, in words: "Membership fees › Fees as they are › Small administrations › fee". */
import { type FiscalYearRule, firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts'
import { later, say } from '../language/say.ts'
import { capital, spoken } from './id-words.ts'
import { itemName } from './item-name.ts'
import { valueAt } from './path-text.ts'

/** "membershipFees" is "membership fees", "donorCoFunding" is "donor co-funding". */
export const keyWords = (key: string): string =>
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
  'brackets',
])

const titleOf = (value: unknown): string | null => {
  const { title, name } = (value ?? {}) as { readonly title?: unknown; readonly name?: unknown }
  return typeof title === 'string' ? title : typeof name === 'string' ? name : null
}

const BRACKETS = [later`first bracket`, later`second bracket`, later`third bracket`, later`fourth bracket`, later`fifth bracket`]

/** What an item may belong to, and where that stands by its id. */
const OWNERS = [
  ['member', ['members']],
  ['agreement', ['donorCoFunding', 'agreements']],
  ['category', ['spending', 'categories']],
] as const

/** Of an item without a title: whose it is by name or title; beside another of the same its id as well. */
const ownerOf = (document: object, list: readonly unknown[], item: unknown): string | null => {
  for (const [key, place] of OWNERS) {
    const [owner, owners, id] = [valueAt(item, [key]), valueAt(document, place), valueAt(item, ['id'])]
    const name = typeof owner === 'string' && Array.isArray(owners) ? titleOf(below(owners, owner)) : null
    if (name === null) continue
    const isAlone = list.filter((other) => valueAt(other, [key]) === owner).length === 1
    return isAlone || typeof id !== 'string' ? name : `${name}, ${keyWords(id)}`
  }
  return null
}

/** What an item of a list is called that has no title of its own; null where its own name is all there is. */
const itemWords = (document: object, listName: string, list: readonly unknown[], name: string): string | null => {
  const at = list.findIndex((item, position) => itemName(item, position) === name)
  const owner = ownerOf(document, list, list[at])
  if (owner !== null || name !== String(at)) return owner
  return listName === 'brackets' ? (BRACKETS[at]?.() ?? say`bracket ${at + 1}`) : say`number ${at + 1}`
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
    const above = value
    value = below(value, name)
    const isLast = at === names.length - 1
    if (SILENT.has(name) && !isLast) continue
    const title = titleOf(value)
    const called = title ?? (Array.isArray(above) ? itemWords(document, names[at - 1] ?? '', above, name) : null)
    const word = { text: called ?? keyWords(name), isTitle: title !== null }
    // An amount and its currency stand under "amount": "first › amount" says it once.
    if (word.text !== words.at(-1)?.text) words.push(word)
  }
  return words
}

const joined = (words: readonly PlaceWord[]): string => words.map(({ text }) => text).join(' › ')

/** The fiscal year that begins on a day; null where none does, or the document does not say its fiscal years. */
export const yearFrom = (document: object, day: string): number | null => {
  const rule = valueAt(document, ['organisation', 'fiscalYear']) as FiscalYearRule | undefined
  if (rule === undefined) return null
  const year = fiscalYearOf(day, rule)
  return firstDay(year, rule) === day ? year : null
}

const OF_A_DAY = /^(.+)\.values\.(\d{4}-\d{2}-\d{2})$/

/** One day of a dated value is told by the fiscal year that begins then: "Small administrations › fee, from 2019". */
export const placeText = (document: object, path: string): string => {
  const [, dated = path, day] = OF_A_DAY.exec(path) ?? []
  const words = capital(joined(placeWords(document, dated)))
  if (day === undefined) return words
  const year = yearFrom(document, day)
  return year === null ? say`${words}, from ${day} on` : say`${words}, from ${year}`
}

/** From its last title on, "Small administrations › fee"; of a place without one the last two words. */
export const shortPlace = (document: object, path: string): string => {
  const words = placeWords(document, path)
  const last = words.findLastIndex(({ isTitle }) => isTitle)
  return joined(last < 0 ? words.slice(-2) : words.slice(last))
}

/** The same as a name within a sentence. */
export const quotedPlace = (document: object, path: string): string => say`“${placeText(document, path)}”`
