/** One cell of a table: an amount that leads to its explanation, words, or a dash; what misses a guide is marked. */
import type { Child } from 'hono/jsx'
import type { Cell, Column, FigureName } from 'ltsfs'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { printAmount, printChange, writtenDecimals } from './number.ts'

/** Whether a column holds differences, which always carry their sign. */
export const isDifference = (id: string): boolean => /-(?:difference|change)$/.test(id)

/** Where a figure is explained. */
export const explanationOf = ({ id, of, year }: FigureName, selection: Selection): string =>
  addressOf(`/explain/${id}`, { ...selection, year: null }, { ...of, year: String(year) })

export interface TableCellProps {
  readonly cell: Cell
  readonly column: Column
  readonly marked: boolean
  /** Undefined: as many as it is written with. */
  readonly decimals: number | undefined
  readonly selection: Selection
  readonly isHeading: boolean
  /** Before what is shown. */
  readonly sign?: Child
}

export const TableCell = ({
  cell: { amount, text, figure, status, unit },
  column,
  marked,
  decimals,
  selection,
  isHeading,
  sign,
}: TableCellProps) => {
  const isNothing = amount !== null && !/[1-9]/.test(amount)
  const name = [
    column.kind === 'text' ? 'text' : '',
    marked ? 'marked' : '',
    status ?? '',
    isNothing ? 'nothing' : '',
    text === undefined ? '' : 'words',
  ]
    .filter((part) => part !== '')
    .join(' ')
  const shown =
    text ??
    (amount === null
      ? null
      : `${(isDifference(column.id) ? printChange : printAmount)(amount, decimals ?? writtenDecimals(amount))}${unit === '%' && column.unit !== '%' ? ' %' : ''}`)
  const mark = status === 'warn' || status === 'fail' || status === 'hold' ? <span class="mark missed">▼</span> : null
  return (
    <td {...(name === '' ? {} : { class: name })}>
      {isHeading ? null : shown === null ? (
        <span class="none">–</span>
      ) : (
        <>
          {mark}
          {sign}
          {figure === undefined ? shown : <a href={explanationOf(figure, selection)}>{shown}</a>}
        </>
      )}
    </td>
  )
}
