/** The name of a figure in words: "Membership fees: charged, Tuvalu, 2019". */

import type { FigureName } from '../formula/figure-name.ts'
import type { Of } from '../formula/formula.ts'
import { capital, spoken } from '../inputs/id-words.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { say } from '../language/say.ts'

interface Named {
  readonly id: string
  readonly title?: string
  readonly name?: string
}

/** Where the name of what a figure is of stands, by its key. */
const LISTS: Readonly<Record<string, (document: PlanDocument) => readonly Named[]>> = {
  member: ({ members }) => members,
  agreement: ({ donorCoFunding }) => donorCoFunding.agreements,
  activity: ({ spending }) => spending.activities,
  line: ({ spending, otherIncome }) => [...spending.lines, ...otherIncome],
  project: ({ projectManagementFees }) => projectManagementFees.projects,
  mission: ({ userPaysMissions }) => userPaysMissions.missions,
  schedule: ({ membershipFees }) => membershipFees.schedules,
  payer: ({ members, donorCoFunding, cropAgency, otherIncome }) => [
    ...members,
    ...donorCoFunding.agreements.map(({ donor, donorName }) => ({ id: donor, name: donorName })),
    ...(cropAgency?.access ?? []),
    ...otherIncome,
  ],
  area: ({ framework }) => framework.areas,
  objective: ({ framework }) => framework.areas.flatMap(({ objectives }) => objectives),
}

const nameOf = (document: PlanDocument, key: string, id: string): string => {
  if (key === 'percent') return say`tried at ${id} % of the cost`
  const found = LISTS[key]?.(document).find((record) => record.id === id)
  return found?.title ?? found?.name ?? spoken(id)
}

/** Whether the plan has a record that a figure may be of: { member: 'TV' }. */
export const isNamed = (document: PlanDocument, key: string, id: string): boolean =>
  LISTS[key]?.(document).some((record) => record.id === id) === true

/** What a kind of figure is called: "Membership fees: charged", "CROP agency: net". */
export const figureTitle = (id: string): string => {
  const [folder = '', ...rest] = id.split('/')
  const kind = capital(spoken(folder))
  return rest.length === 0 ? kind : say`${kind}: ${spoken(rest.join(' '))}`
}

/** What it is a figure of: "Tuvalu"; an empty text for the organisation as a whole. */
export const figureSubject = (document: PlanDocument, of: Of): string =>
  Object.entries(of)
    .map(([key, value]) => nameOf(document, key, value))
    .join(', ')

export const figureText = (document: PlanDocument, { id, of, year }: FigureName): string =>
  [figureTitle(id), figureSubject(document, of), String(year)].filter((part) => part !== '').join(', ')
