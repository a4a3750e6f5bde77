/**
 * The work programme along the strategic framework: area, objective, strategy, activity, planned cost by year, and the sum of all of it.
 *
 * With a cover, each activity says whether it may be committed. With a filter, only some activities stand in it, and sums are of those.
 */

import type { Assessment } from '../../checks/check.ts'
import type { ActivityRecord } from '../../inputs/spending.ts'
import { later, say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { type AreaNode, frameworkTree, type ObjectiveNode } from '../../spending/framework-tree.ts'
import { cellOf, moneyCell, textCell, textColumn, yearColumns } from '../cell.ts'
import { COVER_STATE_LABELS, type CoverStanding } from '../cover/cover-state.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'

export interface ProgrammeAsked {
  /** What the cover says of each activity; without it, the column is left out. */
  readonly cover?: ReadonlyMap<string, CoverStanding>
  readonly area?: string | undefined
  readonly kind?: ActivityRecord['kind'] | undefined
  /** Only this year, and what costs something in it. */
  readonly year?: number | undefined
}

interface Writing {
  readonly assessment: Assessment
  readonly asked: ProgrammeAsked
  readonly years: readonly number[]
  /** Whether sums are those of the forecast, so that their figures explain them. */
  readonly whole: boolean
}

export const programmeTable = (assessment: Assessment, asked: ProgrammeAsked = {}): Table => {
  const { plan } = assessment.forecast
  const years = asked.year === undefined ? assessment.forecast.years : [asked.year]
  const writing = { assessment, asked, years, whole: asked.kind === undefined }
  const areas = shownAreas(writing)
  const shown = areas.flatMap(({ objectives }) => objectives.flatMap(({ activities }) => activities))
  const sums = years.map((year) => add(shown.map((activity) => costOf(assessment, activity, year))))
  const isAll = writing.whole && asked.area === undefined
  const total: Row = {
    id: 'total',
    label: isAll ? say`Work programme` : say`The activities shown`,
    kind: 'total',
    cells: [
      ...words(asked),
      ...years.map((year, at) => sumCell(writing, isAll ? { id: 'spending/programme', of: {} } : null, year, sums[at])),
    ],
  }
  const rows = areas.flatMap((area) => rowsOf(writing, area))
  return {
    id: 'programme',
    caption: captionOf(writing, amountIn(plan.currency, add(sums))),
    unit: plan.currency,
    columns: [...columns(asked), ...yearColumns(years)],
    rows: [...rows, total],
    reconciliation: footing({
      what: say`${total.label}: the activities less the total`,
      currency: plan.currency,
      differences: years.map((year, at) => ({ column: String(year), left: leftOf([...rows, total], words(asked).length + at) })),
    }),
    notes: basisNotes(assessment),
  }
}

/** What is printed must add up: the activities to the total, and the areas to the total as well. */
const leftOf = (rows: readonly Row[], column: number): Decimal => {
  const sum = (wanted: (row: Row) => boolean) => add(rows.filter(wanted).map(({ cells }) => new Decimal(cells[column]?.amount ?? 0)))
  const total = sum(({ kind }) => kind === 'total')
  const activities = sum(({ kind }) => kind === 'line').minus(total)
  return activities.isZero() ? sum(({ kind, depth }) => kind === 'subtotal' && depth === 0).minus(total) : activities
}

const columns = ({ cover }: ProgrammeAsked): readonly Column[] => [
  textColumn('kind', say`Kind`),
  ...(cover === undefined ? [] : [textColumn('cover', say`May we commit?`)]),
]

const words = ({ cover }: ProgrammeAsked, kind: string | null = null, state: string | null = null): readonly Cell[] => [
  textCell(kind),
  ...(cover === undefined ? [] : [textCell(state)]),
]

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

const costOf = ({ amount }: Assessment, { id }: ActivityRecord, year: number): Decimal =>
  amount('spending/activity', { activity: id }, year) ?? ZERO

const KINDS = { 'base-line': later`base-line`, expansion: later`expansion` } as const

const captionOf = ({ assessment, asked: { area, kind }, years }: Writing, cost: string): string => {
  const of = assessment.forecast.plan.document.framework.areas.find(({ id }) => id === area)?.name
  const when = years.length === 1 ? say`in ${years[0]}` : say`from ${years[0]} to ${years.at(-1)}`
  if (kind === undefined)
    return of === undefined
      ? say`The work programme is planned to cost ${cost} ${when}`
      : say`All activities of ${of} are planned to cost ${cost} ${when}`
  if (kind === 'expansion')
    return of === undefined
      ? say`Expansions are planned to cost ${cost} ${when}`
      : say`Expansions of ${of} are planned to cost ${cost} ${when}`
  return of === undefined
    ? say`The base-line activities are planned to cost ${cost} ${when}`
    : say`The base-line activities of ${of} are planned to cost ${cost} ${when}`
}

/** What the filter leaves of the tree; a branch without a leaf is left out. */
const shownAreas = ({ assessment, asked, years }: Writing): readonly AreaNode[] =>
  frameworkTree(assessment.forecast.plan)
    .filter(({ id }) => asked.area === undefined || asked.area === id)
    .map((area) => ({
      ...area,
      objectives: area.objectives
        .map((objective) => ({
          ...objective,
          activities: objective.activities.filter(
            (activity) =>
              (asked.kind === undefined || activity.kind === asked.kind) &&
              years.some((year) => assessment.amount('spending/activity', { activity: activity.id }, year) !== undefined),
          ),
        }))
        .filter(({ activities }) => activities.length > 0),
    }))
    .filter(({ objectives }) => objectives.length > 0)

type Named = { readonly id: string; readonly of: Readonly<Record<string, string>> } | null

const sumCell = ({ assessment, whole }: Writing, figure: Named, year: number, sum: Decimal | undefined): Cell =>
  figure !== null && whole ? cellOf(assessment, figure.id, figure.of, year) : moneyCell(sum ?? ZERO, assessment.forecast.plan.currency)

const subtotal = (writing: Writing, row: Pick<Row, 'id' | 'label' | 'depth'>, figure: Named, of: readonly ActivityRecord[]): Row => ({
  ...row,
  kind: 'subtotal',
  cells: [
    ...words(writing.asked),
    ...writing.years.map((year) => sumCell(writing, figure, year, add(of.map((activity) => costOf(writing.assessment, activity, year))))),
  ],
})

const rowsOf = (writing: Writing, { id, name, objectives }: AreaNode): readonly Row[] => [
  subtotal(
    writing,
    { id, label: name, depth: 0 },
    { id: 'spending/area', of: { area: id } },
    objectives.flatMap(({ activities }) => activities),
  ),
  ...objectives.flatMap((objective) => [
    subtotal(
      writing,
      { id: objective.id, label: objective.name, depth: 1 },
      { id: 'spending/objective', of: { objective: objective.id } },
      objective.activities,
    ),
    ...underStrategies(writing, id, objective),
  ]),
]

/** Activities under the strategy they carry out; those of none stand under the objective itself. */
const underStrategies = (writing: Writing, area: string, { id, activities }: ObjectiveNode): readonly Row[] => {
  const { document } = writing.assessment.forecast.plan
  const known = document.framework.areas.find((each) => each.id === area)?.objectives.find((each) => each.id === id)?.strategies ?? []
  const of = Map.groupBy(activities, ({ strategy }) => strategy)
  return [
    ...(of.get(undefined) ?? []).map((activity) => activityRow(writing, activity, 2)),
    ...known.flatMap(({ id: strategy, text }): readonly Row[] => {
      const own = of.get(strategy) ?? []
      const cells = [...words(writing.asked), ...writing.years.map((): Cell => ({ amount: null }))]
      return own.length === 0
        ? []
        : [{ id: strategy, label: text, kind: 'heading', depth: 2, cells }, ...own.map((activity) => activityRow(writing, activity, 3))]
    }),
  ]
}

const activityRow = ({ assessment, asked, years }: Writing, { id, title, kind }: ActivityRecord, depth: number): Row => {
  const standing = asked.cover?.get(id)
  return {
    id,
    label: title,
    kind: 'line',
    depth,
    of: { activity: id, ...(standing === undefined ? {} : { cover: standing.state }) },
    cells: [
      ...words(asked, KINDS[kind](), standing === undefined ? null : COVER_STATE_LABELS[standing.state]()),
      ...years.map((year) => cellOf(assessment, 'spending/activity', { activity: id }, year)),
    ],
  }
}
