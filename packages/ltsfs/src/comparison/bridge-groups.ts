/**
 * The changes between two ways ahead, in the groups that a bridge moves one by one.
 *
 * A change of the option is laid on, a change of the baseline that the option lacks is taken off. Changes that touch the same place move
 * together: halves of one decision are no decisions. So do, in the end, changes of which one alone makes no plan (`tie`).
 */

import { itemName } from '../inputs/item-name.ts'
import type { AdditionRecord, ChangeRecord, OptionRecord } from '../inputs/option.ts'
import { placeText } from '../inputs/place-words.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { say } from '../language/say.ts'
import { canonical } from '../options/same-value.ts'
import { stackOptions } from '../options/stack.ts'
import { MOST_PLAYERS } from './shapley.ts'
import { touch, touching } from './touching.ts'

export type Grouping = 'change' | 'option' | 'area'

export interface Move {
  readonly option: string
  readonly at: number
  readonly path: string
  readonly reason: string
  /** Its own, or that of its option. */
  readonly source: string
  /** Whether the change is laid on or, as one of the baseline, taken off. */
  readonly laid: boolean
  /** What tells it from any other whatever the order of the changes. */
  readonly key: string
}

export interface Group {
  readonly moves: readonly Move[]
  /** Why groups were put together: they touch the same place, or one alone makes no plan. */
  readonly because: readonly string[]
}

export interface Moves {
  /** The options of both stacks, those they include first. */
  readonly options: readonly OptionRecord[]
  readonly under: ReadonlyMap<string, ReadonlySet<string>>
  /** Changes that both share. */
  readonly shared: ReadonlySet<string>
  readonly moves: readonly Move[]
}

type Change = ChangeRecord | AdditionRecord

export const placeOf = (option: string, at: number): string => `${option} ${at}`

const pathOf = (change: Change, at: number): string => ('add' in change ? `${change.path}.${itemName(change.add, at)}` : change.path)

export const movesBetween = (document: PlanDocument, from: readonly string[], to: readonly string[]): Moves => {
  const [before, after, both] = [from, to, [...from, ...to]].map((ids) => stackOptions(document.options, ids))
  const idsOf = (stack = both): ReadonlySet<string> => new Set(stack?.options.map(({ id }) => id))
  const [left, right] = [idsOf(before), idsOf(after)]
  const options = both?.options ?? []
  const places = (id: string, changes: readonly Change[]) => changes.map((_, at) => placeOf(id, at))
  return {
    options,
    under: both?.under ?? new Map(),
    shared: new Set(options.filter(({ id }) => left.has(id) && right.has(id)).flatMap(({ id, changes }) => places(id, changes))),
    moves: options
      .filter(({ id }) => left.has(id) !== right.has(id))
      .flatMap(({ id, changes, source }) =>
        changes.map((change, at) => ({
          option: id,
          at,
          path: pathOf(change, at),
          reason: change.reason,
          source: change.source ?? source,
          laid: right.has(id),
          key: `${id} ${canonical(change)}`,
        })),
      ),
  }
}

/** The first two names of a path: "membershipFees.schedules", or the list itself. */
const areaOf = ({ path }: Move, names: number): string => path.split('.').slice(0, names).join('.')

const joined = (one: Group, other: Group, because: string): Group => ({
  moves: [...one.moves, ...other.moves],
  because: [...new Set([...one.because, ...other.because, because])],
})

/** Two groups as one, with why. */
export const tie = (groups: readonly Group[], one: Group, other: Group, because: string): readonly Group[] => {
  const tied = joined(one, other, because)
  return groups.flatMap((group) => (group === other ? [] : group === one ? [tied] : [group]))
}

/** The first place of one that the other touches too. */
const sharedPlace = (one: Group, other: Group): string =>
  one.moves.find(({ path }) => other.moves.some((move) => touch(path, move.path)))?.path ?? ''

/** Groups that touch the same place as one, and what touches them in turn, where the first of them stands. */
const together = (document: PlanDocument, groups: readonly Group[]): readonly Group[] => {
  const nearTo = touching(groups.map(({ moves }) => moves.map(({ path }) => path)))
  const taken = new Set<number>()
  return groups.flatMap((first, at) => {
    if (taken.has(at)) return []
    const near = new Set([at])
    let tied = first
    while (near.size > 0) {
      const next = Math.min(...near)
      near.delete(next)
      taken.add(next)
      for (const other of nearTo(next)) if (!taken.has(other)) near.add(other)
      const other = groups[next] ?? first
      if (other !== first) tied = joined(tied, other, say`both change “${placeText(document, sharedPlace(tied, other))}”`)
    }
    return [tied]
  })
}

const by = (document: PlanDocument, moves: readonly Move[], keyOf: (move: Move) => string): readonly Group[] =>
  together(
    document,
    [...Map.groupBy(moves, keyOf).values()].map((found) => ({ moves: found, because: [] })),
  )

const grouped = (document: PlanDocument, moves: readonly Move[], grouping: Grouping, most: number): readonly Group[] => {
  switch (grouping) {
    case 'change':
      return by(document, moves, ({ key }) => key)
    case 'option':
      return by(document, moves, ({ option }) => option)
    case 'area': {
      const fine = by(document, moves, (move) => areaOf(move, 2))
      return fine.length <= most ? fine : by(document, moves, (move) => areaOf(move, 1))
    }
    default:
      return grouping satisfies never
  }
}

/** As many at most as asked for; what is beyond moves as one. */
const atMost = (groups: readonly Group[], most: number): readonly Group[] => {
  const [first, second] = groups.slice(most - 1)
  if (first === undefined || second === undefined) return groups
  return atMost(tie(groups, first, second, say`more than ${most} parts are not told apart`), most)
}

const sorted = (moves: readonly Move[]): readonly Move[] => moves.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))

export interface Grouped {
  readonly grouping: Grouping
  readonly groups: readonly Group[]
}

/**
 * By option where several differ, else by change; by area of the plan where that would be more than `most`.
 *
 * In an order that does not depend on how the changes are listed. `document` is the plan, for the words of its places.
 */
export const groupsOf = (document: PlanDocument, moves: readonly Move[], asked: Grouping | null, most: number = MOST_PLAYERS): Grouped => {
  const ordered = sorted(moves)
  const usual: Grouping = new Set(moves.map(({ option }) => option)).size > 1 ? 'option' : 'change'
  const grouping = asked ?? usual
  const groups = grouped(document, ordered, grouping, most)
  if (groups.length <= most) return { grouping, groups }
  return { grouping: 'area', groups: atMost(grouped(document, ordered, 'area', most), most) }
}
