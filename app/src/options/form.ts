/** What the forms of an option send, as texts; and the address of its page. */

import type { ChangeRecord, OptionRecord, PlanDocument, Problem, Result } from 'ltsfs'
import { phrase, placeAt, say, typedValue, type WithSource, withSource } from 'ltsfs'
import { valueText } from '../layout/value.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { withPoint } from './decimal-comma.ts'

export type Fields = Readonly<Record<string, string>>

export const LONGEST = 2000
/** More is no text that anybody typed; what is longer than a plan takes, but not that long, is refused as it was sent. */
export const MOST_SENT = 20_000

/** Only what is text, without spaces around it. */
export const fieldsOf = (body: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim().slice(0, MOST_SENT)] as const] : [])),
  )

/** The version that was worked on; without one, none can be meant. */
export const expectedOf = ({ expected = '' }: Fields): number => (/^\d{1,9}$/.test(expected) ? Number(expected) : 0)

/** An id from a title: "Higher fees, 2019" is "higher-fees-2019". */
const idFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')

/** What a new option begins with, where a form says so: changes as JSON and the options under them. The plan says what is wrong with them. */
export function begunWith(body: Readonly<Record<string, unknown>>): Pick<OptionRecord, 'changes' | 'includes'> {
  const { changes, includes } = body
  const under = typeof includes === 'string' ? includes.split(' ').filter((id) => id !== '') : []
  return { changes: typeof changes === 'string' ? listIn(changes) : [], ...(under.length === 0 ? {} : { includes: under }) }
}

/** What is no list of changes is told by the validation of the plan, as any wrong change is. */
function listIn(text: string): OptionRecord['changes'] {
  try {
    return JSON.parse(text) as OptionRecord['changes']
  } catch {
    return text as unknown as OptionRecord['changes']
  }
}

/** The first id of that kind that is free. */
export const freeId = ({ options }: PlanDocument, title: string): string => freeAmong(options, idFrom(title) || 'option')

function freeAmong(records: readonly { readonly id: string }[], wanted: string): string {
  const taken = new Set(records.map(({ id }) => id))
  const numbered = Array.from({ length: taken.size + 1 }, (_, at) => (at === 0 ? wanted : `${wanted}-${at + 1}`))
  return numbered.find((id) => !taken.has(id)) ?? wanted
}

export const editAddress = (id: string, selection: Selection, besides: Fields = {}): string =>
  addressOf(`/options/edit/${id}`, { ...selection, version: null }, besides)

const missingPlace = (path: string): Problem => ({
  code: 'unknown-path',
  path: 'place',
  found: JSON.stringify(path),
  expected: say`a value of the plan`,
  message: say`There is no "${path}" that can be set here.`,
  remedy: say`Search for the value by its words and choose it from the list.`,
})

const yearOf = (text: string | undefined): number | undefined => (text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined)

const untitled = (link: string): Problem => ({
  code: 'empty-text',
  path: 'title',
  found: JSON.stringify(link),
  expected: say`a title beside it`,
  message: say`The new source has no title.`,
  remedy: say`Say what it is called, or take its link or page out.`,
})

/** The source that the form names: one of the plan, or one that the plan gains with the value; none where it is that of the option. */
export function sourceOf(document: PlanDocument, { source = '', title = '', link = '', read = '' }: Fields): Result<WithSource> {
  if (title === '') return link === '' ? { ok: true, value: { document, source } } : { ok: false, problems: [untitled(link)] }
  const where = link === '' ? {} : /^https?:/i.test(link) ? { link } : { page: link }
  return withSource(document, { id: freeAmong(document.sources, idFrom(title) || 'source'), title, ...where, read })
}

/** The change that the form asks for. Its last year belongs to it; the plan writes the first that does not. */
export function changeOf(document: PlanDocument, fields: Fields): Result<ChangeRecord> {
  const { place: path = '', value = '', from, last, reason = '', source = '' } = fields
  const place = placeAt(document, path)
  if (place === undefined) return { ok: false, problems: [missingPlace(path)] }
  const read = withPoint(value)
  if (!read.ok) return read
  const typed = typedValue(place, read.value)
  if (!typed.ok) return typed
  const first = yearOf(from)
  const end = yearOf(last)
  const years =
    place.kind === 'dated' ? { ...(first === undefined ? {} : { from: first }), ...(end === undefined ? {} : { until: next(end) }) } : {}
  return { ok: true, value: { path, ...years, value: typed.value, reason, ...(source === '' ? {} : { source }) } }
}

/** What arithmetic came to, with its unit; null where a number was typed as it is. */
export function cameToOf(document: PlanDocument, fields: Fields): string | null {
  const { place: path = '', value: typed = '' } = fields
  const place = placeAt(document, path)
  const change = changeOf(document, fields)
  if (!typed.startsWith('=') || place === undefined || !change.ok) return null
  const value = valueText(change.value.value)
  return place.unit === null || place.unit === '1' ? value : `${value} ${phrase(place.unit)}`
}

const next = (year: number): number => year + 1
