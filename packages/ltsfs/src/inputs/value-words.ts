/**
 * A value of a plan document in words: a decimal as a number, a record by its title or its parts, a change of an option by what it sets.
 *
 * Nobody is shown the notation of a file.
 */
import { say } from '../language/say.ts'
import { parseDecimal } from '../money/decimal-text.ts'
import { spellWritten } from '../money/spell.ts'
import { spokenChoice } from './id-words.ts'
import type { AdditionRecord, ChangeRecord } from './option.ts'
import { valueAt } from './path-text.ts'
import { keyWords, placeText, shortPlace, yearFrom } from './place-words.ts'
import { reasonWords } from './reason-words.ts'

type Held = Readonly<Record<string, unknown>>

/** More parts of a record than this nobody reads in a cell. */
const MOST = 6

const someOf = (parts: readonly string[]): string =>
  parts.length === 0 ? say`none` : parts.length > MOST ? `${parts.slice(0, MOST).join('; ')}; …` : parts.join('; ')

const isText = (value: unknown): value is string => typeof value === 'string'

/** "1,000.00 FJD from 2016; 1,200.00 FJD from 2019". */
const datedWords = (document: object, values: object, unit: string): string =>
  someOf(
    Object.entries(values).map(([day, value]) => {
      const told = unit === '1' || value === null ? valueWords(document, value) : `${valueWords(document, value)} ${spokenChoice(unit)}`
      return say`${told}, from ${yearFrom(document, day) ?? day}`
    }),
  )

const isChange = ({ path, reason, value, add }: Held): boolean =>
  isText(path) && isText(reason) && (value !== undefined || add !== undefined)

/** "Small administrations › fee from 2019 to 2021: 60,500.00". */
export const changeWords = (document: object, change: ChangeRecord | AdditionRecord): string => {
  if ('add' in change) return say`${placeText(document, change.path)}: ${valueWords(document, change.add)} added`
  const { path, from, until } = change
  const [place, value] = [shortPlace(document, path), valueWords(document, change.value)]
  if (from === undefined) return say`${place}: ${value}`
  if (until === undefined) return say`${place} from ${from}: ${value}`
  return until === from + 1 ? say`${place} in ${from}: ${value}` : say`${place} from ${from} to ${until - 1}: ${value}`
}

/** The same with why. */
export const changeReason = (document: object, change: ChangeRecord | AdditionRecord): string =>
  say`${changeWords(document, change)}, because “${reasonWords(change.reason)}”`

const sourceTitle = (document: object, id: string): string => {
  const sources = valueAt(document, ['sources'])
  const title = valueAt(Array.isArray(sources) ? sources.find((each) => valueAt(each, ['id']) === id) : undefined, ['title'])
  return isText(title) ? title : id
}

/** The same with where it comes from, where that is not the source of its option. */
export const changeSource = (document: object, change: ChangeRecord | AdditionRecord): string => {
  const { source } = change
  return source === undefined
    ? say`${changeWords(document, change)}, from the source of the option`
    : say`${changeWords(document, change)}, from “${sourceTitle(document, source)}”`
}

const recordWords = (document: object, record: Held): string => {
  const { of, per, title, name, amount, currency, unit, values } = record
  if (isText(of) && isText(per)) return `${of} / ${per}`
  if (isChange(record)) return changeWords(document, record as ChangeRecord | AdditionRecord)
  if (isText(title)) return title
  if (isText(name)) return name
  if (isText(amount) && isText(currency) && Object.keys(record).length === 2) return `${valueWords(document, amount)} ${currency}`
  if (isText(unit) && typeof values === 'object' && values !== null) return datedWords(document, values, unit)
  return someOf(Object.entries(record).map(([key, value]) => say`${keyWords(key)}: ${valueWords(document, value)}`))
}

/** `document` is the plan in which it stands, for the titles of its places and its fiscal years. */
export const valueWords = (document: object, value: unknown): string => {
  if (value === null || value === undefined) return say`none`
  if (isText(value)) return parseDecimal(value) === null ? spokenChoice(value) : spellWritten(value)
  if (typeof value !== 'object') return spokenChoice(String(value))
  return Array.isArray(value) ? someOf(value.map((item) => valueWords(document, item))) : recordWords(document, value as Held)
}
