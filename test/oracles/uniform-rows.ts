/** Whether the rows of a workbook have one formula over the years, read from its cells as a person would copy them from one to the next. */
import type { Sheet, Workbook } from '../../packages/ltsfs/src/workbook/sheet.ts'

/** The sheets whose columns from E on are years. */
const BY_YEAR: readonly string[] = ['Calculations', 'Outputs', 'Checks', 'Switches']
const FIRST = 5

const columnNumber = (name: string): number => [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** A formula with the columns that move told by their distance: copied to another column it is the same text. */
const copied = (formula: string, column: number): string =>
  formula.replace(/(?<![A-Z$])([A-Z]{1,3})(\$?\d+)\b/g, (_, name: string, row: string) => `[${columnNumber(name) - column}]${row}`)

const years = ({ cells }: Sheet): readonly number[] =>
  [...(cells.get(FIRST) ?? [])].flatMap(([column, { value }]) => (column >= FIRST && /^\d{4}$/.test(String(value)) ? [column] : []))

export interface Uniformity {
  readonly rows: number
  /** Rows whose formulas differ over the years, or that have a formula in some years only. */
  readonly differ: readonly string[]
}

export const uniformity = ({ sheets }: Workbook): Uniformity => {
  let rows = 0
  const differ: string[] = []
  for (const sheet of sheets.filter(({ name }) => BY_YEAR.includes(name)))
    for (const [row, cells] of sheet.cells) {
      const formulas = years(sheet).map((column) => copied(cells.get(column)?.formula ?? '', column))
      if (formulas.every((formula) => formula === '')) continue
      rows += 1
      if (new Set(formulas).size > 1) differ.push(`${sheet.name} row ${row}: ${cells.get(1)?.value}`)
    }
  return { rows, differ }
}
