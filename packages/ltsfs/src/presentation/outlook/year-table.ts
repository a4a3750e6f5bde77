/** A table of figures by year from a list of rows: the rows, their order and their signs are data, and the footing is worked out from them. */

import type { Assessment } from '../../checks/check.ts'
import type { Of } from '../../formula/formula.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { cellOf, yearColumns } from '../cell.ts'
import type { Row, Table } from '../table.ts'
import { footing } from './footing.ts'

export interface YearRow {
  readonly id: string
  readonly label: string
  readonly kind: Row['kind']
  readonly depth?: number
  /** Absent for a heading. */
  readonly figure?: { readonly id: string; readonly of: Of }
  /** How the row enters the footing: lines with their sign, the total against them; absent where it does not. */
  readonly adds?: 1 | -1
}

export interface YearTable {
  readonly id: string
  readonly caption: string
  readonly rows: readonly YearRow[]
  /** "Income: the lines less the total". */
  readonly footing: string | null
  readonly notes?: readonly string[]
}

const amountOf = ({ amount }: Assessment, { figure }: YearRow, year: number): Decimal =>
  (figure && amount(figure.id, figure.of, year)) ?? ZERO

/** Rows without a figure in any year are left out, headings stay. */
export const yearTable = (assessment: Assessment, { id, caption, rows, footing: what, notes = [] }: YearTable): Table => {
  const { years, plan } = assessment.forecast
  const kept = rows.filter(({ figure }) => figure === undefined || years.some((year) => assessment.amount(figure.id, figure.of, year)))
  const differences = years.map((year) => ({
    column: String(year),
    left: kept.reduce((all, row) => all.plus(amountOf(assessment, row, year).times(row.adds ?? 0)), ZERO),
  }))
  return {
    id,
    caption,
    unit: plan.currency,
    columns: yearColumns(years),
    rows: kept.map(({ id: row, label, kind, depth, figure }) => ({
      id: row,
      label,
      kind,
      depth,
      cells: years.map((year) => (figure === undefined ? { amount: null } : cellOf(assessment, figure.id, figure.of, year))),
    })),
    reconciliation: what === null ? null : footing({ what, currency: plan.currency, differences }),
    notes: [...notes, ...basisNotes(assessment)],
  }
}

/** What every reader must know of the figures: the basis, and whether the plan is an example. */
export const basisNotes = ({ forecast }: Assessment): readonly string[] => [
  BASIS[forecast.basis](),
  ...(forecast.plan.document.illustrative === true ? [say`The plan is an example: its amounts are illustrative.`] : []),
]

const BASIS = {
  confirmed: later`Basis: confirmed money only.`,
  expected: later`Basis: expected money, weighted by how likely it is.`,
  all: later`Basis: all money at its face, whether likely or not.`,
} as const
