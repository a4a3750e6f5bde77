/**
 * What a form that saves itself said last, sent back with what it says now: so it is seen when it begins another edit, which leaves the one
 * before as it is.
 *
 * Fields are left one by one. A value that is typed over a recorded one is meant for the years that are chosen after it; years alone
 * move the value to where it belongs.
 */
import type { Fields } from './form.ts'

export interface Said {
  /** That recorded it; 0 where nothing is set. */
  readonly version: number
  readonly value: string
  readonly reason: string
  readonly from: string
  /** Empty where it goes to the end. */
  readonly last: string
}

const TEXTS = ['value', 'reason', 'from', 'last'] as const

const saidIn = (version: number, fields: Fields): Said => {
  const [value = '', reason = '', from = '', last = ''] = TEXTS.map((name) => fields[name] ?? '')
  return { version, value, reason, from, last }
}

export const saidText = (version: number, fields: Fields): string => JSON.stringify(saidIn(version, fields))

/** Null where the form was sent without, or with what no page has written. */
export function saidBefore({ said = '' }: Fields): Said | null {
  try {
    const found: unknown = JSON.parse(said)
    if (typeof found !== 'object' || found === null) return null
    const { version, ...texts } = found as { readonly version?: unknown } & Record<string, unknown>
    if (!Number.isSafeInteger(version) || TEXTS.some((name) => typeof texts[name] !== 'string')) return null
    return saidIn(version as number, texts as Fields)
  } catch {
    return null
  }
}

const isOfSameYears = (one: Said, other: Said): boolean => one.from === other.from && one.last === other.last

const shareYears = (one: Said, other: Said): boolean =>
  (one.last === '' || other.from <= one.last) && (other.last === '' || one.from <= other.last)

/** Other years with another value, or none of the years before. */
export function isAnother(before: Said, fields: Fields): boolean {
  const now = saidIn(0, fields)
  return !isOfSameYears(before, now) && (before.value !== now.value || !shareYears(before, now))
}

/** To be sent back with the next. A value alone says nothing new as long as its years may follow. */
export function saidNext(before: Said | null, version: number, fields: Fields): string {
  const now = saidIn(version, fields)
  const isValueAlone = before !== null && isOfSameYears(before, now) && before.reason === now.reason && before.value !== now.value
  const isAsOpened = before?.version === 0 && before.value === now.value
  return JSON.stringify(before !== null && (isValueAlone || isAsOpened) ? before : now)
}
