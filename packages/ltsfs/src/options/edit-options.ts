/**
 * Edits the options of a plan: a document in, a document out, never in place. What an edit makes is validated by whoever records it.
 *
 * Only what is wrong with the edit itself is told here: an option that is not there, a name that is taken, an option others include.
 */
import type { AdditionRecord, ChangeRecord, OptionRecord } from '../inputs/option.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import type { SourceRecord } from '../inputs/source.ts'
import { list, say } from '../language/say.ts'
import { clashesOfStack, type FoundClash } from './conflicts.ts'
import { isSameValue } from './same-value.ts'
import { stackOptions } from './stack.ts'

type Edited = Result<PlanDocument>
type Change = ChangeRecord | AdditionRecord

const refused = (code: string, path: string, found: string, expected: string, message: string, remedy: string): Result<never> => ({
  ok: false,
  problems: [{ code, path, found: JSON.stringify(found), expected, message, remedy }],
})

const unknown = (document: PlanDocument, id: string): Edited =>
  refused(
    'unknown-option',
    'options',
    id,
    document.options.length === 0
      ? say`an option; the plan has none`
      : say`one of ${document.options.map((option) => option.id).join(', ')}`,
    say`There is no option "${id}".`,
    say`It may have been retired meanwhile: open the list of options again.`,
  )

const titleIn = ({ options }: PlanDocument, id: string): string => options.find((option) => option.id === id)?.title ?? id

const edited = (document: PlanDocument, id: string, edit: (option: OptionRecord) => OptionRecord): Edited =>
  document.options.some((option) => option.id === id)
    ? { ok: true, value: { ...document, options: document.options.map((option) => (option.id === id ? edit(option) : option)) } }
    : unknown(document, id)

/** The years of a value; a plain field has one for all. */
type Years = Pick<ChangeRecord, 'path' | 'from' | 'until'>

/** What of a change is left when a later one takes years from it: the years before, the years after, both or none. */
const leftBeside = (other: ChangeRecord, { from, until }: Years): readonly ChangeRecord[] => [
  ...(from !== undefined && other.from !== undefined && other.from < from ? [{ ...other, until: from }] : []),
  ...(until !== undefined && until < (other.until ?? Number.POSITIVE_INFINITY) ? [{ ...other, from: until }] : []),
]

/** Changes of one value that share a year; a plain field has one value for all years. */
const overlap = (one: Change, { path, from, until }: Years): one is ChangeRecord => {
  if ('add' in one || one.path !== path) return false
  if (from === undefined || one.from === undefined) return from === one.from
  return one.from < (until ?? Number.POSITIVE_INFINITY) && from < (one.until ?? Number.POSITIVE_INFINITY)
}

const without = (changes: readonly Change[], years: Years): readonly Change[] =>
  changes.flatMap((one): readonly Change[] => (overlap(one, years) ? leftBeside(one, years) : [one]))

/** After its last year a plan has no end to wait for: what would stand again then is a value that nobody set. */
const openAtEnd = ({ period }: PlanDocument, { until, ...change }: ChangeRecord): ChangeRecord =>
  until === undefined || until > period.to ? change : { ...change, until }

/** The same value for the same reason, from the same source, in years that share one or meet. */
const saysTheSame = (one: Change, change: ChangeRecord, { source }: OptionRecord): one is ChangeRecord => {
  if ('add' in one || one.path !== change.path || one.reason !== change.reason || !isSameValue(one.value, change.value)) return false
  if ((one.source ?? source) !== (change.source ?? source) || one.from === undefined || change.from === undefined) return false
  return one.from <= (change.until ?? Number.POSITIVE_INFINITY) && change.from <= (one.until ?? Number.POSITIVE_INFINITY)
}

/** One change over the years of both. */
const together = ({ until, ...change }: ChangeRecord, one: ChangeRecord): ChangeRecord => ({
  ...change,
  ...(change.from === undefined || one.from === undefined ? {} : { from: Math.min(change.from, one.from) }),
  ...(until === undefined || one.until === undefined ? {} : { until: Math.max(until, one.until) }),
})

/**
 * Takes the years it names from the changes of the same value that had them, and stands among what is left of those; otherwise it comes last.
 * What said the same already is one change with it.
 */
export const withChange = (document: PlanDocument, id: string, asked: ChangeRecord): Edited =>
  edited(document, id, (option) => {
    const alone = openAtEnd(document, asked)
    const change = option.changes.filter((one) => saysTheSame(one, alone, option)).reduce(together, alone)
    const kept = without(option.changes, change)
    const first = option.changes.findIndex((one) => overlap(one, change))
    if (first < 0) return { ...option, changes: [...kept, change] }
    const isBefore = (one: Change | undefined): boolean =>
      one !== undefined && !('add' in one) && one.path === change.path && one.until === change.from && change.from !== undefined
    return { ...option, changes: kept.toSpliced(isBefore(kept[first]) ? first + 1 : first, 0, change) }
  })

/** Nothing set in the years it names, whatever its value is: those before and after stay. */
export const withInherited = (document: PlanDocument, id: string, asked: ChangeRecord): Edited =>
  edited(document, id, (option) => ({ ...option, changes: [...without(option.changes, openAtEnd(document, asked))] }))

export interface WithSource {
  readonly document: PlanDocument
  /** The id under which the plan has it. */
  readonly source: string
}

/** A source that the plan gains with an edit. What has the title, link and page of one that it has is that one, whenever it was read. */
export const withSource = (document: PlanDocument, source: SourceRecord): Result<WithSource> => {
  const alike = document.sources.filter(({ title }) => title === source.title)
  const known = alike.find(({ link, page }) => link === source.link && page === source.page)
  if (known !== undefined) return { ok: true, value: { document, source: known.id } }
  if (alike.length > 0)
    return refused(
      'duplicate-name',
      `sources.${source.id}.title`,
      source.title,
      say`a title of its own`,
      say`There is a source “${source.title}” already.`,
      say`Choose it from the list, or give the new one another title.`,
    )
  return { ok: true, value: { document: { ...document, sources: [...document.sources, source] }, source: source.id } }
}

/** Back to the inherited value. */
export const withoutChange = (document: PlanDocument, id: string, at: number): Edited => {
  const option = document.options.find((each) => each.id === id)
  if (option !== undefined && option.changes[at] === undefined)
    return refused(
      'unknown-change',
      `options.${id}.changes.${at}`,
      String(at),
      say`one of its ${option.changes.length} changes`,
      say`Option “${option.title}” has no change ${at}.`,
      say`It may have been reset meanwhile: open the option again.`,
    )
  return edited(document, id, (each) => ({ ...each, changes: each.changes.toSpliced(at, 1) }))
}

const taken = (id: string): Edited =>
  refused(
    'duplicate-name',
    'options',
    id,
    say`an id that is free`,
    say`There is an option "${id}" already.`,
    say`Give the new option another id, or change the one that is there.`,
  )

export const withOption = (document: PlanDocument, option: OptionRecord): Edited =>
  document.options.some(({ id }) => id === option.id)
    ? taken(option.id)
    : { ok: true, value: { ...document, options: [...document.options, option] } }

type Naming = Pick<OptionRecord, 'title' | 'summary' | 'source'>

/** A copy under another id: it has the same changes, and lives its own life from then on. */
export const withDuplicate = (document: PlanDocument, of: string, id: string, naming: Naming): Edited => {
  const option = document.options.find((each) => each.id === of)
  return option === undefined ? unknown(document, of) : withOption(document, { ...option, ...naming, id })
}

export const withNaming = (document: PlanDocument, id: string, naming: Naming): Edited =>
  edited(document, id, (option) => ({ ...option, ...naming }))

export const withoutOption = (document: PlanDocument, id: string): Edited => {
  const over = document.options.filter(({ includes = [] }) => includes.includes(id)).map(({ title }) => say`“${title}”`)
  if (over.length > 0)
    return refused(
      'option-in-use',
      `options.${id}`,
      id,
      say`an option that no other includes`,
      say`Option “${titleIn(document, id)}” lies under ${list(over)} and cannot be retired.`,
      say`Take it out of those first, or retire them.`,
    )
  if (!document.options.some((option) => option.id === id)) return unknown(document, id)
  return { ok: true, value: { ...document, options: document.options.filter((option) => option.id !== id) } }
}

/** What options disagree about when they are laid over one another: rows to settle. */
export const clashesBetween = (document: PlanDocument, ids: readonly string[]): Result<readonly FoundClash[]> => {
  const stack = stackOptions(document.options, ids)
  const problems: readonly Problem[] = stack.problems
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: clashesOfStack(stack) }
}

/** The change that settles a clash in favour of one of the two, made by an option that includes both: it keeps the source of what it takes. */
export const settling = (clash: FoundClash, side: 'first' | 'second', reason: string): ChangeRecord => {
  const { span, [side]: chosen } = clash
  return {
    path: chosen.path,
    ...(span === null ? {} : { from: span.from, ...(span.until === null ? {} : { until: span.until }) }),
    value: chosen.value as ChangeRecord['value'],
    reason,
    source: chosen.source,
  }
}
