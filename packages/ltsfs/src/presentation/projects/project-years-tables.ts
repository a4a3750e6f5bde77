/** Management fees over the years: what each project earns by which terms, and how much of the indirect cost of running them comes back. */

import type { Assessment } from '../../checks/check.ts'
import { say } from '../../language/say.ts'
import { cellOf, textCell, textColumn } from '../cell.ts'
import type { Chart } from '../chart.ts'
import { basisNotes, type YearRow, yearTable } from '../outlook/year-table.ts'
import type { Row, Table } from '../table.ts'
import { projectFeeTerms } from './project-fee-terms.ts'

const ID = 'project-management-fees'

export const projectYearsTable = (assessment: Assessment): Table => {
  const { projects } = assessment.forecast.plan.document.projectManagementFees
  const rows: readonly YearRow[] = [
    ...projects.map(
      ({ id, title }): YearRow => ({
        id,
        label: title,
        kind: 'line',
        figure: { id: `${ID}/earned`, of: { project: id } },
        adds: 1,
      }),
    ),
    { id: 'earned', label: say`Fees earned`, kind: 'total', figure: { id: `${ID}/earned`, of: {} }, adds: -1 },
    { id: 'indirect-cost', label: say`Indirect cost of running projects`, kind: 'line', figure: { id: `${ID}/indirect-cost`, of: {} } },
    { id: 'not-recovered', label: say`Carried by members`, kind: 'subtotal', figure: { id: `${ID}/not-recovered`, of: {} } },
  ]
  return yearTable(assessment, {
    id: 'project-years',
    caption: say`Management fees earned, and what members carry of running projects`,
    rows,
    footing: say`Fees of the projects less the fees earned`,
  })
}

/** Two courses on one scale: what the fees bring and what running projects costs; a course that the plan does not give is left out. */
export const projectRecoveryChart = (assessment: Assessment): Chart => {
  const { plan, years } = assessment.forecast
  const points = (measure: string) =>
    years.map((year) => {
      const { amount, figure } = cellOf(assessment, `${ID}/${measure}`, {}, year)
      return { amount, figure }
    })
  const courses: Chart['series'] = [
    { id: 'earned', label: say`Fees earned`, ibcs: 'forecast', points: points('earned') },
    { id: 'indirect-cost', label: say`Indirect cost of running projects`, ibcs: 'forecast', points: points('indirect-cost') },
  ]
  return {
    id: 'project-recovery',
    kind: 'lines',
    title: say`Fees earned against the indirect cost of running projects`,
    unit: plan.currency,
    categories: years.map((year) => ({ id: String(year), label: String(year) })),
    series: courses.filter(({ points }) => points.some(({ amount }) => amount !== null)),
  }
}

/** Projects whose activities are planned in the year, each with its terms. No amounts of members. */
export const projectTermsTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  const projects = plan.document.projectManagementFees.projects.filter(
    ({ id }) => assessment.book.find(`${ID}/delivered`, { project: id }, year) !== undefined,
  )
  return {
    id: `project-terms-${year}`,
    caption: say`By which terms projects earn their fees in ${year}`,
    unit: null,
    columns: [textColumn('agreement', say`Paid by`), textColumn('terms', say`The fee`)],
    rows: projects.map((project): Row => {
      const agreement = plan.document.donorCoFunding.agreements.find(({ id }) => id === project.agreement)
      return {
        id: project.id,
        label: project.title,
        kind: 'line',
        of: { project: project.id },
        cells: [textCell(agreement?.title ?? project.agreement), textCell(projectFeeTerms(plan, project, year))],
      }
    }),
    reconciliation: null,
    notes: basisNotes(assessment),
  }
}
