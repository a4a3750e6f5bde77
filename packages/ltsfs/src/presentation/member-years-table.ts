/** What one member pays under every alternative by year: its fee, its share of missions, and how much more that is than under the baseline. */
import type { Comparison } from '../comparison/comparison.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { EMPTY, moneyCell, yearColumns } from './cell.ts'
import { alternativeId } from './comparison-tables.ts'
import { footing } from './footing.ts'
import type { Cell, Row, Table } from './table.ts'
import { basisNotes } from './year-table.ts'

type Amounts = readonly (Decimal | null)[]

export const memberYearsTable = (comparison: Comparison, member: string): Table => {
  const { alternatives, currency, years, members } = comparison
  const found = members.find((compared) => compared.member.id === member)
  const hasMissions = found?.missions.byYear.some((ofOne) => ofOne.some((amount) => amount !== null)) === true
  const paid = (at: number, column: number): Decimal =>
    (found?.fees.byYear[at]?.[column] ?? ZERO).plus(found?.missions.byYear[at]?.[column] ?? ZERO)
  const cellsOf = (amounts: Amounts | undefined, figure?: string): readonly Cell[] =>
    years.map((year, column) => {
      const cell = moneyCell(amounts?.[column], currency)
      return figure === undefined || cell.amount === null ? cell : { ...cell, figure: { id: figure, of: { member }, year } }
    })
  const rows = alternatives.flatMap((alternative, at): readonly Row[] => {
    const about = {
      member: { id: member, group: 'member', groupLabel: 'This member' },
      of: { member, ...(alternative.option === null ? {} : { option: alternative.option }) },
    }
    const name = alternativeId(alternative)
    const row = (id: string, label: string, kind: Row['kind'], cells: readonly Cell[]): Row => {
      return { id: `${name} ${id}`, label, kind, depth: kind === 'line' ? 1 : 0, ...about, cells }
    }
    return [
      { id: name, label: alternative.title, kind: 'heading', cells: years.map(() => EMPTY) },
      row('fees', 'Membership fee', 'line', cellsOf(found?.fees.byYear[at], 'membership-fees/charged')),
      ...(hasMissions
        ? [
            row('missions', 'Missions', 'line', cellsOf(found?.missions.byYear[at])),
            row('pays', 'Pays together', 'subtotal', cellsOf(years.map((_, column) => paid(at, column)))),
          ]
        : []),
      ...(at === 0 ? [] : [row('change', 'Against the baseline', 'line', cellsOf(found?.changes[at]))]),
    ]
  })
  const differences = years.map((year, column) => ({
    column: String(year),
    left: alternatives.reduce((all, _, at) => {
      const change = found?.changes[at]?.[column] ?? ZERO
      return all.plus(paid(at, column).minus(paid(0, column)).minus(change).abs())
    }, ZERO),
  }))
  return {
    id: 'member-years',
    caption: `What ${found?.member.name ?? member} pays under every alternative`,
    unit: currency,
    columns: yearColumns(years),
    rows,
    reconciliation: footing({ what: 'What it pays less the baseline and the change', currency, differences }),
    notes: basisNotes(alternatives[0].assessment),
  }
}
