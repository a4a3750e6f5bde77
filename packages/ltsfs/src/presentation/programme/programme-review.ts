/**
 * The mid-term review of the work programme: how every indicator stands by the rule, and the money of the activities that serve those behind.
 */

import type { IndicatorRecord } from '../../inputs/framework.ts'
import { say } from '../../language/say.ts'
import { spellPercent } from '../../money/spell.ts'
import type { Plan } from '../../plan/plan.ts'
import { EMPTY, textCell, textColumn } from '../cell.ts'
import type { Row, Table } from '../table.ts'
import { measured } from './programme-indicators.ts'
import { type ReviewAsked, reviewMoneyTable } from './programme-review-money.ts'
import { groupOf, INDICATOR_STATE_LABELS, type IndicatorGroup, type IndicatorStanding, indicatorStanding } from './programme-standing.ts'

export interface ProgrammeReview {
  /** The finding. */
  readonly title: string
  /** What "on track" means here. */
  readonly rule: string
  readonly indicators: Table
  readonly money: Table
}

const standingsOf = ({ document: { framework } }: Plan): ReadonlyMap<string, IndicatorStanding> =>
  new Map(
    framework.areas.flatMap(({ objectives }) =>
      objectives.flatMap(({ indicators }) =>
        indicators.map((one) => [one.id, indicatorStanding(one, framework.midTermReview?.by ?? null)] as const),
      ),
    ),
  )

export const programmeReview = (asked: ReviewAsked): ProgrammeReview => {
  const { plan } = asked.assessment.forecast
  const by = plan.document.framework.midTermReview?.by ?? null
  const standings = standingsOf(plan)
  const count = (group: IndicatorGroup) => [...standings.values()].filter((each) => groupOf(each) === group).length
  return {
    title: titleOf({ behind: count('behind'), onTrack: count('on-track'), all: standings.size, by }),
    rule: `${ruleSentence(by)} ${say`What lacks a target, a baseline or a measurement on a known day is said as that, and not judged.`}`,
    indicators: standingTable(plan, standings),
    money: reviewMoneyTable(asked, standings),
  }
}

interface Counts {
  readonly behind: number
  readonly onTrack: number
  readonly all: number
  readonly by: string | null
}

const ruleSentence = (by: string | null): string =>
  by === null
    ? say`On track is what has made at least half of the way from its baseline to its target when it was last measured; the framework names no day for its mid-term review.`
    : say`On track is what has made at least half of the way from its baseline to its target by ${by}, the end of the mid-term review.`

const unjudgedTitle = (all: number, by: string | null): string => {
  if (all === 1)
    return by === null
      ? say`The one indicator cannot be judged yet: data is missing`
      : say`The one indicator cannot be judged as of ${by}: data is missing`
  return by === null
    ? say`None of ${all} indicators can be judged yet: data is missing`
    : say`None of ${all} indicators can be judged as of ${by}: data is missing`
}

const titleOf = ({ behind, onTrack, all, by }: Counts): string => {
  const judged = behind + onTrack
  if (all === 0) return say`The framework has no indicators to review`
  if (judged === 0) return unjudgedTitle(all, by)
  const known =
    behind === 1 ? say`${behind} indicator is behind, ${onTrack} on track` : say`${behind} indicators are behind, ${onTrack} on track`
  return all === judged ? known : say`${known}; ${all - judged} of ${all} cannot be judged for want of data`
}

const indicatorRow = (indicator: IndicatorRecord, { state, actual, way }: IndicatorStanding): Row => ({
  id: indicator.id,
  label: indicator.text,
  kind: 'line',
  depth: 1,
  of: { standing: state },
  cells: [
    textCell(indicator.baseline && measured(indicator.baseline)),
    textCell(actual && `${measured(actual)}${actual.on === undefined ? '' : `, ${actual.on}`}`),
    textCell(indicator.target && measured(indicator.target)),
    textCell(way === null ? null : spellPercent(way, 0)),
    textCell(INDICATOR_STATE_LABELS[state]()),
  ],
})

/** Of an objective whose indicators are blank, or lost, in the framework. */
const silentRow = (objective: string): Row => ({
  ...{ id: `${objective}/none`, label: say`The framework has no indicator of it`, kind: 'line', depth: 1 },
  cells: [EMPTY, EMPTY, EMPTY, EMPTY, textCell(say`no indicator`)],
})

/** By objective, in the order of the framework. */
const standingTable = ({ document }: Plan, standings: ReadonlyMap<string, IndicatorStanding>): Table => ({
  id: 'review',
  caption: say`Indicators by objective: from the baseline to the target`,
  unit: null,
  columns: [
    textColumn('baseline', say`Baseline`),
    textColumn('actual', say`Actual by the review`),
    textColumn('target', say`Target`),
    textColumn('way', say`Of the way`),
    textColumn('standing', say`On track?`),
  ],
  rows: document.framework.areas.flatMap(({ objectives }) =>
    objectives.flatMap(({ id, name, indicators }): readonly Row[] => [
      { id, label: name, kind: 'heading', cells: [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY] },
      ...(indicators.length === 0 ? [silentRow(id)] : []),
      ...indicators.flatMap((one) => {
        const standing = standings.get(one.id)
        return standing === undefined ? [] : [indicatorRow(one, standing)]
      }),
    ]),
  ),
  reconciliation: null,
  notes: [],
})
