/**
 * The formulas of one row as a person would copy them across the years: a reference moves with the column, or stays where it is.
 *
 * Formulas that say the same of different years become one form, so a row needs no more forms than it has ways of being computed. A sum whose
 * parts come and go (agreements, missions, members) is one form over all of them: where a part is not there its cell holds an empty text,
 * which SUM passes over.
 */
import { columnName } from './cell-name.ts'
import { FIRST_COLUMN } from './layout.ts'

/** By column of a year, then by alternative; `ABSENT` where there is no such figure. */
export type ByColumn = readonly (readonly string[])[]

/** Whether nothing stands in a cell, by its row, the column of a year from nothing, and the alternative. */
export type Absence = (row: number, at: number, alternative: number) => boolean

const REFERENCE = /(?<![A-Za-z$!])([A-Z]{1,3})(\d+)/g

const columnNumber = (name: string): number => [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** "{-1}12" is the cell of row 12 one column before; "$F$12" the one in column F, whatever the column of the formula. */
const moving = (text: string, column: number): string =>
  text.replace(REFERENCE, (_, name: string, row: string) => {
    const offset = columnNumber(name) - column
    return FIRST_COLUMN + offset > 0 ? `{${offset}}${row}` : `$${name}$${row}`
  })

const staying = (text: string, column: number): string =>
  text.replace(REFERENCE, (_, name: string, row: string) => (columnNumber(name) === column ? `{0}${row}` : `$${name}$${row}`))

/** A form as it stands in a column. */
export const written = (form: string, column: number): string =>
  form.replace(/\{(-?\d+)\}(\$?\d+)/g, (_, offset: string, row: string) => `${columnName(column + Number(offset))}${row}`)

const CELL = String.raw`\{-?\d+\}\d+`
const PART = `${CELL}(?::${CELL})?`
/** What SUM takes: Excel reads 255 arguments. */
const ARGUMENTS = 200
/** A sum of cells alone; a difference before it or a product beside it takes a part away from the sum. */
const SUMS = new RegExp(String.raw`SUM\(${PART}(?:,${PART})*\)|(?<![-*/^}\d:])${CELL}(?:\+${CELL})+(?![*/^:\d])`, 'g')
const ALONE = new RegExp(`^${CELL}$`)

interface Sums {
  /** The form with a mark in place of every sum. */
  readonly around: string
  /** The cells of every sum, each once. */
  readonly sums: readonly (readonly string[])[]
}

/** Every cell of a range that goes down one column. */
const cellsOf = (part: string): readonly string[] => {
  const [, column = '', first = '', last] = /^(\{-?\d+\})(\d+)(?::\{-?\d+\}(\d+))?$/.exec(part) ?? []
  return Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, at) => `${column}${Number(first) + at}`)
}

const MARK = '[sum]'

const sumsIn = (form: string): Sums => {
  if (form === '0') return { around: MARK, sums: [[]] }
  if (ALONE.test(form)) return { around: MARK, sums: [[form]] }
  const sums: (readonly string[])[] = []
  const around = form.replace(SUMS, (text) => {
    sums.push((text.match(new RegExp(PART, 'g')) ?? []).flatMap(cellsOf))
    return MARK
  })
  return { around: around.replaceAll(`(${MARK})`, MARK), sums }
}

const placeOf = (cell: string): readonly [offset: number, row: number] => {
  const [, offset = '', row = ''] = /^\{(-?\d+)\}(\d+)$/.exec(cell) ?? []
  return [Number(offset), Number(row)]
}

const inOrder = (cells: readonly string[]): readonly string[] =>
  cells.toSorted((a, b) => placeOf(a)[0] - placeOf(b)[0] || placeOf(a)[1] - placeOf(b)[1])

/** The sum of cells, those below each other as ranges. */
const sumOf = (cells: readonly string[]): string => {
  const ranges: { readonly first: string; last: string }[] = []
  for (const cell of inOrder(cells)) {
    const open = ranges.at(-1)
    const [offset, row] = placeOf(cell)
    if (open?.last === `{${offset}}${row - 1}`) open.last = cell
    else ranges.push({ first: cell, last: cell })
  }
  return ranges.length > ARGUMENTS ? '' : `SUM(${ranges.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(',')})`
}

/** A form, and where in the row it stands. */
interface Placed extends Sums {
  readonly form: string
  readonly at: readonly { readonly column: number; readonly alternative: number }[]
}

/** One form of all that differ in the parts of their sums alone; undefined where a part that one of them leaves out is there all the same. */
const merged = (alike: readonly Placed[], isAbsent: Absence): string | undefined => {
  const [first] = alike
  if (first === undefined) return undefined
  const all = first.sums.map((_, index) => [...new Set(alike.flatMap(({ sums }) => sums[index] ?? []))])
  const texts = all.map((cells, index) =>
    alike.every(({ sums }) => sums[index]?.length === 1) && cells.length === 1 ? (cells[0] ?? '') : sumOf(cells),
  )
  if (texts.includes('')) return undefined
  for (const { sums, at } of alike)
    for (const [index, own] of sums.entries()) {
      const held = new Set(own)
      if (held.size < own.length) return undefined
      for (const cell of all[index] ?? []) {
        if (held.has(cell)) continue
        const [offset, row] = placeOf(cell)
        if (!at.every(({ column, alternative }) => isAbsent(row, column + offset, alternative))) return undefined
      }
    }
  return texts.reduce((form, text) => form.replace(MARK, text), first.around)
}

/** By form, what it becomes: forms are put together as far as they go, each with the first that it can join. */
const joined = (alike: readonly Placed[], isAbsent: Absence): ReadonlyMap<string, string> => {
  const clusters: { readonly forms: readonly Placed[]; readonly text: string }[] = []
  for (const each of alike) {
    const tried = clusters.map(({ forms }) => merged([...forms, each], isAbsent))
    const at = tried.findIndex((text) => text !== undefined)
    if (at < 0) clusters.push({ forms: [each], text: each.form })
    else clusters[at] = { forms: [...(clusters[at]?.forms ?? []), each], text: tried[at] ?? each.form }
  }
  return new Map(clusters.flatMap(({ forms, text }) => forms.map(({ form }) => [form, text] as const)))
}

const placedForms = (forms: ByColumn): readonly Placed[] => {
  const at = Map.groupBy(
    forms.flatMap((each, column) => each.map((form, alternative) => ({ form, column, alternative }))),
    ({ form }) => form,
  )
  return [...at].map(([form, places]) => ({ form, at: places, ...sumsIn(form) }))
}

const withMergedSums = (forms: ByColumn, isAbsent: Absence): ByColumn => {
  const alike = Map.groupBy(placedForms(forms), ({ around }) => around)
  const becomes = new Map(
    [...alike].flatMap(([around, each]) => (around.includes(MARK) && each.length > 1 ? [...joined(each, isAbsent)] : [])),
  )
  return forms.map((each) => each.map((form) => becomes.get(form) ?? form))
}

const countIn = (forms: ByColumn): number => new Set(forms.flat()).size

/** The formulas of a row as forms: in the way, moving or staying, that needs fewer of them. */
export const formsOf = (texts: ByColumn, isAbsent: Absence): ByColumn => {
  const inWay = (way: typeof moving): ByColumn => texts.map((each, at) => each.map((text) => way(text, FIRST_COLUMN + at)))
  const moved = inWay(moving)
  if (countIn(moved) === 1) return moved
  const summed = withMergedSums(moved, isAbsent)
  const stayed = inWay(staying)
  return countIn(stayed) < countIn(summed) ? stayed : summed
}
