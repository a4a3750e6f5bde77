/**
 * What two who edited at once made of the version that both began with, place by place: one row with what stood there, what is theirs, what is yours.
 *
 * A change of an option is told as what it says: the value it sets, over which years, and why.
 */
import { type AdditionRecord, type ChangeRecord, differences, type OptionRecord, type PlanDocument, placeAt, placeText, say } from 'ltsfs'

export interface Said {
  readonly value: unknown
  readonly reason: string | null
}

export interface ConflictRow {
  /** In words. */
  readonly place: string
  readonly path: string
  /** Of which option it is a change; null for a value of the plan itself, or of the options as records. */
  readonly option: string | null
  readonly years: string | null
  /** What the plan holds there from the first of these years, for where an option says nothing of it; undefined where that is no one value. */
  readonly inherited: unknown
  /** Null where nothing is said of it. */
  readonly base: Said | null
  readonly theirs: Said | null
  readonly yours: Said | null
  /** Whether both changed it, and not to the same. */
  readonly isDisputed: boolean
}

interface Sides {
  readonly base: PlanDocument
  readonly theirs: PlanDocument
  readonly yours: PlanDocument
}

type Side = keyof Sides
const SIDES = ['base', 'theirs', 'yours'] as const

interface Stated extends Said {
  readonly key: string
  readonly path: string
  readonly option: OptionRecord
  readonly years: string | null
  readonly from: number | undefined
}

const isAddition = (change: ChangeRecord | AdditionRecord): change is AdditionRecord => 'add' in change

const yearsText = ({ from, until }: ChangeRecord): string =>
  from === undefined ? say`all years` : until === undefined ? say`from ${from}` : say`${from} until ${until}`

/** Everything that the options of a document say. The same place over the same years twice in one option is told by its turn. */
function stated({ options }: PlanDocument): ReadonlyMap<string, Stated> {
  const found = new Map<string, Stated>()
  for (const option of options)
    for (const change of option.changes) {
      const { path, reason } = change
      const [value, years, about] = isAddition(change)
        ? [change.add, say`added`, 'added']
        : [change.value, yearsText(change), `${change.from ?? ''} ${change.until ?? ''}`]
      let key = [option.id, path, about].join(' ')
      while (found.has(key)) key += '+'
      found.set(key, { key, path, option, years, value, reason, from: isAddition(change) ? undefined : change.from })
    }
  return found
}

/** The options as records, without what they change. */
const bare = (document: PlanDocument) => ({ ...document, options: document.options.map(({ changes: _, ...option }) => option) })

const isSame = (one: Said | null, other: Said | null): boolean =>
  one === null || other === null ? one === other : one.reason === other.reason && differences(one.value, other.value).length === 0

const rowOf = (
  about: Pick<ConflictRow, 'place' | 'path' | 'option' | 'years' | 'inherited'>,
  said: Readonly<Record<Side, Said | null>>,
): ConflictRow => ({
  ...about,
  ...said,
  isDisputed: !isSame(said.theirs, said.yours) && !isSame(said.base, said.theirs) && !isSame(said.base, said.yours),
})

const isNews = ({ base, theirs, yours }: ConflictRow): boolean => !isSame(base, theirs) || !isSame(base, yours)

/** Changes of options first, what both changed before the rest. */
export function conflictRows(sides: Sides): readonly ConflictRow[] {
  const rows = [...optionRows(sides), ...planRows(sides)].filter(isNews)
  return [...rows.filter(({ isDisputed }) => isDisputed), ...rows.filter(({ isDisputed }) => !isDisputed)]
}

function optionRows(sides: Sides): readonly ConflictRow[] {
  const said = { base: stated(sides.base), theirs: stated(sides.theirs), yours: stated(sides.yours) }
  const keys = new Set(SIDES.flatMap((side) => [...said[side].keys()]))
  return [...keys].flatMap((key) => {
    const [one] = SIDES.flatMap((side) => said[side].get(key) ?? [])
    if (one === undefined) return []
    const { path, option, years, from } = one
    const at = (side: Side): Said | null => said[side].get(key) ?? null
    const about = {
      place: placeText(sides.base, path),
      path,
      option: option.title,
      years,
      inherited: inheritedBy(sides.base, option, path, from),
    }
    return [rowOf(about, { base: at('base'), theirs: at('theirs'), yours: at('yours') })]
  })
}

/** Of an option over others what they hold counts, and is not told here. */
function inheritedBy(document: PlanDocument, { includes = [] }: OptionRecord, path: string, from: number | undefined): unknown {
  const values = includes.length > 0 ? [] : (placeAt(document, path)?.values ?? [])
  return values.find(({ year }) => from === undefined || year === null || year >= from)?.value
}

/** A value of the plan itself; a place that one of them lacks as a whole is told by the record. */
function planRows(sides: Sides): readonly ConflictRow[] {
  const base = bare(sides.base)
  const changed = { theirs: differences(base, bare(sides.theirs)), yours: differences(base, bare(sides.yours)) }
  const paths = new Set([...changed.theirs, ...changed.yours].map(({ path }) => path))
  return [...paths].map((path) => {
    const found = { theirs: changed.theirs.find((each) => each.path === path), yours: changed.yours.find((each) => each.path === path) }
    const before = said(found.theirs?.before ?? found.yours?.before)
    const after = (side: 'theirs' | 'yours'): Said | null => {
      const difference = found[side]
      return difference === undefined ? before : said(difference.after)
    }
    const named = SIDES.map((side) => placeText(sides[side], path)).toSorted((a, b) => b.length - a.length)[0] ?? path
    return rowOf(
      { place: named, path, option: null, years: null, inherited: undefined },
      { base: before, theirs: after('theirs'), yours: after('yours') },
    )
  })
}

const said = (value: unknown): Said | null => (value === undefined ? null : { value, reason: null })
