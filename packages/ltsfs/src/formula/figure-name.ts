/** How a figure is written and read as text: "membership-fees/charged?member=TV&year=2019", keys in alphabetical order, the year last. */
import type { Of } from './formula.ts'

export interface FigureName {
  readonly id: string
  readonly of: Of
  readonly year: number
}

const inOrder = (keys: readonly string[]): readonly string[] =>
  keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key) ? keys : keys.toSorted()

/** What a figure is of: "source=recurrent&use=operational&", nothing for the organisation as a whole. */
export const printOf = (of: Of): string => {
  let text = ''
  for (const key of inOrder(Object.keys(of))) text += `${key}=${of[key] ?? ''}&`
  return text
}

export const printFigureName = ({ id, of, year }: FigureName): string => `${id}?${printOf(of)}year=${year}`

/** Null when the text is not written as a figure. Keys may come in any order. */
export const parseFigureName = (text: string): FigureName | null => {
  const [id = '', query = '', ...rest] = text.split('?')
  const pairs = query.split('&').map((pair) => pair.split('='))
  const wellFormed = pairs.every((pair) => pair.length === 2 && /^[A-Za-z-]+$/.test(pair[0] ?? '') && /^[A-Za-z0-9-]+$/.test(pair[1] ?? ''))
  const { year = '', ...of } = Object.fromEntries(pairs) as Record<string, string>
  if (rest.length > 0 || !/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/.test(id) || !wellFormed || !/^\d{4}$/.test(year)) return null
  return { id, of, year: Number(year) }
}
