/** May we commit, on the day of the address: the books of the plan, under its options, asked about activities. */
import { type CoverResult, cover, isDay, type Plan, type Problem, planWithRegister, type Result, say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { openStanding, type Standing } from '../ledger/standing.ts'
import type { Opening, Outlook } from './opening.ts'
import { recent } from './recent.ts'

export interface Covered {
  readonly opening: Opening
  readonly outlook: Outlook
  readonly standing: Standing
  /** With the register, under the options of the address. */
  readonly plan: Plan
  /** The day whose knowledge counts; null for all that is recorded. */
  readonly knownOn: string | null
  readonly leftOut: readonly string[]
  /** Without activities, about every expansion with a cost from the day on. */
  readonly ask: (activities?: readonly string[], plan?: Plan) => CoverResult
}

type Opened = { readonly opening: Opening; readonly covered: Result<Covered> }

const COVERS_KEPT = 32
const covers = recent<CoverResult>(COVERS_KEPT)

const LONGEST = 40

/** Undefined when there is no such plan. */
export async function openCovered(desk: Desk, url: string): Promise<Opened | undefined> {
  const opened = await openStanding(desk, url)
  if (opened === undefined) return undefined
  const { opening, standing } = opened
  if (!standing.ok) return { opening, covered: refused(standing.problems) }
  if (!opening.outlook.ok) return { opening, covered: refused(opening.outlook.problems) }
  const { books, asOf } = standing.value
  const outlook = opening.outlook.value
  const plan = opening.selection.options.length === 0 ? books.plan : planWithRegister(outlook.assessment.forecast.plan, books.entries)
  const known = new URL(url).searchParams.get('known-on') ?? ''
  const knownOn = isDay(known) ? known : null
  const ask = (activities?: readonly string[], other: Plan = plan): CoverResult => {
    const make = () =>
      cover(other, {
        asOf: asOf.day,
        ...(knownOn === null ? {} : { knownOn }),
        ...(activities === undefined ? {} : { activities }),
      })
    if (other !== plan) return make()
    const key = [books.version.sha256, books.head.sha256, ...opening.selection.options, asOf.day, known, ...(activities ?? [])].join(' ')
    return covers(key, make)
  }
  const leftOut = known === '' || knownOn !== null ? [] : [say`"${known.slice(0, LONGEST)}" is not a day; all that is recorded counts.`]
  return { opening, covered: { ok: true, value: { opening, outlook, standing: standing.value, plan, knownOn, leftOut, ask } } }
}

const refused = (problems: readonly Problem[]): Result<Covered> => ({ ok: false, problems })
