/** The work programme along the strategic framework: area, objective, activity, planned cost by year, and the sum of all of it. */
import type { Assessment } from '../checks/check.ts'
import { ZERO } from '../money/decimal.ts'
import { frameworkTree } from '../spending/framework-tree.ts'
import { amountIn } from './sentences.ts'
import type { Table } from './table.ts'
import { type YearRow, yearTable } from './year-table.ts'

export const programmeTable = (assessment: Assessment): Table => {
  const { plan, years } = assessment.forecast
  const rows = frameworkTree(plan).flatMap((area): readonly YearRow[] => [
    { id: area.id, label: area.name, kind: 'subtotal', depth: 0, figure: { id: 'spending/area', of: { area: area.id } } },
    ...area.objectives.flatMap((objective): readonly YearRow[] => [
      {
        id: objective.id,
        label: objective.name,
        kind: 'subtotal',
        depth: 1,
        figure: { id: 'spending/objective', of: { objective: objective.id } },
      },
      ...objective.activities.map(
        ({ id, title, kind }): YearRow => ({
          id,
          label: `${title} (${kind})`,
          kind: 'line',
          depth: 2,
          figure: { id: 'spending/activity', of: { activity: id } },
          adds: 1,
        }),
      ),
    ]),
  ])
  const all = years.reduce((total, year) => total.plus(assessment.amount('spending/programme', {}, year) ?? ZERO), ZERO)
  return yearTable(assessment, {
    id: 'programme',
    caption: `The work programme is planned to cost ${amountIn(plan.currency, all)} from ${years[0]} to ${years.at(-1)}`,
    rows: [...rows, { id: 'total', label: 'Work programme', kind: 'total', figure: { id: 'spending/programme', of: {} }, adds: -1 }],
    footing: 'Work programme: the activities less the total',
  })
}
