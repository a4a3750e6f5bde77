/** What the missions page shows: the tables, sentences and the curve of the library, and what the plan says of quotes, free days and trips. */
import {
  type Chart,
  type Finding,
  type MissionCurve,
  missionCostSentence,
  missionCostTable,
  missionCurve,
  missionCurveSentence,
  missionCurveTable,
  missionPayersSentence,
  missionPayersTable,
  missionRevenueChart,
  missionSheet,
  missionsLostChart,
  missionYears,
  type Table,
} from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'
import type { Span } from './form.ts'
import { type FreeDays, freeDaysOf, type Quote, quotesOf, type Trip, tripsOf } from './terms.ts'

export interface CurveShown {
  readonly sentence: string
  readonly table: Table
  readonly revenue: Chart
  readonly lost: Chart
}

export interface MissionsShown {
  readonly years: readonly number[]
  /** Null in a year without missions. */
  readonly ofYear: {
    readonly payersSentence: string
    readonly costSentence: string
    readonly costs: Table
    readonly payers: Table
    readonly quotes: readonly Quote[]
    readonly freeDays: readonly FreeDays[]
    readonly trips: readonly Trip[]
  } | null
  /** Null in a plan without missions. */
  readonly curve: CurveShown | null
  /** Members of guarded tiers whose charges weigh too heavily, in any year. */
  readonly guards: readonly Finding[]
}

const GUARD = 'mission-burden'
/** Every fourth point is named, so that the names stand free on a small screen. */
const NAMED = 4

const sparse = (chart: Chart): Chart => ({
  ...chart,
  categories: chart.categories.map(({ id, label }, at) => ({ id, label: at % NAMED === 0 ? label : '' })),
})

const curves = new WeakMap<Outlook, Map<number | undefined, MissionCurve>>()

/** Every point of a curve is a plan of its own; an outlook never changes. */
function curveOf(outlook: Outlook, year: number | undefined): MissionCurve {
  const known = curves.get(outlook) ?? new Map<number | undefined, MissionCurve>()
  curves.set(outlook, known)
  const curve = known.get(year) ?? missionCurve(outlook.assessment, { year })
  known.set(year, curve)
  return curve
}

function curveShown(outlook: Outlook, year: number | undefined): CurveShown | null {
  const curve = curveOf(outlook, year)
  return curve.planned === 0
    ? null
    : {
        sentence: missionCurveSentence(curve),
        table: missionCurveTable(curve),
        revenue: sparse(missionRevenueChart(curve)),
        lost: sparse(missionsLostChart(curve)),
      }
}

export function missionsOf({ year }: Opening, outlook: Outlook, span: Span, today: string): MissionsShown {
  const { assessment } = outlook
  const years = missionYears(assessment)
  const ofYear = {
    payersSentence: missionPayersSentence(assessment, year),
    costSentence: missionCostSentence(assessment, year),
    costs: missionCostTable(assessment, year),
    payers: missionPayersTable(assessment, year),
    quotes: quotesOf(assessment, year, today),
    freeDays: freeDaysOf(assessment, year),
    trips: tripsOf(assessment, year),
  }
  return {
    years,
    ofYear: years.includes(year) ? ofYear : null,
    curve: curveShown(outlook, span === 'year' && years.includes(year) ? year : undefined),
    guards: assessment.findings.filter(({ check }) => check === GUARD),
  }
}

/** A table of the page by its name in the address of a download. */
export function tableOf({ ofYear, curve }: MissionsShown, name: string): Table | undefined {
  switch (name) {
    case 'costs':
      return ofYear?.costs
    case 'payers':
      return ofYear?.payers
    case 'curve':
      return curve?.table
    default:
      return undefined
  }
}

export const sheetOf = ({ assessment }: Outlook, id: string): Table | undefined => missionSheet(assessment, id)
