/** Figures and tables as plain rows: what a file or another program reads. Every amount is a text. */
import type { Assessment } from '../checks/check.ts'
import { inOrderOfName } from '../forecast/order.ts'
import type { Of } from '../formula/formula.ts'
import { say } from '../language/say.ts'
import { printValue } from './cell.ts'
import type { Cell, Column, Table } from './table.ts'

export interface FigureRecord {
  readonly id: string
  readonly of: Of
  readonly year: number
  readonly amount: string
  readonly unit: string
}

/** Every figure and indicator, in order of id, then of what it is of, then of year. */
export const figureRecords = ({ forecast, figures }: Assessment): readonly FigureRecord[] =>
  inOrderOfName([...forecast.figures, ...figures]).map((figure) => ({
    id: figure.id,
    of: figure.of,
    year: figure.year,
    amount: printValue(forecast.value(figure), figure.unit),
    unit: figure.unit,
  }))

/** A text that a spreadsheet would take for a formula is kept a text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const fieldOf = (cell: Cell | undefined): string => cell?.amount ?? harmless(cell?.text ?? '')

const heading = ({ label, unit }: Column, of: string | null): string => {
  const shown = unit ?? of
  return shown === null || shown === '1' ? label : `${label} (${shown})`
}

/** A header and one row per row; numbers as they stand, without separators. A column of text carries no unit. Sources stand beside. */
export const tableRecords = ({ columns, rows, unit }: Table): readonly (readonly string[])[] => {
  const sourced = columns.map((_, at) => rows.some(({ cells }) => cells[at]?.source !== undefined))
  const isOnly = sourced.filter((has) => has).length === 1
  const beside = (at: number, source: string): readonly string[] => (sourced[at] ? [harmless(source)] : [])
  return [
    [
      '',
      ...columns.flatMap((column, at) => [
        harmless(heading(column, column.kind === 'number' ? unit : null)),
        ...beside(at, isOnly ? say`Source` : say`${column.label}, source`),
      ]),
    ],
    ...rows.map(({ label, cells }) => [
      harmless(label),
      ...columns.flatMap((_, at) => [fieldOf(cells[at]), ...beside(at, cells[at]?.source ?? '')]),
    ]),
  ]
}
