/** What becomes payable under an option, and what no longer is: activities by the answer to "may we commit?" under every alternative. */

import type { Cover } from '../../commitments/cover.ts'
import { capital } from '../../inputs/id-words.ts'
import { list, say } from '../../language/say.ts'
import { textCell } from '../cell.ts'
import { COVER_STATE_LABELS, type CoverState, coverStandings } from '../cover/cover-state.ts'
import type { Row, Table } from '../table.ts'
import { clauses } from './comparison-sentences.ts'

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

/** So many are named. */
const FEW = 3

const named = (titles: readonly string[]): string => (titles.length <= FEW ? list(titles) : say`${titles.length} activities`)

const gains = (titles: readonly string[]): string =>
  titles.length === 1 ? say`${titles[0]} becomes payable` : say`${named(titles)} become payable`

const loses = (titles: readonly string[]): string =>
  titles.length === 1 ? say`${titles[0]} is no longer payable` : say`${named(titles)} are no longer payable`

/** For each side but the first, what becomes payable and what no longer is. */
export const payableSentence = (sides: readonly PayableSide[]): string => {
  const standings = standingsOf(sides)
  const others = sides.slice(1).map(({ title }, index) => {
    const at = index + 1
    const gained = standings.filter(({ states }) => !isPayable(states[0]) && isPayable(states[at])).map((each) => each.title)
    const lost = standings.filter(({ states }) => isPayable(states[0]) && !isPayable(states[at])).map((each) => each.title)
    return {
      title: say`“${title}”`,
      told: [...(gained.length === 0 ? [] : [gains(gained)]), ...(lost.length === 0 ? [] : [loses(lost)])],
    }
  })
  const still = others.filter(({ told }) => told.length === 0).map(({ title }) => title)
  const parts = [
    ...others.flatMap(({ title, told }) =>
      told.length === 0 ? [] : [say`under ${title} ${told.reduce((gain, loss) => say`${gain}, and ${loss}`)}`],
    ),
    ...(still.length === 0 ? [] : [say`under ${list(still)} the same activities are payable as before`]),
  ]
  return parts.length === 0 ? say`There is nothing to compare with` : capital(clauses(parts))
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
