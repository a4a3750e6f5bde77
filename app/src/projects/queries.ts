/** What the page of management fees shows: the tables, the sentence and the chart of the library for the year of the page. */
import {
  type Chart,
  carriedByMembersTable,
  projectRecoveryChart,
  projectRecoveryTable,
  projectTermsTable,
  projectYearsTable,
  recoverySentence,
  type Table,
} from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'

export interface ProjectsShown {
  readonly sentence: string
  /** Whether the plan has projects that earn fees at all. */
  readonly isEmpty: boolean
  readonly recovery: Table
  readonly terms: Table
  readonly members: Table
  readonly years: Table
  readonly chart: Chart
}

export function projectsOf({ year }: Opening, { assessment }: Outlook): ProjectsShown {
  return {
    sentence: recoverySentence(assessment, year),
    isEmpty: assessment.forecast.plan.document.projectManagementFees.projects.length === 0,
    recovery: projectRecoveryTable(assessment, year),
    terms: projectTermsTable(assessment, year),
    members: carriedByMembersTable(assessment, year),
    years: projectYearsTable(assessment),
    chart: projectRecoveryChart(assessment),
  }
}

/** A table of the page by its name in the address of a download. */
export function tableOf({ recovery, terms, members, years }: ProjectsShown, name: string): Table | undefined {
  switch (name) {
    case 'recovery':
      return recovery
    case 'terms':
      return terms
    case 'members':
      return members
    case 'years':
      return years
    default:
      return undefined
  }
}
