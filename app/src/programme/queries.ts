/** What the pages of the work programme show: the tree with its cover, the indicators, and one activity. */
import {
  activityCategoriesTable,
  activityEntriesTable,
  activityIndicatorsTable,
  activityTable,
  COVER_STATES,
  type CoverStanding,
  type CoverState,
  coverStandings,
  overrideSentences,
  type PlanDocument,
  type Problem,
  type ProgrammeReview,
  programmeIndicatorsTable,
  programmeReview,
  programmeTable,
  type Result,
  say,
  type Table,
} from 'ltsfs'
import type { Covered } from '../outlook/covered.ts'
import type { Shown } from './form.ts'

type Activity = PlanDocument['spending']['activities'][number]

export interface ProgrammeShown {
  readonly table: Table
  readonly indicators: Table
  /** How many activities shown stand where, the worst first. */
  readonly counts: readonly { readonly state: CoverState; readonly count: number }[]
  /** Legal obligations that no confirmed money covers any more. */
  readonly breached: readonly { readonly activity: string; readonly sentence: string }[]
  readonly overrides: readonly string[]
  /** Why no cover is shown; none when it is. */
  readonly unchecked: readonly Problem[]
}

/** Activities that cost nothing any more are asked about too: they say so. */
const standingsOf = ({ ask, plan }: Covered) => {
  const asked = ask(plan.document.spending.activities.map(({ id }) => id))
  return asked.ok ? { cover: asked.value, standings: coverStandings(asked.value) } : { problems: asked.problems }
}

export function programmeOf(covered: Covered, { area, kind, years }: Shown): ProgrammeShown {
  const { outlook, opening, plan } = covered
  const known = plan.document.framework.areas.some(({ id }) => id === area) ? area : undefined
  const { cover, standings, problems = [] } = standingsOf(covered)
  const table = programmeTable(outlook.assessment, {
    ...{ area: known, kind, year: years === 'one' ? opening.year : undefined },
    ...(standings === undefined ? {} : { cover: standings }),
  })
  const shown = table.rows.flatMap(({ of }) => (of?.['activity'] === undefined ? [] : [standings?.get(of['activity'])?.state]))
  return {
    table,
    indicators: programmeIndicatorsTable(plan, { area: known }),
    counts: COVER_STATES.map((state) => ({ state, count: shown.filter((each) => each === state).length })).filter(({ count }) => count > 0),
    breached: cover?.breached ?? [],
    overrides: cover === undefined ? [] : overrideSentences(cover),
    unchecked: problems,
  }
}

export function reviewOf(covered: Covered): ProgrammeReview {
  const { standings } = standingsOf(covered)
  const { assessment } = covered.outlook
  return programmeReview({ assessment, position: covered.standing.view.position, ...(standings === undefined ? {} : { cover: standings }) })
}

export interface ActivityShown {
  readonly activity: Activity
  readonly names: readonly (readonly [what: string, name: string])[]
  readonly standing: Result<CoverStanding>
  readonly money: Table
  /** Null where its cost is of no category. */
  readonly categories: Table | null
  readonly entries: Table
  readonly indicators: Table | null
  readonly overrides: readonly string[]
}

export function activityOf(covered: Covered, id: string): ActivityShown | undefined {
  const { outlook, standing, plan, ask } = covered
  const activity = plan.document.spending.activities.find((each) => each.id === id)
  if (activity === undefined) return undefined
  const asked = ask([id])
  const found = asked.ok ? coverStandings(asked.value).get(id) : undefined
  const { position } = standing.view
  return {
    activity,
    names: namesOf(plan.document, activity),
    standing: found === undefined ? { ok: false, problems: asked.ok ? [] : asked.problems } : { ok: true, value: found },
    money: activityTable(outlook.assessment, position, id),
    categories: activityCategoriesTable(outlook.assessment, id),
    entries: activityEntriesTable(position, id),
    indicators: activityIndicatorsTable(plan, id),
    overrides: asked.ok ? overrideSentences(asked.value) : [],
  }
}

function namesOf({ framework, capability, projectManagementFees, members }: PlanDocument, activity: Activity): ActivityShown['names'] {
  const area = framework.areas.find(({ id }) => id === activity.area)
  const objective = area?.objectives.find(({ id }) => id === activity.objective)
  const strategy = objective?.strategies.find(({ id }) => id === activity.strategy)
  const component = capability?.components.find(({ id }) => id === activity.capability)
  const project = projectManagementFees.projects.find(({ id }) => id === activity.project)
  const beneficiaries = (activity.beneficiaries ?? []).map((id) => members.find((member) => member.id === id)?.name ?? id)
  return [
    [say`Priority area`, area?.name],
    [say`Objective`, objective?.name],
    [say`Strategy`, strategy?.text],
    [say`Capability`, component?.title],
    [say`Kind`, activity.kind === 'expansion' ? say`expansion: only against confirmed money` : say`base-line`],
    [say`Priority`, String(activity.priority)],
    [say`Divisible`, activity.scalable ? say`yes, it may be done smaller` : say`no, all or nothing`],
    [say`Project`, project?.title],
    [say`For`, beneficiaries.length === 0 ? say`all members` : beneficiaries.join(', ')],
  ].flatMap(([what, name]) => (what === undefined || name === undefined ? [] : [[what, name] as const]))
}
