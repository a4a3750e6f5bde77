/** The calculations: one row a figure, the years across, one formula a row that all years and all alternatives share. */
import type { ParameterUse } from '../formula/formula.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Switched } from './alternatives.ts'
import { cellName, fixedCell, onSheet } from './cell-name.ts'
import { type InputRow, inputKey } from './input-rows.ts'
import { FIRST_COLUMN, FIRST_ROW, SHEETS, VALUE_COLUMN } from './layout.ts'
import type { Places } from './line.ts'
import { linesOf } from './lines.ts'
import { mergedOrder } from './merged-order.ts'
import { type OrderedRow, rowsOf } from './row-order.ts'
import { ABSENT, type Switches } from './switch.ts'
import { uniformRows } from './uniform.ts'
import { inYearKey, type Latest, latestUsed, yearKey, yearLines } from './year-lines.ts'

interface CalculatedCell {
  readonly formula: string
  /** In the alternative that is selected; an empty text where it has no such figure. */
  readonly value: Decimal | string
}

export interface Calculations {
  /** The years of the plan. */
  readonly years: readonly number[]
  /** The years that have a column: those of the plan, and any before it that a figure looks back to. */
  readonly columns: readonly number[]
  readonly rows: readonly OrderedRow[]
  /** By row, why its formulas differ over the years; a row that is not here has one formula. */
  readonly differs: ReadonlyMap<number, string>
  readonly cells: ReadonlyMap<string, CalculatedCell>
  /** The cell of a figure in a year, from the same sheet; undefined when no alternative has it in any year. */
  readonly find: (key: string, year: number) => string | undefined
  readonly rowOf: (key: string) => number | undefined
}

interface Asked {
  readonly alternatives: readonly Switched[]
  readonly inputs: readonly InputRow[]
  readonly switches: Switches
}

const inOrder = (years: readonly number[]): readonly number[] => [...new Set(years)].toSorted((a, b) => a - b)

const inputCell = (inputs: readonly InputRow[]): ((key: string) => string) => {
  const at = new Map(inputs.map(({ key }, index) => [key, FIRST_ROW + index]))
  return (key) => onSheet(SHEETS.inputs, fixedCell(VALUE_COLUMN, at.get(key) ?? 0))
}

const parameterPlace =
  (latest: Latest, cell: Places['cell'], reference: (key: string) => string) =>
  (use: ParameterUse, year: number): string =>
    latest.get(yearKey(use.path, year)) === inputKey(use) ? cell(inYearKey(use.path), year) : reference(inputKey(use))

/**
 * The calculations with the values of the alternative selected, by its place in the list.
 * Undefined when the formulas of the alternatives, put together, would lead back to themselves.
 */
export const calculate = ({ alternatives, inputs, switches }: Asked): ((selected: number) => Calculations) | undefined => {
  const years = inOrder(alternatives.flatMap(({ assessment }) => assessment.forecast.years))
  const reference = inputCell(inputs)
  const latest = alternatives.map((alternative) => latestUsed(alternative, inputs))
  const figures = alternatives.map(({ assessment }) => linesOf(assessment))
  const all = figures.map(({ lines }, at) => [...yearLines(at, latest[at] ?? new Map(), inputs, reference), ...lines])
  const columns = inOrder([...years, ...all.flatMap((lines) => lines.map(({ year }) => year))])
  const inYears = [...new Set(inputs.map(({ path }) => inYearKey(path)))]
  const rows = rowsOf(all, [...inYears, ...mergedOrder(figures.map((each) => each.figures))])
  const rowAt = new Map(rows.map(({ name, row }) => [name.key, row]))
  const column = (year: number): number => FIRST_COLUMN + columns.indexOf(year)
  const cell = (key: string, year: number): string => cellName(column(year), rowAt.get(key) ?? 0)
  const groups = Map.groupBy(rows, ({ name }) => name.group)
  const group = (name: string, year: number): string => {
    const own = groups.get(name) ?? []
    return `${cellName(column(year), own[0]?.row ?? 0)}:${cellName(column(year), own.at(-1)?.row ?? 0)}`
  }
  const texts = new Map(rows.map(({ row }) => [row, columns.map(() => alternatives.map(() => ABSENT))]))
  const values = alternatives.map(() => new Map<string, Decimal>())
  for (const [at, lines] of all.entries()) {
    const places = { cell, group, parameter: parameterPlace(latest[at] ?? new Map(), cell, reference) }
    for (const line of lines) {
      const own = texts.get(rowAt.get(line.row.key) ?? 0)?.[columns.indexOf(line.year)]
      if (own !== undefined) own[at] = line.text(places)
      values[at]?.set(cell(line.row.key, line.year), line.value)
    }
  }
  const keys = new Map(rows.map(({ row, name }) => [row, name.key]))
  const uniform = uniformRows(texts, switches, (row) => keys.get(row) ?? '')
  if (uniform === undefined) return undefined
  const formulas = [...uniform].flatMap(([row, { formulas: each }]) =>
    each.map((formula, index) => [cellName(FIRST_COLUMN + index, row), formula] as const),
  )
  const find = (key: string, year: number): string | undefined => (rowAt.has(key) && columns.includes(year) ? cell(key, year) : undefined)
  return (selected) => ({
    years,
    columns,
    rows,
    differs: new Map([...uniform].flatMap(([row, { differs }]) => (differs === null ? [] : [[row, differs] as const]))),
    cells: new Map(formulas.map(([name, formula]) => [name, { formula, value: values[selected]?.get(name) ?? '' }])),
    find,
    rowOf: (key) => rowAt.get(key),
  })
}
