/** The totals by which a workbook is known to say what the planner says: those of a committee paper, by year and alternative. */
import type { Decimal } from '../money/decimal.ts'
import type { Switched } from './alternatives.ts'

export interface ControlTotal {
  /** The id of a figure of the organisation as a whole, which is its row in the calculations. */
  readonly id: string
  readonly label: string
  /** By alternative, then by year; a year without such a figure is not there. */
  readonly values: readonly ReadonlyMap<number, Decimal>[]
}

export const MEASURES: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'membership-fees/charged', label: 'Membership fees charged' },
  { id: 'statement/total-income', label: 'Income' },
  { id: 'spending/total', label: 'Cost' },
  { id: 'statement/total-paid', label: 'Paid' },
  { id: 'reserves/closing', label: 'Reserves at the end of the year' },
]

const byYear = ({ assessment }: Switched, id: string, years: readonly number[]): ReadonlyMap<number, Decimal> =>
  new Map(
    years.flatMap((year) => {
      const amount = assessment.amount(id, {}, year)
      return amount === undefined ? [] : [[year, amount] as const]
    }),
  )

export const controlTotals = (alternatives: readonly Switched[], years: readonly number[]): readonly ControlTotal[] =>
  MEASURES.map(({ id, label }) => ({ id, label, values: alternatives.map((alternative) => byYear(alternative, id, years)) })).filter(
    ({ values }) => values.some(({ size }) => size > 0),
  )
