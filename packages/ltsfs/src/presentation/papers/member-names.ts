/**
 * Whether a text names a member: by its name, a name that a table prints, an alias, its id, or what its people are called.
 *
 * Who may not see single members loses a text too many rather than reads one too many: "AS A RULE" counts as American Samoa.
 */
import type { OptionRecord } from '../../inputs/option.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { currencyNames } from '../../money/currency.ts'
import { escaped, folded, spaced } from './folded-name.ts'
import { partsOf } from './name-parts.ts'

/** Names of a member that its plan does not print, by its id: what other languages call a country. */
export type AlsoCalled = (id: string) => readonly string[]

export interface Naming {
  readonly isNamed: (text: string) => boolean
  /** The same, but a donor may be called by its name, of which a member's name is a part. */
  readonly isNamedBesideDonors: (text: string) => boolean
  /** Every name as the plan writes it, ids with them. */
  readonly own: ReadonlySet<string>
}

interface Called {
  readonly ids: readonly string[]
  readonly names: readonly string[]
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const calledIn = (record: unknown): Called => {
  if (typeof record !== 'object' || record === null) return { ids: [], names: [] }
  const { id, name, printedNames, aliases } = record as Readonly<Record<string, unknown>>
  return { ids: textsIn(id), names: textsIn([name, printedNames, aliases]) }
}

const NAMES: readonly string[] = ['name', 'printedNames', 'aliases']

/** What an option calls a member that it adds or renames. */
const calledBy = (change: OptionRecord['changes'][number]): readonly Called[] => {
  const [list, member = '', field] = change.path.split('.')
  const given: unknown = 'add' in change ? change.add : change.value
  if (list !== 'members') return []
  if (field !== undefined) return NAMES.includes(field) ? [{ ids: [member], names: textsIn(given) }] : []
  return (Array.isArray(given) ? given : [given]).map(calledIn)
}

const LINE_END_HYPHEN = /(?<=\p{L})[-\u00ad\u2010\u2011]\s+(?=\p{L})/gu

/** A hyphen at the end of a line belongs to the word or to the line. */
const readings = (text: string): readonly string[] => [...new Set([text, text.replace(LINE_END_HYPHEN, '')])].map(folded)

/** A figure may stand right beside a name, unless the name itself begins or ends in one. */
const besideFigures = (pattern: string, name: string): string =>
  `${/^\p{N}/u.test(name) ? '(?<!\\p{N})' : ''}${pattern}${/\p{N}$/u.test(name) ? '(?!\\p{N})' : ''}`

/** None inside a word. */
const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(patterns.length === 0 ? '(?!)' : `(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'gu')

/** Fijian, Samoans, Marshallese, New Zealander; fidjien, calédonienne, salomonais. */
const PEOPLE = '(?:an|n|ian|anian|ean|er|ese|en|ien|een|ais|ois|ain)(?:ne|e)?s?'
const SHORTEST = { alone: 4, ofSeveral: 5 }

const people = (name: string): readonly string[] => {
  const words = name.split(/[^\p{L}]+/u)
  const least = words.length === 1 ? SHORTEST.alone : SHORTEST.ofSeveral
  return words
    .filter((word) => word.length >= least && /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase().replace(/[aeiouy]$/u, (vowel) => `${vowel}?`))
    .map((stem) => `${stem}${PEOPLE}`)
}

/** "Solomon Islands" is said as Solomons and Solomon Isl., and lives of Solomon Islanders. */
const islands = (name: string): readonly string[] => {
  const [, stem] = /^(.+) (?:islands|isles|is)$/u.exec(name) ?? []
  return stem === undefined ? [] : [besideFigures(`${spaced(stem)}(?:s| isl| islanders?)`, stem)]
}

const formsOf = (name: string): readonly string[] => {
  const one = folded(name).trim().replace(/\.+$/, '')
  const small = one.toLowerCase()
  return one === '' ? [] : [besideFigures(`${spaced(small)}s?`, small), ...islands(small), ...people(one)]
}

type Span = readonly [from: number, to: number]

/** Also those that begin inside another. */
const spansOf = (pattern: RegExp, text: string): readonly Span[] => {
  const spans: Span[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    spans.push([found.index, found.index + found[0].length])
    pattern.lastIndex = found.index + 1
  }
  return spans
}

/** What members pay in a currency is theirs: "the Fiji dollar contribution". */
const PAID = 'contribution|fee|due|share|payment|arrear|debt|amount|account|invoice'

const currencies = (): readonly string[] =>
  currencyNames()
    .map((name) => folded(name).toLowerCase())
    .map((name) => `${besideFigures(`${escaped(name)}s?`, name)}(?! (?:${PAID}))`)

interface Patterns {
  readonly byName: RegExp
  readonly byId: RegExp
  readonly byPart: RegExp
}

interface Patterns {
  readonly byName: RegExp
  readonly byId: RegExp
  readonly byPart: RegExp
}

interface Excuses {
  readonly money: RegExp
  readonly donors: RegExp
}

/** A name is excused inside a longer one that is no member's; a part of one also where a donor is called so. */
const finder = ({ byName, byId, byPart }: Patterns, { money, donors }: Excuses): ((text: string) => boolean) => {
  const isNamedIn = (text: string): boolean => {
    const small = text.toLowerCase()
    const [names, parts] = [[...spansOf(byName, small), ...spansOf(byId, text)], spansOf(byPart, text)]
    if (names.length + parts.length === 0) return false
    const [paid, given] = [spansOf(money, small), spansOf(donors, small)]
    const lies = ([from, to]: Span, within: readonly Span[], longer: number): boolean =>
      within.some(([start, end]) => start <= from && to <= end && end - start >= to - from + longer)
    return (
      names.some((span) => !lies(span, paid, 1) && !lies(span, given, 1)) ||
      parts.some((span) => !lies(span, paid, 1) && !lies(span, given, 0))
    )
  }
  return (text) => readings(text).some(isNamedIn)
}

const longestFirst = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted((a, b) => b.length - a.length)

/** `texts` are words that people wrote in the plan. */
export const namingOf = (
  documents: readonly PlanDocument[],
  options: readonly OptionRecord[],
  texts: readonly string[],
  alsoCalled: AlsoCalled,
): Naming => {
  const laid = [...options, ...documents.flatMap((document) => document.options)]
  const called = [...documents.flatMap(({ members }) => members.map(calledIn)), ...laid.flatMap(({ changes }) => changes.flatMap(calledBy))]
  const ids = longestFirst(called.flatMap((one) => one.ids))
  const names = called.flatMap((one) => one.names)
  const donors = documents.flatMap(({ donorCoFunding }) =>
    donorCoFunding.agreements.map(({ donorName }) => folded(donorName).toLowerCase()),
  )
  const byMember = [...Map.groupBy(called, (one) => one.ids.join(' ')).values()].map((ofOne) => [
    ...new Set(ofOne.flatMap((one) => [...one.names, ...one.ids.flatMap(alsoCalled)])),
  ])
  const parts = partsOf(
    byMember,
    documents.flatMap(({ organisation }) => [organisation.name, organisation.shortName]),
    texts,
  )
  const patterns = {
    byName: anyOf(longestFirst(byMember.flat()).flatMap(formsOf)),
    byId: anyOf(ids.map((id) => besideFigures(escaped(id), id))),
    byPart: anyOf(longestFirst(parts)),
  }
  const money = anyOf(currencies())
  const donorNames = longestFirst(donors).map((name) => besideFigures(escaped(name), name))
  return {
    isNamed: finder(patterns, { money, donors: anyOf([]) }),
    isNamedBesideDonors: finder(patterns, { money, donors: anyOf(donorNames) }),
    own: new Set([...ids, ...names]),
  }
}
