/** The inputs by year: of a number with several effective values, the one that the figures of each year use. */
import type { Formula } from '../formula/formula.ts'
import { partsOf } from '../formula/parts.ts'
import type { Switched } from './alternatives.ts'
import { type InputRow, inputKey } from './input-rows.ts'
import type { Line, RowName } from './line.ts'

/** The latest effective value of a path that the figures of a year use. */
export type Latest = ReadonlyMap<string, string>

export const yearKey = (path: string, year: number): string => `${path} ${year}`

/** The parameters of one figure, not looking into other figures. */
const parametersOf = (body: Formula): readonly Extract<Formula, { readonly op: 'parameter' }>[] => {
  const met = new Set<Formula>([body])
  for (const formula of met) if (formula.op !== 'figure') for (const part of partsOf(formula)) met.add(part)
  return [...met].filter((formula) => formula.op === 'parameter')
}

/** Of every path and year, the key of the latest value used. A number without a day, or of which only one value is used, has no such row. */
export const latestUsed = ({ assessment }: Switched, rows: readonly InputRow[]): Latest => {
  const several = new Set([...Map.groupBy(rows, ({ path }) => path)].filter(([, list]) => list.length > 1).map(([path]) => path))
  const latest = new Map<string, string>()
  for (const { body, year } of assessment.book.figures())
    for (const { parameter } of parametersOf(body)) {
      if (!several.has(parameter.path) || parameter.from === undefined) continue
      const key = inputKey(parameter)
      const place = yearKey(parameter.path, year)
      if (key > (latest.get(place) ?? '')) latest.set(place, key)
    }
  return latest
}

export const inYearKey = (path: string): string => `inputs ${path}`

/** The path of a row of that key. */
export const inYearPath = (key: string): string => key.slice(inYearKey('').length)

const rowFor = ({ path, label, unit }: InputRow): RowName => ({
  key: inYearKey(path),
  figure: inYearKey(path),
  rank: [0, 0, 0, 0],
  id: '',
  label,
  unit,
  kind: 'figure',
})

/** One line for each path and year; `reference` is where a value stands on the sheet of inputs. */
export const yearLines = (at: number, latest: Latest, rows: readonly InputRow[], reference: (key: string) => string): readonly Line[] => {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return [...latest].flatMap(([place, key]) => {
    const row = byKey.get(key)
    const value = row?.values[at]
    if (row === undefined || value === undefined || value === null) return []
    return [{ row: rowFor(row), year: Number(place.slice(place.lastIndexOf(' ') + 1)), value, text: () => reference(key) }]
  })
}
