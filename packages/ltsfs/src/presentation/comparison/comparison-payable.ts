/** What becomes payable under an option, and what no longer is: activities by the answer to "may we commit?" under every alternative. */

import type { Cover } from '../../commitments/cover.ts'
import { sentenceList } from '../../inputs/expectation.ts'
import { say } from '../../language/say.ts'
import { textCell } from '../cell.ts'
import { COVER_STATE_LABELS, type CoverState, coverStandings } from '../cover/cover-state.ts'
import type { Row, Table } from '../table.ts'

export interface PayableSide {
  readonly id: string
  readonly title: string
  readonly cover: Cover
}

/** What may be spent on without asking anybody else. */
const PAYABLE: ReadonlySet<CoverState> = new Set(['payable', 'reserved', 'committed'])

interface Standing {
  readonly activity: string
  readonly title: string
  /** By side; undefined where the activity is not asked about there. */
  readonly states: readonly (CoverState | undefined)[]
}

const isPayable = (state: CoverState | undefined): boolean => state !== undefined && PAYABLE.has(state)

const standingsOf = (sides: readonly PayableSide[]): readonly Standing[] => {
  const found = sides.map(({ cover }) => coverStandings(cover))
  const titles = new Map(sides.flatMap(({ cover }) => cover.network.demands.map(({ activity }) => [activity.id, activity.title] as const)))
  const ids = [...new Set(found.flatMap((standings) => [...standings.keys()]))]
  return ids.map((activity) => ({
    activity,
    title: titles.get(activity) ?? activity,
    states: found.map((standings) => standings.get(activity)?.state),
  }))
}

const counted = (titles: readonly string[], verb: 'become' | 'are no longer'): string => {
  const named = titles.length <= FEW ? sentenceList(titles, 'and') : say`${titles.length} activities`
  const one = verb === 'become' ? 'becomes' : say`is no longer`
  return say`${named} ${titles.length === 1 ? one : verb} payable`
}

/** So many are named. */
const FEW = 3

/** For each side but the first, what becomes payable and what no longer is. */
export const payableSentence = (sides: readonly PayableSide[]): string => {
  const standings = standingsOf(sides)
  const others = sides.slice(1).map(({ title }, index) => {
    const at = index + 1
    const gained = standings.filter(({ states }) => !isPayable(states[0]) && isPayable(states[at])).map((each) => each.title)
    const lost = standings.filter(({ states }) => isPayable(states[0]) && !isPayable(states[at])).map((each) => each.title)
    return {
      title: `“${title}”`,
      told: [...(gained.length === 0 ? [] : [counted(gained, 'become')]), ...(lost.length === 0 ? [] : [counted(lost, 'are no longer')])],
    }
  })
  const still = others.filter(({ told }) => told.length === 0).map(({ title }) => title)
  const parts = [
    ...others.flatMap(({ title, told }) => (told.length === 0 ? [] : [say`under ${title} ${told.join(', and ')}`])),
    ...(still.length === 0 ? [] : [say`under ${sentenceList(still, 'and')} the same activities are payable as before`]),
  ]
  const text = parts.join('; ')
  return parts.length === 0 ? say`There is nothing to compare with` : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

const cellOf = (state: CoverState | undefined, base: CoverState | undefined, isFirst: boolean) => {
  const cell = textCell(state === undefined ? null : COVER_STATE_LABELS[state]())
  if (isFirst || isPayable(state) === isPayable(base)) return cell
  return isPayable(state) ? { ...cell, status: 'pass' as const } : { ...cell, status: 'warn' as const }
}

/** Activities that differ first; those that stand alike everywhere after them. */
export const payableTable = (sides: readonly PayableSide[]): Table => {
  const standings = standingsOf(sides)
  const differs = ({ states }: Standing): boolean => new Set(states).size > 1
  const row = (kind: Row['kind'], { activity, title, states }: Standing): Row => ({
    id: activity,
    label: title,
    kind,
    of: { activity },
    cells: states.map((state, at) => cellOf(state, states[0], at === 0)),
  })
  return {
    id: 'payable',
    caption: payableSentence(sides),
    unit: null,
    columns: sides.map(({ id, title }) => ({ id, label: title, kind: 'text' })),
    rows: [...standings.filter(differs), ...standings.filter((each) => !differs(each))].map((each) => row('line', each)),
    reconciliation: null,
    notes: sides[0] === undefined ? [] : [say`As of ${sides[0].cover.asOf}, on confirmed money.`],
  }
}
