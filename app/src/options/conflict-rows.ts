/**
 * What two who edited at once made of the version that both began with, place by place: one row with what stood there, what is theirs, what is yours.
 *
 * A change of an option is told as what it says: the value it sets, over which years, and why.
 */
import {
  type AdditionRecord,
  applyOptions,
  type ChangeRecord,
  differences,
  type OptionRecord,
  type PlanDocument,
  placeAt,
  placeText,
  say,
  spellSpan,
} from 'ltsfs'
import { sourceTitle } from './source-title.ts'

export interface Said {
  readonly value: unknown
  readonly reason: string | null
  /** What a change says it comes from by itself, by title; null where it has the source of its option. */
  readonly source: string | null
}

export interface ConflictRow {
  /** In words. */
  readonly place: string
  readonly path: string
  /** Of which option it is a change; null for a value of the plan itself, or of the options as records. */
  readonly option: string | null
  readonly years: string | null
  /** What held there in the first of these years where both began, and why, for where the option said nothing of it; null where that is no one value. */
  readonly inherited: Said | null
  /** Null where nothing is said of it. */
  readonly base: Said | null
  readonly theirs: Said | null
  readonly yours: Said | null
  /** Whether both changed it, or years of it, and not to the same. */
  readonly isDisputed: boolean
  /** Whether they changed it, and recording yours would not leave it as theirs. */
  readonly isLost: boolean
}

interface Sides {
  readonly base: PlanDocument
  readonly theirs: PlanDocument
  readonly yours: PlanDocument
  /** What recording yours would make of theirs; not known without. */
  readonly recorded?: PlanDocument | null
}

type Side = (typeof SIDES)[number]
const SIDES = ['base', 'theirs', 'yours'] as const

interface Stated extends Said {
  readonly key: string
  readonly path: string
  readonly option: OptionRecord
  readonly years: string | null
  readonly span: Span
}

/** Without years it holds in all of them. */
interface Span {
  readonly from?: number | undefined
  readonly until?: number | undefined
}

type Change = ChangeRecord | AdditionRecord

const isAddition = (change: Change): change is AdditionRecord => 'add' in change

/** Everything that the options of a document say. The same place over the same years twice in one option is told by its turn. */
function stated(document: PlanDocument): ReadonlyMap<string, Stated> {
  const found = new Map<string, Stated>()
  for (const option of document.options)
    for (const change of option.changes) {
      const { path, reason } = change
      const source = change.source === undefined ? null : sourceTitle(document, change.source)
      const [value, years, about, span] = isAddition(change)
        ? [change.add, say`added`, 'added', {}]
        : [change.value, spellSpan(change), `${change.from ?? ''} ${change.until ?? ''}`, change]
      let key = [option.id, path, about].join(' ')
      while (found.has(key)) key += '+'
      found.set(key, { key, path, option, years, value, reason, source, span })
    }
  return found
}

/** The options as records, without what they change. */
const bare = (document: PlanDocument) => ({ ...document, options: document.options.map(({ changes: _, ...option }) => option) })

const isSame = (one: Said | null, other: Said | null): boolean =>
  one === null || other === null
    ? one === other
    : one.reason === other.reason && one.source === other.source && differences(one.value, other.value).length === 0

type About = Pick<ConflictRow, 'place' | 'path' | 'option' | 'years' | 'inherited' | 'isLost'>

/** Where recording yours leaves theirs as it is, yours gets a place of its own: two new options of one id. */
const rowOf = (about: About, said: Readonly<Record<Side, Said | null>>, isKnown: boolean): ConflictRow => ({
  ...about,
  ...said,
  isDisputed:
    (about.isLost || !isKnown) &&
    ![isSame(said.theirs, said.yours), isSame(said.base, said.theirs), isSame(said.base, said.yours)].includes(true),
})

const isNews = ({ base, theirs, yours }: Readonly<Record<Side, Said | null>>): boolean => !isSame(base, theirs) || !isSame(base, yours)

/** Whether nothing of yours is left to record of it. */
export const isAsTheirs = ({ base, theirs, yours, isDisputed }: ConflictRow): boolean =>
  !isDisputed && (isSame(base, yours) || isSame(theirs, yours))

/** Changes of options first, what both changed and what they would lose before the rest. */
export function conflictRows(sides: Sides): readonly ConflictRow[] {
  const rows = [...optionRows(sides), ...planRows(sides)].filter(isNews)
  const isFirst = ({ isDisputed, isLost }: ConflictRow): boolean => isDisputed || isLost
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))]
}

function optionRows(sides: Sides): readonly ConflictRow[] {
  const said = { base: stated(sides.base), theirs: stated(sides.theirs), yours: stated(sides.yours) }
  const recorded = stated(sides.recorded ?? sides.theirs)
  const under = underIn(sides.base)
  const keys = new Set(SIDES.flatMap((side) => [...said[side].keys()]))
  const found = [...keys].flatMap((key) => {
    const [one] = SIDES.flatMap((side) => said[side].get(key) ?? [])
    const at = (side: Side): Said | null => said[side].get(key) ?? null
    const each = { base: at('base'), theirs: at('theirs'), yours: at('yours') }
    if (one === undefined || !isNews(each)) return []
    const { path, option, years, span } = one
    const inherited = each.base === null ? inheritedBy(sides, under, one) : null
    const isLost = !isSame(each.base, each.theirs) && !isSame(each.theirs, recorded.get(key) ?? null)
    const about = { place: placeText(sides.base, path), path, option: option.title, years, inherited, isLost }
    const row = rowOf(about, each, sides.recorded != null)
    return [{ row, span, value: `${option.id} ${path}` }]
  })
  const byValue = Map.groupBy(found, ({ value }) => value)
  return found.map(({ row, span, value }) => ({ ...row, isDisputed: row.isDisputed || isCrossed(row, span, byValue.get(value) ?? []) }))
}

const overlap = (one: Span, other: Span): boolean =>
  (one.from ?? 0) < (other.until ?? Number.POSITIVE_INFINITY) && (other.from ?? 0) < (one.until ?? Number.POSITIVE_INFINITY)

/** Whether one of them changed it and the other the same value over other years that share some with these, so that they do not come to the same. */
function isCrossed(row: ConflictRow, span: Span, ofValue: readonly { readonly row: ConflictRow; readonly span: Span }[]): boolean {
  const changed = (one: ConflictRow, side: 'theirs' | 'yours') => !isSame(one.base, one[side])
  return (
    ofValue.some((other) => !isSame(other.row.theirs, other.row.yours)) &&
    ofValue.some(
      (other) =>
        overlap(span, other.span) &&
        ((changed(row, 'theirs') && changed(other.row, 'yours')) || (changed(row, 'yours') && changed(other.row, 'theirs'))),
    )
  )
}

type Under = (id: string) => PlanDocument | undefined

/** The plan under each option where both began, with those it lies over; laid once. */
function underIn(document: PlanDocument): Under {
  const found = new Map<string, PlanDocument | undefined>()
  return (id) => {
    const applied = found.has(id) ? null : applyOptions(document, [id])
    if (applied !== null) found.set(id, applied.ok ? applied.value.document : undefined)
    return found.get(id)
  }
}

/** By whom it was given: the option itself for other years, those it lies over, or the plan. */
function inheritedWords({ changes, includes = [] }: OptionRecord, place: string, year: number | null): string {
  const isOwn = (change: Change): boolean =>
    change.path === place && !isAddition(change) && (year === null || overlap(change, { from: year, until: year + 1 }))
  if (changes.some(isOwn)) return say`as the option had it`
  return includes.length > 0 ? say`as in the options under it` : say`as in the plan`
}

function inheritedBy({ base }: Sides, under: Under, { option: { id }, path, span: { from } }: Stated): Said | null {
  const option = base.options.find((each) => each.id === id)
  const values = option === undefined ? [] : (placeAt(under(id) ?? base, path)?.values ?? [])
  const found = values.find(({ year }) => from === undefined || year === null || year >= from)
  if (option === undefined || found === undefined) return null
  return { value: found.value, reason: inheritedWords(option, path, found.year), source: null }
}

/** A value of the plan itself; a place that one of them lacks as a whole is told by the record. */
function planRows(sides: Sides): readonly ConflictRow[] {
  const base = bare(sides.base)
  const changed = { theirs: differences(base, bare(sides.theirs)), yours: differences(base, bare(sides.yours)) }
  const paths = new Set([...changed.theirs, ...changed.yours].map(({ path }) => path))
  const lost = sides.recorded == null ? [] : differences(bare(sides.theirs), bare(sides.recorded)).map(({ path }) => `${path}.`)
  return [...paths].map((path) => {
    const found = { theirs: changed.theirs.find((each) => each.path === path), yours: changed.yours.find((each) => each.path === path) }
    const before = said(found.theirs?.before ?? found.yours?.before)
    const after = (side: 'theirs' | 'yours'): Said | null => {
      const difference = found[side]
      return difference === undefined ? before : said(difference.after)
    }
    const named = isThere(sides.base, path) || before !== null ? [base] : SIDES.map((side) => sides[side])
    const [place = path] = named.map((document) => placeText(document, path)).toSorted((a, b) => b.length - a.length)
    const each = { base: before, theirs: after('theirs'), yours: after('yours') }
    const isLost = found.theirs !== undefined && lost.some((part) => part.startsWith(`${path}.`) || `${path}.`.startsWith(part))
    return rowOf({ place, path, option: null, years: null, inherited: null, isLost }, each, sides.recorded != null)
  })
}

/** Whether it is a part of an option that was there: that is called as both knew it, whatever one of them calls it now. */
const isThere = ({ options }: PlanDocument, path: string): boolean => options.some(({ id }) => path.startsWith(`options.${id}.`))

const said = (value: unknown): Said | null => (value === undefined ? null : { value, reason: null, source: null })
