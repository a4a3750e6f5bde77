/** The totals by which a workbook is known to say what the planner says: those of a committee paper, by year and alternative. */
import type { Decimal } from '../money/decimal.ts'
import type { Switched } from './alternatives.ts'

export interface ControlTotal {
  /** The id of a figure of the organisation as a whole, which is its row in the calculations. */
  readonly id: string
  readonly label: string
  readonly year: number
  /** By alternative; null where it has no such figure. */
  readonly values: readonly (Decimal | null)[]
}

export const MEASURES: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'membership-fees/charged', label: 'Membership fees charged' },
  { id: 'statement/total-income', label: 'Income' },
  { id: 'spending/total', label: 'Cost' },
  { id: 'statement/total-paid', label: 'Paid' },
  { id: 'reserves/closing', label: 'Reserves at the end of the year' },
]

export const controlTotals = (alternatives: readonly Switched[], years: readonly number[]): readonly ControlTotal[] =>
  MEASURES.flatMap(({ id, label }) =>
    years.map((year) => ({ id, label, year, values: alternatives.map(({ assessment }) => assessment.amount(id, {}, year) ?? null) })),
  ).filter(({ values }) => values.some((value) => value !== null))
