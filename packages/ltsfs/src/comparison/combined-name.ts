/**
 * The name of a figure that is made of others, written and read as text: "membership-fees/charged+user-pays-missions/recovered?member=TV&years=2017-2026".
 *
 * Without `over` the years are added up; `over=lowest` is the least of them. `years=all` are those of the plan.
 */
import type { Of } from '../formula/formula.ts'

/** How the years become one: added up, the least, the greatest, or as it stands in the last. */
const OVERS = ['sum', 'lowest', 'highest', 'last'] as const
export type Over = (typeof OVERS)[number]

export interface YearRange {
  readonly from: number
  readonly to: number
}

export interface CombinedName {
  /** Ids of figures; those of one year are added up. */
  readonly figures: readonly string[]
  readonly of: Of
  readonly over: Over
  /** Null: all years of the plan. */
  readonly years: YearRange | null
}

/** What is shown of two ways ahead: one of them, or by how much it differs from another. */
export interface CombinedCell extends CombinedName {
  /** What it is the difference from: the id of an option, null for the plan as it stands; absent where it is no difference. */
  readonly against?: string | null | undefined
}

/** The short form: everything but the figures and the years is usual. */
export const combinedOf = (figures: readonly string[], besides: Partial<CombinedCell> = {}): CombinedCell => ({
  figures,
  of: {},
  over: 'sum',
  years: null,
  ...besides,
})

/** One year alone. */
export const inYear = (year: number): YearRange => ({ from: year, to: year })

const inOrder = (of: Of): readonly (readonly [string, string])[] => Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** What stands after the figures, as keys and values: what is usual is left out. */
export const combinedQuery = ({ of, over, years }: CombinedName): readonly (readonly [string, string])[] => [
  ...inOrder(of),
  ...(over === 'sum' ? [] : [['over', over] as const]),
  ...(years === null ? [] : [['years', years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`] as const]),
]

export const printCombinedName = (name: CombinedName): string => {
  const query = combinedQuery(name).map(([key, value]) => `${key}=${value}`)
  return `${name.figures.join('+')}?${[...query, ...(name.years === null ? ['years=all'] : [])].join('&')}`
}

const ID = /^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/
const KEY = /^[A-Za-z-]{1,100}$/
const VALUE = /^[A-Za-z0-9-]{1,100}$/
/** More kinds at once nothing asks for. */
const MOST_FIGURES = 8

/** Undefined where the years are not written as years. */
const spanOf = (text: string | undefined): YearRange | null | undefined => {
  if (text === undefined || text === 'all') return null
  const [, from = '', to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []
  return from === '' || Number(from) > Number(to) ? undefined : { from: Number(from), to: Number(to) }
}

/** From its parts, as they stand in an address; null where it is not written as such a figure. */
export const combinedNameFrom = (
  figures: readonly string[],
  query: readonly (readonly [key: string, value: string])[],
): CombinedName | null => {
  const { over = 'sum', years: span, ...of } = Object.fromEntries(query) as Record<string, string>
  const years = spanOf(span)
  const how = OVERS.find((one) => one === over)
  const wellFormed =
    figures.length > 0 &&
    figures.length <= MOST_FIGURES &&
    new Set(figures).size === figures.length &&
    figures.every((id) => ID.test(id)) &&
    new Set(query.map(([key]) => key)).size === query.length &&
    Object.entries(of).every(([key, value]) => KEY.test(key) && VALUE.test(value))
  return wellFormed && years !== undefined && how !== undefined ? { figures, of, over: how, years } : null
}

/** Null when the text is not written as such a figure, as when it is one of a single year: "membership-fees/charged?year=2019". */
export const parseCombinedName = (text: string): CombinedName | null => {
  const [ids = '', query = '', ...rest] = text.split('?')
  const pairs = query.split('&').map((pair) => pair.split('='))
  const wellFormed = rest.length === 0 && pairs.every((pair) => pair.length === 2)
  const entries = pairs.map(([key = '', value = '']) => [key, value] as const)
  return wellFormed && entries.some(([key]) => key === 'years') && !entries.some(([key]) => key === 'year')
    ? combinedNameFrom(ids.split('+'), entries)
    : null
}
