/** The missions of a year: what each costs line by line, who pays what, and the costing sheet of one. Amounts of single members: redact before showing. */

import type { Assessment } from '../../checks/check.ts'
import { combinedOf, inYear } from '../../comparison/combined-name.ts'
import { takeUpOf } from '../../derived/mission-take-up.ts'
import { spoken } from '../../inputs/id-words.ts'
import type { MissionRecord } from '../../inputs/user-pays-missions.ts'
import { later, say } from '../../language/say.ts'
import { CASH_LINES, COST_LINES, type CostLine } from '../../missions/cost-lines.ts'
import { sharingKey } from '../../missions/price.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { cellOf, EMPTY, moneyCell, printValue, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { missionLabel, missionMember, missionsOf } from './mission-label.ts'
import { missionCostSentence, missionPayersSentence } from './mission-sentences.ts'
import { missionTermsSentences } from './mission-terms-sentences.ts'

const COST_LINE_LABELS: Readonly<Record<CostLine, () => string>> = {
  airfare: later`Airfare`,
  'terminal-allowance': later`Terminal allowance`,
  trip: later`Part of a trip with others`,
  'per-diem': later`Per diem`,
  'local-transport': later`Local transport`,
  materials: later`Materials`,
  venue: later`Venue`,
  translation: later`Translation`,
  'staff-time': later`Staff time`,
  overhead: later`Overhead`,
}

const SHARING_NOTES = {
  'member-share': later`Members pay their share of the full cost.`,
  'marginal-cost': later`Members pay what a mission causes in cash, not staff time and overhead.`,
  'full-cost': later`Members pay the full cost.`,
} as const

/** The years of the plan in which there are missions. */
export const missionYears = (assessment: Assessment): readonly number[] =>
  assessment.forecast.years.filter((year) => missionsOf(assessment, year).length > 0)

/** Nothing where there is no such figure. */
const amount = (assessment: Assessment, measure: string, of: Readonly<Record<string, string>>, year: number): Decimal =>
  assessment.amount(`user-pays-missions/${measure}`, of, year) ?? ZERO

const cell = (assessment: Assessment, measure: string, of: Readonly<Record<string, string>>, year: number): Cell =>
  cellOf(assessment, `user-pays-missions/${measure}`, of, year)

const money = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

/** A row a mission, a column a line of its cost. Lines that no mission of the year has are left out. */
export const missionCostTable = (assessment: Assessment, year: number): Table => {
  const missions = missionsOf(assessment, year)
  const { currency } = assessment.forecast.plan
  const at = (mission: MissionRecord, line: CostLine) => amount(assessment, 'cost-line', { mission: mission.id, line }, year)
  const lines = COST_LINES.filter((line) =>
    missions.some(({ id }) => assessment.book.find('user-pays-missions/cost-line', { mission: id, line }, year) !== undefined),
  )
  const rows = missions.map((mission): Row => {
    const cells = lines.map((line) => cell(assessment, 'cost-line', { mission: mission.id, line }, year))
    const of = { mission: mission.id }
    const label = missionLabel(assessment, mission)
    return {
      id: mission.id,
      label,
      kind: 'line',
      member: missionMember(assessment, mission),
      of,
      cells: [...cells, cell(assessment, 'full-cost', of, year)],
    }
  })
  const sumOf = (line: CostLine) => missions.reduce((all, mission) => all.plus(at(mission, line)), ZERO)
  const total: Row = {
    id: 'total',
    label: say`All missions`,
    kind: 'total',
    cells: [
      ...lines.map((line) => ({
        ...moneyCell(sumOf(line), currency),
        combined: combinedOf([`user-pays-missions/cost-line`], { of: { line }, years: inYear(year) }),
      })),
      cell(assessment, 'full-cost', {}, year),
    ],
  }
  const all = lines.reduce((sum, line) => sum.plus(sumOf(line)), ZERO)
  const differences = [{ column: say`Full cost`, left: all.minus(amount(assessment, 'full-cost', {}, year)) }]
  return {
    id: `mission-costs-${year}`,
    caption: missionCostSentence(assessment, year),
    unit: currency,
    columns: [...lines.map((line) => money(line, COST_LINE_LABELS[line]())), money('full-cost', say`Full cost`)],
    rows: [...rows, total],
    reconciliation: footing({ what: say`Lines of all missions less their full cost`, currency, differences }),
    notes: basisNotes(assessment),
  }
}

/** The share of a mission that takes place, in per cent: a figure of its own where it follows the price. */
const takeUpCell = (assessment: Assessment, mission: MissionRecord): Cell => {
  const { forecast } = assessment
  const takeUp = takeUpOf(forecast, mission)
  if (takeUp === undefined) return EMPTY
  const percent = printValue(forecast.value(takeUp).times(100).toDecimalPlaces(1), '%')
  const of = { mission: mission.id }
  return { amount: percent, unit: '%', figure: { id: 'user-pays-missions/takes-place', of, year: mission.fiscalYear } }
}

const carried = (assessment: Assessment, of: Readonly<Record<string, string>>, year: number): Decimal =>
  amount(assessment, 'full-cost', of, year).minus(amount(assessment, 'charged', of, year))

const carriedIn =
  ({ forecast: { plan } }: Assessment, year: number) =>
  (amount: Decimal, of: Readonly<Record<string, string>>): Cell => ({
    ...moneyCell(amount, plan.currency),
    figure: { id: 'user-pays-missions/carried', of, year },
  })

/** What all missions cost, with what trips cost beyond them. */
const FULL_WITH_TRIPS = ['user-pays-missions/full-cost', 'user-pays-missions/trip-excess']

const payerRows = (assessment: Assessment, year: number): readonly Row[] => {
  const carriedCell = carriedIn(assessment, year)
  return missionsOf(assessment, year).map((mission): Row => {
    const of = { mission: mission.id }
    const full = cell(assessment, 'full-cost', of, year)
    const own = [cell(assessment, 'charged', of, year), carriedCell(carried(assessment, of, year), of)]
    const comes = ['recovered', 'receivable'].map((measure) => cell(assessment, measure, of, year))
    const cells = [textCell(spoken(mission.state)), full, ...own, takeUpCell(assessment, mission), ...comes]
    return { id: mission.id, label: missionLabel(assessment, mission), kind: 'line', member: missionMember(assessment, mission), of, cells }
  })
}

/** What a trip costs beyond its missions alone: nobody is charged for it. */
const excessRows = (assessment: Assessment, year: number): readonly Row[] =>
  assessment.book.all('user-pays-missions/trip-excess', year).flatMap((found): readonly Row[] => {
    if (assessment.forecast.value(found).isZero()) return []
    const title = assessment.forecast.plan.document.userPaysMissions.clusters?.find(({ id }) => id === found.of['cluster'])?.title
    const excess = cell(assessment, 'trip-excess', found.of, year)
    return [
      {
        id: `trip-${found.of['cluster']}`,
        label: say`${title}: more than its missions alone`,
        kind: 'line',
        cells: [EMPTY, excess, EMPTY, excess, EMPTY, EMPTY, EMPTY],
      },
    ]
  })

/** Who pays what of the full cost, what of it counts on the basis, and what is owed because a quote was accepted. */
export const missionPayersTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  const excess = assessment.book
    .all('user-pays-missions/trip-excess', year)
    .reduce((all, each) => all.plus(assessment.forecast.value(each)), ZERO)
  const [full, charged] = [amount(assessment, 'full-cost', {}, year).plus(excess), amount(assessment, 'charged', {}, year)]
  const total: Row = {
    id: 'total',
    label: say`All missions`,
    kind: 'total',
    cells: [
      ...[
        EMPTY,
        { ...moneyCell(full, plan.currency), combined: combinedOf(FULL_WITH_TRIPS, { years: inYear(year) }) },
        cell(assessment, 'charged', {}, year),
        carriedIn(assessment, year)(full.minus(charged), {}),
        EMPTY,
      ],
      ...['recovered', 'receivable'].map((measure) => cell(assessment, measure, {}, year)),
    ],
  }
  const parts = missionsOf(assessment, year).reduce((all, { id }) => all.plus(carried(assessment, { mission: id }, year)), excess)
  return {
    id: `mission-payers-${year}`,
    caption: missionPayersSentence(assessment, year),
    unit: plan.currency,
    columns: [
      textColumn('state', say`State`),
      money('full-cost', say`Full cost`),
      money('charged', say`Charged to the member`),
      money('carried', say`Carried by the organisation`),
      { id: 'take-up', label: say`Takes place`, kind: 'number', unit: '%' },
      money('recovered', say`Counts as income`),
      money('receivable', say`Owed`),
    ],
    rows: [...payerRows(assessment, year), ...excessRows(assessment, year), total],
    reconciliation: footing({
      what: say`Full cost less what members and the organisation carry`,
      currency: plan.currency,
      differences: [{ column: say`Full cost`, left: full.minus(charged).minus(parts) }],
    }),
    notes: [SHARING_NOTES[sharingKey(plan, year)](), ...basisNotes(assessment)],
  }
}

/** The costing sheet of one mission; undefined when there is none of that name in a year of the plan. */
export const missionSheet = (assessment: Assessment, id: string): Table | undefined => {
  const { plan, years } = assessment.forecast
  const mission = plan.document.userPaysMissions.missions.find((each) => each.id === id)
  if (mission === undefined || !years.includes(mission.fiscalYear)) return undefined
  const [year, of] = [mission.fiscalYear, { mission: id }]
  const lineOf = (line: CostLine) => ({ line, value: assessment.amount('user-pays-missions/cost-line', { ...of, line }, year) })
  const rowsOf = (lines: readonly CostLine[]): readonly Row[] =>
    lines
      .map(lineOf)
      .filter(({ value }) => value !== undefined)
      .map(({ line }) => ({
        id: line,
        label: COST_LINE_LABELS[line](),
        kind: 'line',
        cells: [cell(assessment, 'cost-line', { ...of, line }, year)],
      }))
  const sumOf = (lines: readonly CostLine[]) => lines.reduce((all, line) => all.plus(lineOf(line).value ?? ZERO), ZERO)
  const row = (row: string, label: string, kind: Row['kind'], shown: Cell): Row => ({ id: row, label, kind, cells: [shown] })
  const full = amount(assessment, 'full-cost', of, year)
  return {
    id: `mission-${id}`,
    caption: `${missionLabel(assessment, mission)}, ${year}`,
    unit: plan.currency,
    columns: [money('amount', say`Amount`)],
    rows: [
      ...rowsOf(CASH_LINES),
      row('cash', say`In cash`, 'subtotal', {
        ...moneyCell(sumOf(CASH_LINES), plan.currency),
        figure: { id: 'user-pays-missions/cash', of, year },
      }),
      ...rowsOf(['staff-time', 'overhead']),
      row('full-cost', say`Full cost`, 'total', cell(assessment, 'full-cost', of, year)),
      row('charged', say`Charged to the member`, 'line', cell(assessment, 'charged', of, year)),
      row('carried', say`Carried by the organisation`, 'line', carriedIn(assessment, year)(carried(assessment, of, year), of)),
    ],
    reconciliation: footing({
      what: say`Lines less the full cost`,
      currency: plan.currency,
      differences: [{ column: say`Amount`, left: sumOf(COST_LINES).minus(full) }],
    }),
    notes: [...missionTermsSentences(assessment, mission), ...basisNotes(assessment)],
  }
}
