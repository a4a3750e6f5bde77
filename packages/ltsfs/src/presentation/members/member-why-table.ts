/** Why a member is charged what it is charged in a year: step by step under every alternative, adding up to the fee exactly. */

import type { Comparison } from '../../comparison/comparison.ts'
import { assessmentInForce } from '../../fees/charged-fees.ts'
import { contributions } from '../../fees/contributions.ts'
import type { Of } from '../../formula/formula.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { moneyCell } from '../cell.ts'
import { alternativeId } from '../comparison/comparison-tables.ts'
import { footing } from '../outlook/footing.ts'
import type { Cell, Row, Table } from '../table.ts'

type Alternative = Comparison['alternatives'][number]

interface Step {
  readonly id: string
  readonly label: string
  readonly amount: Decimal
  /** The step holds the member at a limit. */
  readonly held: boolean
}

/** The steps that change something, the first one always. */
const stepsOf = ({ plan, assessment }: Alternative, member: string, year: number): readonly Step[] => {
  const assessed = assessmentInForce(plan, year)
  if (assessed === null) return []
  const { steps, rows } = contributions(assessed, assessment.forecast.reader)
  const row = rows.find((each) => each.member === member)
  return steps.flatMap(({ id, label, held }, at) => {
    const amount = row?.amounts[at]
    return amount === undefined || (at > 0 && amount.isZero()) ? [] : [{ id, label, amount, held: held.includes(member) }]
  })
}

export const memberWhyTable = (comparison: Comparison, member: string, year: number): Table => {
  const { alternatives, currency } = comparison
  const parts = alternatives.map((alternative) => {
    const steps = stepsOf(alternative, member, year)
    const charged = alternative.assessment.amount('membership-fees/charged', { member }, year)
    return { alternative, steps, charged, left: steps.reduce((all, { amount }) => all.plus(amount), ZERO).minus(charged ?? ZERO) }
  })
  return {
    id: 'member-why',
    caption: say`How the fee of ${year} comes about, step by step`,
    unit: currency,
    columns: [{ id: 'amount', label: String(year), kind: 'number', year, additive: false }],
    rows: parts.flatMap(({ alternative, steps, charged }): readonly Row[] => {
      const name = alternativeId(alternative)
      const of = { member, ...(alternative.option === null ? {} : { option: alternative.option }) }
      const explained = (measure: string, cell: Cell, besides: Of = {}): Cell =>
        cell.amount === null ? cell : { ...cell, figure: { id: `membership-fees/${measure}`, of: { member, ...besides }, year } }
      return [
        { id: name, label: alternative.title, kind: 'heading', cells: [{ amount: null }] },
        ...steps.map(
          ({ id, label, amount, held }): Row => ({
            id: `${name} ${id}`,
            label: held ? say`${label}: at a limit` : label,
            kind: 'line',
            depth: 1,
            of,
            cells: [explained('step-adds', moneyCell(amount, currency), { step: id })],
          }),
        ),
        {
          id: `${name} fee`,
          label: say`Fee charged`,
          kind: 'total',
          of,
          cells: [explained('charged', moneyCell(charged, currency))],
        },
      ]
    }),
    reconciliation: footing({
      what: say`The steps less the fee`,
      currency,
      differences: parts.map(({ alternative, left }) => ({ column: alternative.title, left })),
    }),
    notes: [],
  }
}
