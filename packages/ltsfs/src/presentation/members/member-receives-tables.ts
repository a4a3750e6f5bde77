/** What a member receives: its missions with what they cost and what it is charged, and the activities that name it as a beneficiary. */

import type { Comparison } from '../../comparison/comparison.ts'
import { spoken } from '../../inputs/id-words.ts'
import { say } from '../../language/say.ts'
import { cellOf, textCell, textColumn, yearColumns } from '../cell.ts'
import { basisNotes } from '../outlook/year-table.ts'
import type { Table } from '../table.ts'

/** Null where there are none. Under the first alternative. */
export const memberMissionsTable = ({ alternatives: [first], currency }: Comparison, member: string): Table | null => {
  const missions = first.plan.document.userPaysMissions.missions.filter((mission) => mission.member === member)
  if (missions.length === 0) return null
  return {
    id: 'member-missions',
    caption: say`Missions to this member: ${missions.length}`,
    unit: currency,
    columns: [
      textColumn('year', say`Year`),
      textColumn('state', say`State`),
      { id: 'cost', label: say`Full cost`, kind: 'number', additive: true },
      { id: 'charged', label: say`Charged to the member`, kind: 'number', additive: true },
    ],
    rows: missions.map(({ id, title, fiscalYear, state }) => ({
      id,
      label: title,
      kind: 'line',
      of: { mission: id },
      cells: [
        textCell(String(fiscalYear)),
        textCell(spoken(state)),
        cellOf(first.assessment, 'user-pays-missions/full-cost', { mission: id }, fiscalYear),
        cellOf(first.assessment, 'user-pays-missions/charged', { mission: id }, fiscalYear),
      ],
    })),
    reconciliation: null,
    notes: basisNotes(first.assessment),
  }
}

/** Null where none names it. The whole cost of each, whoever else benefits. */
export const memberActivitiesTable = ({ alternatives: [first], currency, years }: Comparison, member: string): Table | null => {
  const activities = first.plan.document.spending.activities.filter(({ beneficiaries }) => beneficiaries?.includes(member) === true)
  if (activities.length === 0) return null
  return {
    id: 'member-activities',
    caption: say`Activities that name this member as a beneficiary: ${activities.length}`,
    unit: currency,
    columns: [textColumn('with', say`Beneficiaries`), ...yearColumns(years)],
    rows: activities.map(({ id, title, beneficiaries = [] }) => ({
      id,
      label: title,
      kind: 'line',
      of: { activity: id },
      cells: [
        textCell(beneficiaries.length === 1 ? say`this member alone` : say`with ${beneficiaries.length - 1} more`),
        ...years.map((year) => cellOf(first.assessment, 'spending/activity', { activity: id }, year)),
      ],
    })),
    reconciliation: null,
    notes: [say`Each activity at its whole cost, whoever else benefits from it.`],
  }
}
