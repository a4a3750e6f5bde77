/**
 * A second opinion on an exported workbook: its file is read again, every formula recalculated by HyperFormula, and every numeric cell held
 * against what the planner says. A difference is anything beyond a millionth, far below any minor unit.
 */
import { readXlsx } from 'hucre/xlsx'
import { type DetailedCellError, HyperFormula } from 'hyperformula'
import { writeXlsx } from '../../packages/exchange/src/xlsx.ts'
import type { Workbook } from '../../packages/ltsfs/src/workbook/sheet.ts'

export interface Recalculated {
  /** By sheet, by "row,column" from nothing: what the program makes of every cell. */
  readonly value: (sheet: string, row: number, column: number) => unknown
  /** Types into a cell, as a person would: row and column from nothing. */
  readonly enter: (sheet: string, row: number, column: number, value: number | string) => void
}

/** The workbook as a program that knows only the file would have it. */
export const recalculate = async (workbook: Workbook): Promise<Recalculated> => {
  const file = await readXlsx(await writeXlsx(workbook))
  const sheets = Object.fromEntries(
    file.sheets.map(({ name, rows, cells }) => [
      name,
      rows.map((row, at) =>
        row.map((value, column) => {
          const formula = cells?.get(`${at},${column}`)?.formula
          if (formula !== undefined) return `=${formula}`
          return typeof value === 'string' ? `'${value}` : (value as number | null)
        }),
      ),
    ]),
  )
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', smartRounding: false })
  const sheetId = (sheet: string): number => engine.getSheetId(sheet) ?? -1
  return {
    value: (sheet, row, col) => engine.getCellValue({ sheet: sheetId(sheet), row, col }),
    enter: (sheet, row, col, value) => {
      engine.setCellContents({ sheet: sheetId(sheet), row, col }, [[typeof value === 'string' ? `'${value}` : value]])
    },
  }
}

export interface Comparison {
  readonly compared: number
  readonly differences: readonly string[]
}

/** The sheets that follow from inputs alone; the others also hold what was exported. */
export const COMPUTED: readonly string[] = ['Calculations', 'Outputs']

const MILLIONTH = 1e-6
/** What binary floating point may lose of a number of any size: only squares of amounts are large enough for it to show. */
const BINARY = 1e-14

const shown = (value: unknown): string => String((value as DetailedCellError | null)?.value ?? value)

/** Every cell of the planner's workbook that is computed, against the other program's. */
export const compareCells = (expected: Workbook, actual: Pick<Recalculated, 'value'>, among?: readonly string[]): Comparison => {
  let compared = 0
  const differences: string[] = []
  for (const { name, cells } of expected.sheets.filter((sheet) => among?.includes(sheet.name) ?? true))
    for (const [row, inRow] of cells)
      for (const [column, cell] of inRow) {
        if (cell.formula === undefined || (among !== undefined && cell.look === 'flag')) continue
        const value = actual.value(name, row - 1, column - 1)
        compared += 1
        const isEqual =
          typeof cell.value === 'string'
            ? value === cell.value
            : typeof value === 'number' && cell.value.minus(value).abs().lte(cell.value.abs().times(BINARY).plus(MILLIONTH))
        if (!isEqual) differences.push(`${name} row ${row} column ${column}: ${shown(value)} instead of ${cell.value} by ${cell.formula}`)
      }
  return { compared, differences }
}
