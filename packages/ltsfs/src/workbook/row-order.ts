/**
 * The rows of the calculations in order: inputs by year, then figures, each below its steps.
 *
 * Steps that only an option has stand behind all others: a reader of the plan as it stands would scroll through them, and Excel opens no group
 * of rows on a protected sheet.
 */
import { figureTitle } from '../forecast/figure-text.ts'
import { FIRST_ROW } from './layout.ts'
import type { Line, RowName } from './line.ts'

export interface OrderedRow {
  readonly name: RowName
  readonly row: number
  /** It stands in the row above; null where the heading before still holds. */
  readonly heading: string | null
  /** What the row is, below its heading. */
  readonly label: string
  /** What it is, away from its heading. */
  readonly inFull: string
}

const nameInFull = ({ id, label }: RowName): string =>
  id === '' || label.startsWith(figureTitle(id)) ? label : `${figureTitle(id)}: ${label}`

/** Steps that the first alternative has in no year; rows of one share stand together, so they go together or not at all. */
const stepsOfOptions = ([first = []]: readonly (readonly Line[])[], names: Iterable<RowName>): ReadonlySet<string> => {
  const there = new Set(first.flatMap(({ row }) => [row.key, ...(row.group === undefined ? [] : [row.group])]))
  const isThere = ({ key, group }: RowName): boolean => there.has(group ?? key)
  return new Set([...names].flatMap((name) => (name.kind === 'figure' || isThere(name) ? [] : [name.key])))
}

/** The rows of every figure, its steps above it. */
const sortedRows = (names: readonly RowName[], order: readonly string[]): readonly RowName[] => {
  const byFigure = Map.groupBy(names, ({ figure }) => figure)
  const firstOf = new Map<string, RowName>()
  for (const name of names) if (name.group !== undefined && !firstOf.has(name.group)) firstOf.set(name.group, name)
  /** Where its share stands: a part that only a later year has takes its place beside the others. */
  const placeOf = (name: RowName): RowName['rank'] => (firstOf.get(name.group ?? '') ?? name).rank
  const byRank = (a: RowName, b: RowName): number => {
    const [of, other] = [placeOf(a), placeOf(b)]
    const [share, otherShare] = [a.group ?? '', b.group ?? '']
    const apart = share === otherShare ? 0 : share < otherShare ? -1 : 1
    return of[0] - other[0] || of[1] - other[1] || apart || a.rank[2] - b.rank[2] || a.rank[3] - b.rank[3]
  }
  return order.flatMap((figure) => (byFigure.get(figure) ?? []).toSorted(byRank))
}

/** By the lines of every alternative and the order of figures; a heading takes two rows wherever it changes, the upper one empty. */
export const rowsOf = (lists: readonly (readonly Line[])[], order: readonly string[]): readonly OrderedRow[] => {
  const names = new Map<string, RowName>()
  for (const lines of lists) for (const { row } of lines) if (!names.has(row.key)) names.set(row.key, row)
  const sorted = sortedRows([...names.values()], order)
  const figuresOf = new Map(
    [...Map.groupBy(sorted, ({ id }) => id)].map(([id, list]) => [id, new Set(list.map(({ figure }) => figure)).size]),
  )
  /** Figures of which there is one in a year stand together under their folder: opening, added, drawn, closing under "Reserves". */
  const isAlone = ({ id }: RowName): boolean => (figuresOf.get(id) ?? 0) < 2
  const folderOf = ({ id }: RowName): string => figureTitle(id.slice(0, id.indexOf('/')))
  const late = stepsOfOptions(lists, names.values())
  const headingOf = (name: RowName): string => {
    const title = isAlone(name) ? folderOf(name) : figureTitle(name.id)
    return name.id === '' ? 'Inputs by year' : late.has(name.key) ? `${title}, steps that only an option has` : title
  }
  let row = FIRST_ROW - 2
  let before: string | undefined
  return [...sorted.filter(({ key }) => !late.has(key)), ...sorted.filter(({ key }) => late.has(key))].map((name) => {
    const heading = headingOf(name)
    const isNew = heading !== before
    row += isNew ? 3 : 1
    before = heading
    const inFull = nameInFull(name)
    return { name, row, heading: isNew ? heading : null, label: isAlone(name) ? inFull : name.label, inFull }
  })
}
