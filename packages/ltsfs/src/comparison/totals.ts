/** The headline totals of every alternative over the years of the plan: sums, or the balance at the end. A report as a list of rows. */

import type { Of } from '../formula/formula.ts'
import { later } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Alternative } from './alternative.ts'
import { combinedFigure } from './combined-figure.ts'
import { type CombinedCell, combinedOf, inYear } from './combined-name.ts'

export interface TotalRow {
  readonly id: string
  readonly label: string
  readonly figure: string
  readonly of: Of
  /** Added up over the years, or as it stands at the end of the last. */
  readonly over: 'all years' | 'last year'
}

/** Also a figure of a single year. */
type Summed = Pick<TotalRow, 'figure' | 'of'> & { readonly over: TotalRow['over'] | number }

export interface ComparedTotal extends TotalRow {
  /** By alternative. */
  readonly totals: readonly Decimal[]
  /** Less the baseline. */
  readonly differences: readonly Decimal[]
  /** By alternative, then by year. */
  readonly byYear: readonly (readonly Decimal[])[]
}

const row = (id: string, label: () => string, figure: string, over: TotalRow['over'] = 'all years', of: Of = {}): TotalRow => ({
  id,
  get label() {
    return label()
  },
  figure,
  of,
  over,
})

export const TOTALS: readonly TotalRow[] = [
  row('fees-charged', later`Membership fees charged`, 'membership-fees/charged'),
  row('fees-received', later`Membership fees received`, 'membership-fees/received'),
  row('management-fees', later`Project management fees earned`, 'project-management-fees/earned'),
  row('missions-recovered', later`Missions recovered from members`, 'user-pays-missions/recovered'),
  row('restricted', later`Donor co-funding, restricted`, 'donor-co-funding/restricted'),
  row('unrestricted', later`Donor co-funding, unrestricted`, 'donor-co-funding/unrestricted'),
  row('crop-net', later`CROP agency, net`, 'crop-agency/net'),
  row('recurrent-income', later`Recurrent income`, 'waterfall/recurrent-income'),
  row('total-income', later`All income`, 'statement/total-income'),
  row('total-paid', later`Paid`, 'statement/total-paid'),
  row('expansion-paid', later`Expansion paid for`, 'statement/paid', 'all years', { use: 'expansion' }),
  row('gap', later`Cost not funded`, 'indicators/gap'),
  row('structural-balance', later`Structural balance`, 'indicators/structural-balance'),
  row('reserves', later`Reserves at the end`, 'reserves/closing', 'last year'),
]

const valuesOf = ({ plan, assessment }: Alternative, { figure, of }: TotalRow): readonly Decimal[] =>
  plan.years.map((year) => assessment.amount(figure, of, year) ?? ZERO)

/** The figure that a total is, to be explained. */
export const totalFigure = ({ figure, of, over }: Summed): CombinedCell =>
  typeof over === 'number'
    ? combinedOf([figure], { of, years: inYear(over) })
    : combinedOf([figure], { of, over: over === 'all years' ? 'sum' : 'last' })

/** Rows that are nothing under every alternative are left out. */
export const compareTotals = (alternatives: readonly Alternative[]): readonly ComparedTotal[] =>
  TOTALS.map((each) => {
    const byYear = alternatives.map((alternative) => valuesOf(alternative, each))
    const totals = alternatives.map(({ assessment }) => combinedFigure(assessment, totalFigure(each)).value ?? ZERO)
    return { ...each, byYear, totals, differences: totals.map((total) => total.minus(totals[0] ?? ZERO)) }
  }).filter(({ byYear }) => byYear.some((values) => values.some((value) => !value.isZero())))
