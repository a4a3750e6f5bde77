/** One cell of a table: an amount that leads to its explanation, words, or a dash; what misses a guide is marked. */

import type { Child } from 'hono/jsx'
import { type Cell, type Column, type CombinedCell, combinedOf, combinedQuery, type FigureName, inYear, type PlaceInYear, say } from 'ltsfs'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { printAmount, printChange, writtenDecimals } from './number.ts'

/** Whether a column holds differences, which always carry their sign. */
export const isDifference = (id: string): boolean => /-(?:difference|change)$/.test(id)

/** Where a figure is explained. */
export const explanationOf = ({ id, of, year }: FigureName, selection: Selection): string =>
  addressOf(`/explain/${id}`, { ...selection, year: null }, { ...of, year: String(year) })

/**
 * Where a figure made of others is explained: its kinds, what it is of, how and over which years; and what it is held against.
 *
 * /explain/combined?figure=indicators/gap&option=crop&against= is the gap of all years under the option, less that of the plan as it stands.
 */
export function combinationOf(name: CombinedCell, selection: Selection, path = '/explain/combined'): string {
  const query = new URLSearchParams(name.figures.map((id): [string, string] => ['figure', id]))
  for (const [key, value] of combinedQuery(name)) query.append(key, value)
  const given = addressOf('', { ...selection, year: null }).slice(1)
  const against = name.against === undefined ? [] : [new URLSearchParams({ against: name.against ?? '' }).toString()]
  const parts = [query.toString().replaceAll('%2F', '/'), given, ...against].filter((part) => part !== '')
  return `${path}?${parts.join('&')}`
}

/** Where the difference of one figure from that under other options is explained: from the plan as it stands where none is named. */
export const differenceOf = ({ id, of, year }: FigureName, selection: Selection): string =>
  combinationOf(combinedOf([id], { of, years: inYear(year), against: null }), selection)

/** Where a value of the plan is explained. */
export const placeOf = ({ path, year }: PlaceInYear, selection: Selection): string =>
  addressOf('/explain/value', { ...selection, year: null }, { path, ...(year === null ? {} : { year: String(year) }) })

/** Where what a cell shows leads; undefined where nothing explains it. */
export const whereTo = ({ figure, combined, place }: Cell, selection: Selection): string | undefined => {
  if (figure !== undefined) return explanationOf(figure, selection)
  if (combined !== undefined) return combinationOf(combined, selection)
  return place === undefined ? undefined : placeOf(place, selection)
}

/** A share says what it is where its column does not. */
const unitAfter = (unit: string | undefined, column: Column): string =>
  unit === '%' && column.unit !== '%' ? ' %' : unit === 'percentage points' ? ` ${say`points`}` : ''

/** Below what a cell says. */
export const SourceLine = ({ source }: { readonly source: string }) => <div class="small quiet">{say`Source: ${source}.`}</div>

/** Named cells of a few words stand side by side. */
const SHORT = 20

export interface TableCellProps {
  readonly cell: Cell
  readonly column: Column
  readonly marked: boolean
  /** Undefined: as many as it is written with. */
  readonly decimals: number | undefined
  readonly selection: Selection
  /** Where an amount leads that no figure explains. */
  readonly elsewhere?: string | undefined
  /** Before what is shown. */
  readonly sign?: Child
  /** Where it may stand without the heading of its column in sight. */
  readonly isNamed?: boolean
}

export const TableCell = ({ cell, column, marked, decimals, selection, elsewhere, sign, isNamed = false }: TableCellProps) => {
  const { amount, text, status, unit } = cell
  const href = whereTo(cell, selection) ?? (amount === null ? undefined : elsewhere)
  const isNothing = amount !== null && !/[1-9]/.test(amount)
  const shown =
    text ??
    (amount === null
      ? null
      : `${(isDifference(column.id) ? printChange : printAmount)(amount, decimals ?? writtenDecimals(amount))}${unitAfter(unit, column)}`)
  const name = [
    column.kind === 'text' ? 'text' : '',
    marked ? 'marked' : '',
    status ?? '',
    isNothing ? 'nothing' : '',
    text === undefined ? '' : 'words',
    isNamed && shown !== null && shown.length <= SHORT ? 'short' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
  const mark = status === 'warn' || status === 'fail' || status === 'hold' ? <span class="mark missed">▼</span> : null
  return (
    <td {...(name === '' ? {} : { class: name })} {...(isNamed && shown !== null ? { 'data-name': column.label } : {})}>
      {shown === null ? (
        <span class="none">–</span>
      ) : (
        <>
          {mark}
          {sign}
          {href === undefined ? shown : <a href={href}>{shown}</a>}
          {cell.source !== undefined && <SourceLine source={cell.source} />}
        </>
      )}
    </td>
  )
}
