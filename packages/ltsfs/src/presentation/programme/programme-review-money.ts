/**
 * What the activities cost that serve the indicators behind: planned, used up, and whether they may be paid. Every activity stands once,
 * under the worst of the indicators that it serves.
 */

import { fiscalYearOf } from '../../calendar/fiscal-year.ts'
import type { Assessment } from '../../checks/check.ts'
import type { ActivityRecord } from '../../inputs/spending.ts'
import { say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Position } from '../../register/position.ts'
import { added } from '../agreements/agreements-lines.ts'
import { moneyCell, textCell, textColumn } from '../cell.ts'
import { COVER_STATE_LABELS, type CoverStanding } from '../cover/cover-state.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { groupOf, INDICATOR_GROUPS, type IndicatorGroup, type IndicatorStanding } from './programme-standing.ts'

export interface ReviewAsked {
  readonly assessment: Assessment
  readonly position: Position
  /** What the cover says of each activity; without it, the column is left out. */
  readonly cover?: ReadonlyMap<string, CoverStanding>
}

type Standings = ReadonlyMap<string, IndicatorStanding>

/** The indicators an activity names; without any, those of its objective. */
const servedBy = ({ document }: Plan, { area, objective, indicators }: ActivityRecord): readonly string[] =>
  indicators ??
  document.framework.areas
    .filter(({ id }) => id === area)
    .flatMap(({ objectives }) => objectives.filter(({ id }) => id === objective))
    .flatMap((each) => each.indicators.map(({ id }) => id))

const groupOfActivity = (plan: Plan, activity: ActivityRecord, standings: Standings): IndicatorGroup => {
  const groups = servedBy(plan, activity).flatMap((id) => {
    const standing = standings.get(id)
    return standing === undefined ? [] : [groupOf(standing)]
  })
  return INDICATOR_GROUPS.find(([group]) => groups.includes(group))?.[0] ?? 'unknown'
}

interface Spending {
  readonly activity: ActivityRecord
  readonly group: IndicatorGroup
  /** Planned to the year of the review and after it, or at all; expensed; committed and open. */
  readonly amounts: readonly Decimal[]
}

const spendingOf = ({ assessment, position }: ReviewAsked, standings: Standings): readonly Spending[] => {
  const { plan, years } = assessment.forecast
  const last = reviewYear(plan)
  return plan.document.spending.activities.map((activity) => {
    const planned = (wanted: (year: number) => boolean) =>
      added(years.filter(wanted).map((year) => assessment.amount('spending/activity', { activity: activity.id }, year) ?? ZERO))
    const commitments = position.commitments.filter(({ entry }) => entry.activity === activity.id)
    const own = new Set(commitments.map(({ entry }) => entry.id))
    const expensed = position.expenses.filter(({ entry }) => own.has(entry.commitment))
    return {
      activity,
      group: groupOfActivity(plan, activity, standings),
      amounts: [
        ...(last === null ? [planned(() => true)] : [planned((year) => year <= last), planned((year) => year > last)]),
        added(expensed.map(({ entry }) => new Decimal(entry.amount.amount))),
        added(commitments.map(({ open }) => open)),
      ],
    }
  })
}

const reviewYear = ({ document }: Plan): number | null => {
  const by = document.framework.midTermReview?.by
  return by === undefined ? null : fiscalYearOf(by, document.organisation.fiscalYear)
}

const number = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

const amountColumns = (year: number | null): readonly Column[] => [
  ...(year === null
    ? [number('planned', say`Planned`)]
    : [number('planned', say`Planned to ${year}`), number('after', say`Planned from ${year + 1}`)]),
  number('expensed', say`Expensed`),
  number('committed', say`Committed, not expensed`),
]

/** Of the list, one sum a column; the list of all activities says how many there are. */
const sumsOf = (of: readonly Spending[], all: readonly Spending[]): readonly Decimal[] =>
  (all[0]?.amounts ?? []).map((_, at) => added(of.map(({ amounts }) => amounts[at] ?? ZERO)))

/** One row for each group, and below what is behind a row for each activity. */
const rowsOf = (asked: ReviewAsked, all: readonly Spending[]): readonly Row[] => {
  const { currency } = asked.assessment.forecast.plan
  const cells = (amounts: readonly Decimal[], words: string | null = null): readonly Cell[] => [
    ...amounts.map((amount) => moneyCell(amount, currency)),
    ...(asked.cover === undefined ? [] : [textCell(words)]),
  ]
  const line = ({ activity: { id, title }, amounts }: Spending): Row => {
    const state = asked.cover?.get(id)?.state
    const words = state === undefined ? null : COVER_STATE_LABELS[state]()
    const of = { activity: id, ...(state === undefined ? {} : { cover: state }) }
    return { id, label: title, kind: 'line', depth: 1, of, cells: cells(amounts, words) }
  }
  const groups = INDICATOR_GROUPS.flatMap(([group, label]): readonly Row[] => {
    const own = all.filter((each) => each.group === group)
    const sum: Row = { id: group, label: say`${label()}: ${activitiesText(own.length)}`, kind: 'subtotal', cells: cells(sumsOf(own, all)) }
    return [sum, ...(group === 'behind' ? own.map(line) : [])]
  })
  return [...groups, { id: 'total', label: say`Work programme`, kind: 'total', cells: cells(sumsOf(all, all)) }]
}

const left = (rows: readonly Row[], at: number): Decimal => {
  const sum = (kind: Row['kind']) => added(rows.filter((row) => row.kind === kind).map(({ cells }) => new Decimal(cells[at]?.amount ?? 0)))
  return sum('total').minus(sum('subtotal'))
}

const captionOf = (all: readonly Spending[], currency: string): string => {
  const [behind, unknown] = (['behind', 'unknown'] as const).map((group) => all.filter((each) => each.group === group))
  const amount = (of: readonly Spending[] = [], from = 0, until?: number) => amountIn(currency, added(sumsOf(of, all).slice(from, until)))
  if (behind?.length !== 0)
    return say`${activitiesText(behind?.length ?? 0)} behind: ${amount(behind, 0, -2)} planned, ${amount(behind, -2)} expensed or committed`
  return unknown?.length === 0
    ? say`No activity is behind`
    : say`No activity is known to be behind; ${activitiesText(unknown?.length ?? 0)} of ${amount(unknown, 0, -2)} cannot be judged`
}

/** Whether what is behind may be paid stands in a column of its own, where anything is. */
export const reviewMoneyTable = ({ cover, ...asked }: ReviewAsked, standings: Standings): Table => {
  const { plan } = asked.assessment.forecast
  const columns = amountColumns(reviewYear(plan))
  const all = spendingOf(asked, standings)
  const isCovered = cover !== undefined && all.some(({ group }) => group === 'behind')
  const rows = rowsOf({ ...asked, ...(isCovered ? { cover } : {}) }, all)
  return {
    id: 'review-money',
    caption: captionOf(all, plan.currency),
    unit: plan.currency,
    columns: [...columns, ...(isCovered ? [textColumn('cover', say`May we commit?`)] : [])],
    rows,
    reconciliation: footing({
      what: say`Work programme: the total less what is behind, on track and not judged`,
      currency: plan.currency,
      differences: columns.map(({ label }, at) => ({ column: label, left: left(rows, at) })),
    }),
    notes: [],
  }
}

const activitiesText = (count: number): string => (count === 1 ? say`${count} activity` : say`${count} activities`)
