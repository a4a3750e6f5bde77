/** What the missions page shows: the tables, sentences and the curve of the library, and what the plan says of quotes, free days and trips. */
import {
  type Chart,
  type Finding,
  type MissionCurve,
  type MissionRecord,
  missionCostSentence,
  missionCostTable,
  missionCurve,
  missionCurveSentence,
  missionCurveTable,
  missionFreeDaysTable,
  missionPayersSentence,
  missionPayersTable,
  missionQuotesTable,
  missionRevenueChart,
  missionSheet,
  missionsLostChart,
  missionTravelTable,
  missionTripsTable,
  missionYears,
  noQuotesSentence,
  type Table,
} from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'
import type { Span } from './form.ts'
import type { TermsShown } from './terms.tsx'

export interface CurveShown {
  readonly sentence: string
  readonly table: Table
  readonly revenue: Chart
  readonly lost: Chart
}

export interface MissionsShown {
  readonly years: readonly number[]
  /** Null in a year without missions. */
  readonly ofYear:
    | (TermsShown & {
        readonly payersSentence: string
        readonly costSentence: string
        readonly costs: Table
        readonly payers: Table
      })
    | null
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
    quotes: missionQuotesTable(assessment, year, today),
    noQuotes: noQuotesSentence(assessment, year),
    freeDays: missionFreeDaysTable(assessment, year),
    trips: missionTripsTable(assessment, year),
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
    case 'quotes':
      return ofYear?.quotes ?? undefined
    case 'freedays':
      return ofYear?.freeDays ?? undefined
    case 'trips':
      return ofYear?.trips ?? undefined
    case 'curve':
      return curve?.table
    default:
      return undefined
  }
}

export interface SheetShown {
  readonly table: Table
  readonly travel: Table | null
  readonly quote: Table | null
}

/** Undefined when there is no mission of that name in a year of the plan. */
export function sheetOf({ assessment }: Outlook, { id, fiscalYear }: MissionRecord, today: string): SheetShown | undefined {
  const table = missionSheet(assessment, id)
  if (table === undefined) return undefined
  const quotes = missionQuotesTable(assessment, fiscalYear, today)
  const rows = quotes?.rows.filter((row) => row.id === id) ?? []
  return { table, travel: missionTravelTable(assessment, id), quote: quotes === null || rows.length === 0 ? null : { ...quotes, rows } }
}
