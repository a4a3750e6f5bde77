/**
 * A table as the library specifies it: the finding and the unit in its caption, figures that lead to their explanation, totals by
 * weight, and the sentence that says how it foots. All amounts of one unit carry the same decimals.
 */

import type { Child } from 'hono/jsx'
import { type Cell, type Column, isCurrency, minorUnits, type Row, say, type Table, unitName } from 'ltsfs'
import type { Selection } from '../outlook/selection.ts'
import { decimalsOf } from './number.ts'
import { isDifference, TableCell } from './table-cell.tsx'

export interface FigureTableProps {
  readonly table: Table
  readonly selection: Selection
  /** The selection a cell stands for, where rows differ in it; without it a column about an option stands for that option alone. */
  readonly selectionOf?: (row: Row, column: Column) => Selection
  /** The heading of the first column. */
  readonly of: string
  /** The id of the column the page looks at. */
  readonly marked?: string
  /** Where the label of a row leads. */
  readonly linkOf?: (row: Row) => string | undefined
  /** Where amounts of a row lead that no figure explains: to what they are derived by on the page. */
  readonly elsewhereOf?: (row: Row, column: Column) => string | undefined
  /** Where the same table can be had as CSV. */
  readonly csv?: string
  /** Where the chart above it can be had as SVG. */
  readonly svg?: string
  /** Whether the caption is the heading already shown above: it is then read only by those who do not see it. */
  readonly captioned?: boolean
  /** A sign before the words of a cell, where the page has one for what they say. */
  readonly signOf?: (row: Row, column: Column) => Child
  /** Money in whole units: where it stands beside ratios, and the exact amounts in a table of their own. */
  readonly isWhole?: boolean
}

/** Of money: minor units when any amount has them, none when every amount is whole, never some of them. */
export const decimalsFor = (amounts: readonly (string | null)[], currency: string): number => {
  const most = Math.max(0, ...amounts.map((amount) => (amount === null ? 0 : decimalsOf(amount))))
  return most > 0 ? Math.max(most, minorUnits(currency)) : 0
}

const unitOf = (table: Table, column: Column | undefined, cell: Cell): string | null => cell.unit ?? column?.unit ?? table.unit

/** How many decimals the amounts of a currency are shown with; any other number keeps those it is written with. */
const decimalsByCurrency = (table: Table, isWhole: boolean): ReadonlyMap<string | null, number> => {
  const amounts = table.rows.flatMap(({ cells }) =>
    cells.map((cell, at) => ({ unit: unitOf(table, table.columns[at], cell), amount: cell.amount })),
  )
  return new Map(
    [...Map.groupBy(amounts, ({ unit }) => unit)].flatMap(([unit, found]) =>
      unit === null || !isCurrency(unit)
        ? []
        : [
            [
              unit,
              isWhole
                ? 0
                : decimalsFor(
                    found.map(({ amount }) => amount),
                    unit,
                  ),
            ] as const,
          ],
    ),
  )
}

/** The selection of what a column is about: that option alone, nothing for the plan as it stands; the own one where it is about none. */
export const underOption = (selection: Selection, about: Column['of']): Selection =>
  about === undefined ? selection : { ...selection, options: about['option'] === undefined ? [] : [about['option']] }

/** A cell with more than this holds a sentence: on a telephone such a table stands row under row, every cell with its name. */
const SENTENCE = 50

const hasSentences = ({ rows }: Table): boolean => rows.some(({ cells }) => cells.some(({ text }) => (text?.length ?? 0) > SENTENCE))

export const FigureTable = (props: FigureTableProps) => {
  const { table, of, marked, csv, svg, captioned = false } = props
  const { id, caption, unit, columns, reconciliation } = table
  const isWordy = hasSentences(table)
  return (
    <>
      <Scroll label={say`Table: ${caption}`}>
        <table class={isWordy ? 'sticky wordy' : 'sticky'} id={id}>
          <caption>
            {captioned ? <span class="visually-hidden">{caption}, </span> : <b>{caption}</b>}
            {captioned || unit === null ? '' : ', '}
            {unit === null ? null : unit === '1' ? say`ratio` : unitName(unit)}
          </caption>
          <Head columns={columns} of={of} marked={marked} />
          <Body {...props} isWordy={isWordy} />
        </table>
      </Scroll>
      {reconciliation !== null && <p class="reconciliation">{reconciliation}</p>}
      <Downloads csv={csv} svg={svg} />
    </>
  )
}

const Body = ({
  table,
  selection,
  selectionOf = (_, { of: about }) => underOption(selection, about),
  marked,
  linkOf = () => undefined,
  elsewhereOf = () => undefined,
  signOf,
  isWhole = false,
  isWordy,
}: FigureTableProps & { readonly isWordy: boolean }) => {
  const decimals = decimalsByCurrency(table, isWhole)
  const { columns, rows } = table
  return (
    <tbody>
      {rows.map((row) => (
        <tr class={`${row.kind} depth-${row.depth ?? 0}`}>
          <RowHeading row={row} link={linkOf(row)} columns={columns.length}>
            {unitOfRow(table, row)}
          </RowHeading>
          {row.kind !== 'heading' &&
            columns.map((column, at) => (
              <TableCell
                cell={row.cells[at] ?? { amount: null }}
                column={column}
                marked={column.id === marked}
                decimals={decimals.get(unitOf(table, column, row.cells[at] ?? { amount: null }))}
                selection={selectionOf(row, column)}
                elsewhere={elsewhereOf(row, column)}
                sign={signOf?.(row, column)}
                isNamed={isWordy}
              />
            ))}
        </tr>
      ))}
    </tbody>
  )
}

interface RowHeadingProps {
  readonly row: Row
  readonly link: string | undefined
  /** A heading over rows stands across all of them. */
  readonly columns: number
  readonly children?: Child
}

const RowHeading = ({ row, link, columns, children }: RowHeadingProps) =>
  row.kind === 'heading' ? (
    <th scope="rowgroup" colspan={columns + 1}>
      <Label row={row} link={link} />
    </th>
  ) : (
    <th scope="row">
      <Label row={row} link={link} />
      {children}
    </th>
  )

interface HeadProps {
  readonly columns: readonly Column[]
  readonly of: string
  readonly marked: string | undefined
}

const Head = ({ columns, of, marked }: HeadProps) => (
  <thead>
    <tr>
      <th scope="col">{of}</th>
      {columns.map((column) => (
        <th scope="col" class={[column.kind === 'text' ? 'text' : '', column.id === marked ? 'marked' : ''].join(' ').trim()}>
          <Heading column={column} />
        </th>
      ))}
    </tr>
  </thead>
)

interface DownloadsProps {
  readonly csv: string | undefined
  readonly svg: string | undefined
}

const Downloads = ({ csv, svg }: DownloadsProps) =>
  csv === undefined ? null : (
    <p class="downloads">
      <a href={csv} hx-boost="false">{say`This table as CSV`}</a>
      {svg !== undefined && (
        <>
          {' '}
          <a href={svg} hx-boost="false">{say`The chart as SVG`}</a>
        </>
      )}
    </p>
  )

/** A difference stands beside what it is the difference of, so one word is enough for those who see both. */
const Heading = ({ column: { id, label, unit } }: { readonly column: Column }) =>
  isDifference(id) ? (
    <>
      <span class="visually-hidden">{label}</span>
      <span aria-hidden="true">{say`Change`}</span>
    </>
  ) : (
    <>
      {label}
      {unit === undefined || unit === '1' ? '' : `, ${unitName(unit)}`}
    </>
  )

/** The unit all money of a row is in, where its table is in several units. */
const unitOfRow = ({ unit }: Table, { cells }: Row) => {
  const units = new Set(cells.filter(({ amount }) => amount !== null).map((cell) => cell.unit))
  const [only] = units
  return unit === null && units.size === 1 && only !== undefined && isCurrency(only) ? <span class="quiet">, {only}</span> : null
}

const Label = ({ row: { label }, link }: { readonly row: Row; readonly link: string | undefined }) =>
  link === undefined ? <span>{label}</span> : <a href={link}>{label}</a>

/** A region wider than a small screen scrolls by itself, with the keyboard too; the page never does. */
export const Scroll = ({ label, children }: { readonly label: string; readonly children?: Child }) => (
  <section class="scroll" aria-label={label} tabindex={0}>
    {children}
  </section>
)
