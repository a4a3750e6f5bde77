/**
 * The values of a plan that an option may set, found by their words: "small fee", "threshold population", "mission share".
 *
 * Dated values, and the plain fields among them that are a number or a state. What is data (members' indicators, sources, the register)
 * is not offered; an option of a file may still change it.
 */
import { firstDay } from '../../calendar/fiscal-year.ts'
import { itemName } from '../../inputs/item-name.ts'
import { placeText } from '../../inputs/place-words.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { parseDecimal } from '../../money/decimal-text.ts'
import { isDated, valueOn } from '../../options/dated-value.ts'

export interface Place {
  readonly path: string
  readonly words: string
  readonly kind: 'dated' | 'field'
  /** Of a dated value; null for a plain field. */
  readonly unit: string | null
  /** Of a dated value what is in force in each year of the plan; of a field its one value. */
  readonly values: readonly { readonly year: number | null; readonly value: unknown }[]
  /** What may be chosen, where it is a choice among records of the plan. */
  readonly choices: readonly string[]
}

const NOT_OFFERED: ReadonlySet<string> = new Set([
  ...['schema', 'id', 'title', 'illustrative', 'organisation', 'period', 'sources', 'members', 'framework', 'capability', 'statements'],
  ...['dataQuality', 'historicExchangeRates', 'register', 'options', 'customsProfiles'],
])
const STATES: ReadonlySet<string> = new Set(['state', 'probability', 'joins', 'priority'])

interface Found {
  readonly path: string
  readonly value: unknown
}

const isPlain = (name: string, value: unknown): boolean =>
  STATES.has(name)
    ? typeof value === 'string' || typeof value === 'number' || value === null
    : typeof value === 'string' && parseDecimal(value) !== null

/** Whether what is looked for may stand at a path or below it. */
type Leads = (path: string) => boolean

const below = (value: unknown, path: string, name: string, leads: Leads): readonly Found[] => {
  if (!leads(path)) return []
  if (isDated(value) || isPlain(name, value)) return [{ path, value }]
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? value.map((item, at) => [itemName(item, at), item] as const) : Object.entries(value)
  return entries.flatMap(([key, item]) => below(item, `${path}.${key}`, key, leads))
}

const foundIn = (document: PlanDocument, leads: Leads = () => true): readonly Found[] =>
  Object.entries(document).flatMap(([key, value]) => (NOT_OFFERED.has(key) ? [] : below(value, key, key, leads)))

const choicesAt = (document: PlanDocument, path: string): readonly string[] =>
  path === 'membershipFees.scheduleInForce' ? document.membershipFees.schedules.map(({ id }) => id) : []

const placeOf = (document: PlanDocument, { path, value }: Found): Place => {
  const years = Array.from({ length: document.period.to - document.period.from + 1 }, (_, at) => document.period.from + at)
  return {
    path,
    words: placeText(document, path),
    kind: isDated(value) ? 'dated' : 'field',
    unit: isDated(value) ? value.unit : null,
    values: isDated(value)
      ? years.map((year) => ({ year, value: valueOn(value.values, firstDay(year, document.organisation.fiscalYear)) }))
      : [{ year: null, value }],
    choices: choicesAt(document, path),
  }
}

/** Undefined where an option may set nothing of that path, or this list does not offer it. */
export const placeAt = (document: PlanDocument, path: string): Place | undefined => {
  const found = foundIn(document, (above) => path === above || path.startsWith(`${above}.`)).find((each) => each.path === path)
  return found === undefined ? undefined : placeOf(document, found)
}

const MOST_PLACES = 30

/** Accents are searched for without them. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')

const spaced = (name: string): string => ` ${plain(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))} `

/** How far from the end of its place a word stands, and a little more where it only begins one; undefined where it does not stand. */
const distanceOf = (word: string, steps: readonly string[]): number | undefined => {
  const whole = steps.findIndex((step) => step.includes(` ${word} `))
  if (whole >= 0) return whole
  const begun = steps.findIndex((step) => step.includes(` ${word}`))
  return begun < 0 ? undefined : begun + BEGUN
}
const BEGUN = 0.5

/** Of one place the distances of all words of a search; undefined where one of them stands nowhere. */
const farFrom = (words: readonly string[], { path }: Found, said: string): number | undefined => {
  const ways = [said.split(' › '), path.split('.')].map((steps) => steps.toReversed().map(spaced))
  const distances = words.map((word) => Math.min(...ways.map((steps) => distanceOf(word, steps) ?? Number.POSITIVE_INFINITY)))
  const sum = distances.reduce((one, other) => one + other, 0)
  return Number.isFinite(sum) ? sum : undefined
}

/** How many words of its own name are not searched for: "fee rate" has one beside "fee". */
const besides = (words: readonly string[], said: string): number =>
  plain(said.split(' › ').at(-1) ?? '')
    .split(' ')
    .filter((word) => word !== '' && !words.includes(word)).length

/**
 * Those in whose words or path every word of the search begins a word. First those where the words stand nearest to the end, which names
 * the value itself; among these those named by least else, then the shortest.
 */
export const findPlaces = (document: PlanDocument, search: string): readonly Place[] => {
  const words = plain(search)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return foundIn(document)
    .flatMap((each) => {
      const said = placeText(document, each.path)
      const far = farFrom(words, each, said)
      return far === undefined ? [] : [{ each, far, more: besides(words, said), length: said.length + each.path.length }]
    })
    .toSorted((a, b) => a.far - b.far || a.more - b.more || a.length - b.length)
    .slice(0, MOST_PLACES)
    .map(({ each }) => placeOf(document, each))
}
