/**
 * What one member pays under every alternative by year: its fee, less what is waived and credited of it, its share of missions, and how
 * much more that is than under the baseline.
 */

import { combinedOf, inYear } from '../../comparison/combined-name.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { paymentsFigure } from '../../comparison/members.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { EMPTY, moneyCell, yearColumns } from '../cell.ts'
import { alternativeId } from '../comparison/comparison-tables.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import type { Cell, Row, Table } from '../table.ts'

/** What is charged and need not be paid. */
const RELIEFS = [
  { id: 'waived', label: later`Waived (−)` },
  { id: 'credited', label: later`Credited for prompt payment (−)` },
] as const

const MISSIONS = 'user-pays-missions/recovered'

type Relief = (typeof RELIEFS)[number]['id']
type Amounts = readonly (Decimal | null)[]

interface Payments {
  readonly fees: Amounts
  readonly missions: Amounts
  readonly reliefs: Readonly<Record<Relief, Amounts>>
  readonly paid: readonly Decimal[]
}

const paymentsOf = ({ alternatives, years, members }: Comparison, member: string, at: number): Payments => {
  const found = members.find((compared) => compared.member.id === member)
  const of = (charges: 'fees' | 'missions'): Amounts => years.map((_, column) => found?.[charges].byYear[at]?.[column] ?? null)
  const relief = (id: Relief): Amounts =>
    years.map((year) => alternatives[at]?.assessment.amount(`membership-fees/${id}`, { member }, year) ?? null)
  const [fees, missions, waived, credited] = [of('fees'), of('missions'), relief('waived'), relief('credited')]
  const paid = years.map((_, column) => {
    const due = (fees[column] ?? ZERO).plus(missions[column] ?? ZERO)
    return due.minus(waived[column] ?? ZERO).minus(credited[column] ?? ZERO)
  })
  return { fees, missions, reliefs: { waived, credited }, paid }
}

const occurs = (amounts: Amounts): boolean => amounts.some((amount) => amount !== null && !amount.isZero())

/** The change of what is charged, as the comparison has it, less that of what is waived and credited, leaves the change of what is paid. */
const leftIn = (comparison: Comparison, member: string, all: readonly Payments[], column: number): Decimal => {
  const found = comparison.members.find((compared) => compared.member.id === member)
  const reliefOf = (one: Payments | undefined): Decimal => RELIEFS.reduce((sum, { id }) => sum.plus(one?.reliefs[id][column] ?? ZERO), ZERO)
  return all.reduce((left, one, at) => {
    const charged = found?.changes[at]?.[column] ?? ZERO
    const relieved = reliefOf(one).minus(reliefOf(all[0]))
    const change = (one.paid[column] ?? ZERO).minus(all[0]?.paid[column] ?? ZERO)
    return left.plus(change.minus(charged).plus(relieved).abs())
  }, ZERO)
}

export const memberYearsTable = (comparison: Comparison, member: string): Table => {
  const { alternatives, currency, years, members } = comparison
  const name = members.find((compared) => compared.member.id === member)?.member.name ?? member
  const all = alternatives.map((_, at) => paymentsOf(comparison, member, at))
  const hasMissions = all.some(({ missions }) => missions.some((amount) => amount !== null))
  const reliefs = RELIEFS.filter(({ id }) => all.some((one) => occurs(one.reliefs[id])))
  const cellsOf = (amounts: Amounts, explains: (year: number) => Partial<Cell>): readonly Cell[] =>
    years.map((year, column) => {
      const cell = moneyCell(amounts[column], currency)
      return cell.amount === null ? cell : { ...cell, ...explains(year) }
    })
  const figure = (id: string) => (year: number) => ({ figure: { id, of: { member }, year } })
  const missions = (year: number) => ({ combined: combinedOf([MISSIONS], { of: { member }, years: inYear(year) }) })
  /** What is waived or credited is taken off, and no sum: it is explained line by line above. */
  const together = (against?: string | null) => (year: number) =>
    reliefs.length > 0
      ? {}
      : { combined: { ...paymentsFigure(member), years: inYear(year), ...(against === undefined ? {} : { against }) } }
  const rowsOf = (alternative: Comparison['alternatives'][number], one: Payments, isFirst: boolean): readonly Row[] => {
    const about = {
      member: { id: member, group: 'member', groupLabel: say`This member` },
      of: { member, ...(alternative.option === null ? {} : { option: alternative.option }) },
    }
    const under = alternativeId(alternative)
    const row = (id: string, label: string, kind: Row['kind'], cells: readonly Cell[]): Row => {
      return { id: `${under} ${id}`, label, kind, depth: kind === 'line' ? 1 : 0, ...about, cells }
    }
    const change = one.paid.map((amount, column) => amount.minus(all[0]?.paid[column] ?? ZERO))
    return [
      { id: under, label: alternative.title, kind: 'heading', cells: years.map(() => EMPTY) },
      row('fees', say`Membership fee`, 'line', cellsOf(one.fees, figure('membership-fees/charged'))),
      ...reliefs.map(({ id, label }) => row(id, label(), 'line', cellsOf(one.reliefs[id], figure(`membership-fees/${id}`)))),
      ...(hasMissions ? [row('missions', say`Missions`, 'line', cellsOf(one.missions, missions))] : []),
      ...(hasMissions || reliefs.length > 0 ? [row('pays', say`Pays together`, 'subtotal', cellsOf(one.paid, together()))] : []),
      ...(isFirst ? [] : [row('change', say`Against the baseline`, 'line', cellsOf(change, together(alternatives[0].option)))]),
    ]
  }
  const what =
    reliefs.length > 0
      ? say`What it pays less the baseline and the change, waivers and credits counted,`
      : say`What it pays less the baseline and the change`
  return {
    id: 'member-years',
    caption: say`What ${name} pays under every alternative`,
    unit: currency,
    columns: yearColumns(years),
    rows: alternatives.flatMap((alternative, at) => rowsOf(alternative, all[at] ?? paymentsOf(comparison, member, at), at === 0)),
    reconciliation: footing({
      what,
      currency,
      differences: years.map((year, column) => ({ column: String(year), left: leftIn(comparison, member, all, column) })),
    }),
    notes: basisNotes(alternatives[0].assessment),
  }
}
