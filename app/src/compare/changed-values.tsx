/** Every value that differs, a row each; neighbouring columns with the very same value are one cell. */

import type { Child } from 'hono/jsx'
import { type Cell, type Column, type PlanDocument, type Row, say, spokenChoice, type Table } from 'ltsfs'
import { printAmount } from '../layout/number.ts'
import { PlaceName } from '../layout/place-name.tsx'
import { Scroll } from '../layout/table.tsx'
import { SourceLine, whereTo } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface ChangedValuesProps {
  readonly table: Table
  readonly csv: string
  /** Of the plan as it stands, for the words of a place. */
  readonly document: PlanDocument
  /** The selection that a column stands for. */
  readonly selectionOf: (row: Row, column: Column) => Selection
}

interface Merged {
  readonly cell: Cell
  readonly sources: readonly string[]
  readonly span: number
  /** The first of the columns it stands for. */
  readonly at: number
}

const sameText = (one: Cell, other: Cell): boolean => one.amount === other.amount && one.text === other.text

/** Neighbours that show the same are merged. */
function merged(cells: readonly Cell[]): readonly Merged[] {
  const starts = cells.flatMap((cell, at) => {
    const before = cells[at - 1]
    return before !== undefined && sameText(before, cell) ? [] : [at]
  })
  return starts.map((start, order) => {
    const end = starts[order + 1] ?? cells.length
    const sources = [...new Set(cells.slice(start, end).flatMap(({ source }) => source ?? []))]
    return { cell: cells[start] ?? { amount: null }, sources, span: end - start, at: start }
  })
}

/** The columns before those of the alternatives: years and unit. */
const FACTS = 2

export const ChangedValues = ({ table: { caption, columns, rows }, csv, document, selectionOf }: ChangedValuesProps) => (
  <>
    <Scroll label={say`Table: ${caption}`}>
      <table class="sticky changed">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say`Value of the plan`}</th>
            {columns.map(({ label, kind }: Column, at) => (
              <th scope="col" class={kind === 'text' && at < FACTS ? 'text' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr>
              <th scope="row">
                {rows[index - 1]?.label === row.label ? <span class="quiet">″</span> : <PlaceName document={document} path={row.label} />}
              </th>
              {row.cells.slice(0, FACTS).map((cell) => (
                <td class="text">{shown(cell)}</td>
              ))}
              {merged(row.cells.slice(FACTS)).map(({ cell, sources, span, at }) => (
                <td class={span > 1 ? 'merged' : ''} {...(span > 1 ? { colspan: span } : {})}>
                  {led(whereTo(cell, selectionOf(row, columns[at + FACTS] ?? NO_COLUMN)), shown(cell))}
                  {sources.length > 0 && <SourceLine source={sources.join('; ')} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
    <p class="downloads">
      <a href={csv} hx-boost="false">{say`This table as CSV`}</a>
    </p>
  </>
)

const NO_COLUMN: Column = { id: '', label: '', kind: 'text' }

const led = (href: string | undefined, what: Child): Child => (href === undefined ? what : <a href={href}>{what}</a>)

const shown = ({ amount, text }: Cell) =>
  text !== undefined ? spokenChoice(text) : amount === null ? <span class="none">–</span> : printAmount(amount)
