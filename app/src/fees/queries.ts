/** The fees of a schedule in the year of the page, in force or not: shares, steps and fees as the table and the chart of the library's figures. */
import {
  assessFees,
  burdenTable,
  type Chart,
  compareSchedules,
  contributions,
  creditPoolTable,
  fairnessTable,
  feesTable,
  type Plan,
  type Problem,
  say,
  type Table,
} from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'
import type { SchedulesAsked } from './form.ts'

export interface Schedule {
  readonly id: string
  readonly title: string
}

export interface FeesShown {
  readonly schedule: Schedule
  readonly method: string
  readonly isInForce: boolean
  readonly table: Table
  readonly chart: Chart
  /** What is charged weighs so much; null under a schedule that nobody is charged by. */
  readonly burden: Table | null
  /** Against another schedule, where one is asked for: who changes its tier and what decides, who pays more and who less. */
  readonly against: { readonly schedule: Schedule; readonly table: Table | null; readonly problems: readonly Problem[] } | null
  /** The fees charged in the plan as it stands, under the options applied, and under every option by itself. */
  readonly fairness: Table
  /** What credits for prompt payment come out of, over all years; null where the plan gives none. */
  readonly pool: Table | null
}

export type FeesAnswer =
  | { readonly is: 'shown'; readonly shown: FeesShown; readonly leftOut: readonly string[] }
  | { readonly is: 'not-in-force' }
  | { readonly is: 'impossible'; readonly problems: readonly Problem[] }

export const schedulesOf = ({ assessment }: Outlook): readonly Schedule[] =>
  assessment.forecast.plan.document.membershipFees.schedules.map(({ id, title }) => ({ id, title }))

export function feesOf(opening: Opening, outlook: Outlook, { schedule, against }: SchedulesAsked): FeesAnswer {
  const { year } = opening
  const { plan } = outlook.assessment.forecast
  const isThere = (id: string | null): boolean => id === null || schedulesOf(outlook).some((one) => one.id === id)
  const known = isThere(schedule)
  const leftOut = [
    ...(known ? [] : [say`This plan has no fee schedule "${schedule}"; this page shows the one in force.`]),
    ...(isThere(against) ? [] : [say`This plan has no fee schedule "${against}" to set against it.`]),
  ]
  const inForce = assessFees(plan, { schedule: null, year })
  const assessed = known && schedule !== null ? assessFees(plan, { schedule, year }) : inForce
  if (assessed === null) return { is: 'not-in-force' }
  if (!assessed.ok) return { is: 'impossible', problems: assessed.problems }
  const { id, title, method } = assessed.value.schedule
  const isInForce = inForce?.ok === true && inForce.value.schedule.id === id
  const table = feesTable(assessed.value, contributions(assessed.value))
  return {
    is: 'shown',
    shown: {
      schedule: { id, title },
      method,
      isInForce,
      table,
      chart: chartOf(table),
      burden: isInForce ? withoutUnknown(burdenTable(outlook.assessment, year)) : null,
      against: againstOf(plan, { year, schedule: id, against }),
      fairness: fairnessTable(alternativesOf(opening, outlook), year),
      pool: creditPoolTable(outlook.assessment),
    },
    leftOut,
  }
}

interface Asked {
  readonly year: number
  readonly schedule: string
  readonly against: string | null
}

function againstOf(plan: Plan, { year, schedule, against }: Asked): FeesShown['against'] {
  const other = plan.document.membershipFees.schedules.find(({ id }) => id === against)
  if (other === undefined || other.id === schedule) return null
  const made = compareSchedules(plan, { year, schedule, against: other.id })
  if (made === null) return null
  const { id, title } = other
  return made.ok
    ? { schedule: { id, title }, table: made.value, problems: [] }
    : { schedule: { id, title }, table: null, problems: made.problems }
}

/** Options that cannot be computed, or change nothing, are left out. */
function alternativesOf({ plan, selection, under }: Opening, { assessment }: Outlook) {
  const { options } = plan.document
  const applied = selection.options.map((id) => options.find((option) => option.id === id)?.title ?? id).join(' + ')
  const single = options.filter(({ id, changes, includes = [] }) => changes.length + includes.length > 0 && selection.options.join() !== id)
  const others = single.flatMap(({ id, title }) => {
    const outlook = under([id])
    return outlook.ok ? [{ title, option: id, assessment: outlook.value.assessment }] : []
  })
  const plain = under([])
  return [
    ...(applied === '' ? [] : [{ title: say`${applied} (shown here)`, option: 'applied', assessment }]),
    ...(plain.ok ? [{ title: say`The plan as it stands`, option: null, assessment: plain.value.assessment }] : []),
    ...others,
  ]
}

/** A table of the page by its name in the address of a download. */
export const tableOf = ({ table, burden, fairness, pool, against }: FeesShown, name: string): Table | undefined =>
  name === 'against' ? (against?.table ?? undefined) : ([table, burden, fairness, pool].find((one) => one?.id === name) ?? undefined)

const isUnknown = ({ rows }: Table, at: number): boolean => rows.every(({ cells }) => cells[at]?.amount == null)

/** A column that is known for nobody is a sentence instead. */
function withoutUnknown(table: Table): Table {
  const unknown = table.columns.filter((_, at) => isUnknown(table, at))
  const known = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => !isUnknown(table, at))
  return {
    ...table,
    columns: known(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: known(row.cells) })),
    notes: [...table.notes, ...unknown.map(({ label }) => say`Not known for any member: ${label}.`)],
  }
}

/** One bar a member, the largest fee first. */
function chartOf({ caption, unit, columns, rows }: Table): Chart {
  const at = columns.findIndex(({ id }) => id === 'charged')
  const amountOf = (cells: Table['rows'][number]['cells']): string => cells[at]?.amount ?? '0'
  const members = rows
    .filter(({ kind }) => kind === 'line')
    .toSorted((one, other) => Number(amountOf(other.cells)) - Number(amountOf(one.cells)))
  return {
    id: 'fees-chart',
    kind: 'bars',
    title: caption,
    unit: unit ?? '',
    categories: members.map(({ id, label }) => ({ id, label })),
    series: [{ id: 'charged', label: say`Charged`, ibcs: 'forecast', points: members.map(({ cells }) => ({ amount: amountOf(cells) })) }],
  }
}
