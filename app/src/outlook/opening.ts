/**
 * What every page opens: the plan of the address, the options applied to it, and the assessed forecast.
 *
 * Forecasts are pure, so the most recent are kept by document, options and basis.
 */
import { type Comparison, compare, fiscalYearOf, type Plan, type Result, say } from 'ltsfs'
import type { Database } from '../database/open.ts'
import { type PlanVersion, planVersion, planVersions, type RecordedPlan } from '../database/plan-versions.ts'
import { keptWorks, type Outlook, type Works } from './assessed.ts'
import { recent } from './recent.ts'
import { readSelection, type Selection } from './selection.ts'

export type { Outlook } from './assessed.ts'

interface TitledPlan extends PlanVersion {
  readonly title: string
}

export interface Opening {
  readonly version: PlanVersion
  /** The newest version of each plan with its title, to choose from. */
  readonly plans: readonly TitledPlan[]
  /** The plan as recorded, before any option. */
  readonly plan: Plan
  /** With what is there for what was asked for. */
  readonly selection: Selection
  readonly year: number
  readonly leftOut: readonly string[]
  /** The outlook under the options and on the basis of the selection, or why it cannot be computed. */
  readonly outlook: Result<Outlook>
  /** The outlook under other options on the same basis. */
  readonly under: (options: readonly string[]) => Result<Outlook>
  /** By what an answer about these options on the same basis is known again, also in a later version that leaves them as they are. */
  readonly nameOf: (options: readonly string[]) => string
  /** Options side by side against a baseline, each by itself; null is the plan as it stands. */
  readonly compare: (asked: { readonly options: readonly string[]; readonly baseline: string | null }) => Result<Comparison>
}

export interface Planner {
  /** What is computed of plans, kept: for whoever records one and shows it next. */
  readonly works: Works
  /** Undefined when there is no such plan or version. */
  readonly open: (address: string) => Promise<Opening | undefined>
}

export interface PlannerProps {
  readonly database: Database
  /** The present moment, ISO 8601. */
  readonly clock: () => string
}

const TITLES_KEPT = 8
const COMPARISONS_KEPT = 8

export function createPlanner({ database, clock }: PlannerProps): Planner {
  const works = keptWorks()
  const comparisons = recent<Result<Comparison>>(COMPARISONS_KEPT)
  const titles = recent<Promise<string>>(TITLES_KEPT)

  const titled = async (version: PlanVersion): Promise<TitledPlan> => ({
    ...version,
    title: await titles(version.sha256, async () => titleOf((await planVersion(database, version.planId, version.number))?.document)),
  })

  /** Its options were tried when it was recorded, and are again when they are applied. */
  const planOf = (recorded: RecordedPlan): Plan => {
    const result = works.planOf(recorded.document, recorded.sha256)
    if (!result.ok) throw new Error(`the recorded plan ${recorded.planId} ${recorded.number} is no longer valid`)
    return result.value
  }

  return {
    works,
    open: async (address) => {
      const { selection, leftOut } = readSelection(new URL(address).searchParams)
      const plans = await Promise.all(newest(await planVersions(database)).map(titled))
      const planId = selection.plan ?? plans[0]?.planId ?? ''
      const asked = selection.version === null ? undefined : await planVersion(database, planId, selection.version)
      const recorded = asked ?? (await planVersion(database, planId))
      if (recorded === undefined) return undefined
      const plan = planOf(recorded)
      const under = (options: readonly string[]): Result<Outlook> => works.assessed(plan.document, options, selection.basis)
      const known = selection.options.filter((id) => plan.document.options.some((option) => option.id === id))
      const year = yearOf(plan, selection.year, clock())
      return {
        version: recorded,
        plans,
        plan,
        selection: { ...selection, options: known, version: asked?.number ?? null },
        year,
        leftOut: [
          ...leftOut,
          ...(selection.version !== null && asked === undefined
            ? [say`This plan has no version ${selection.version}; this page shows the newest.`]
            : []),
          ...selection.options.filter((id) => !known.includes(id)).map((id) => say`This plan has no option "${id}"; it is left out.`),
          ...(selection.year !== null && selection.year !== year
            ? [say`The plan has no fiscal year ${selection.year}; this page shows ${year}.`]
            : []),
        ],
        get outlook() {
          return under(known)
        },
        under,
        nameOf: (options) => `${selection.basis} ${works.nameOf(plan.document, options)}`,
        compare: ({ options, baseline }) =>
          comparisons([recorded.sha256, selection.basis, baseline ?? '', ...options].join(' '), () =>
            compare(plan.document, { options, baseline, basis: selection.basis }, works.alternative),
          ),
      }
    },
  }
}

const newest = (versions: readonly PlanVersion[]): readonly PlanVersion[] =>
  versions.filter(({ planId }, index) => versions.findIndex((other) => other.planId === planId) === index)

const titleOf = (document: unknown): string => (document as { readonly title: string } | undefined)?.title ?? ''

/** The fiscal year asked for if the plan has it; otherwise this one, or the last before it. */
function yearOf({ years, document }: Plan, asked: number | null, now: string): number {
  if (asked !== null && years.includes(asked)) return asked
  const current = fiscalYearOf(now.slice(0, 10), document.organisation.fiscalYear)
  return years.findLast((year) => year <= current) ?? years[0] ?? current
}
