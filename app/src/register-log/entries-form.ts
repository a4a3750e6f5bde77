/** What the page of entries is asked, as it stands in the address: about one thing, or all that is owed, and in which fiscal year. */

import type { entriesShown } from 'ltsfs'
import { say } from 'ltsfs'

export type EntriesAsked = Parameters<typeof entriesShown>[2]

const SUBJECTS = ['agreement', 'activity', 'member', 'mission'] as const

export interface EntriesQuestion {
  readonly asked: EntriesAsked
  /** Why it cannot be answered, a full sentence; null where it can. */
  readonly fault: string | null
}

type Query = Readonly<Record<string, string>>

/** /log/entries?member=TV&fiscal-year=2018; a field left empty asks nothing. */
export const entriesQuestion = (query: Query): EntriesQuestion => {
  const named = SUBJECTS.flatMap((what) => (query[what] ? [{ what, id: query[what] }] : []))
  const subjects = [...named, ...(query['receivables'] === 'all' ? [{ what: 'receivables' } as const] : [])]
  const year = query['fiscal-year'] ?? ''
  const isYear = /^\d{4}$/.test(year)
  const asked = { about: subjects[0] ?? null, fiscalYear: isYear ? Number(year) : null }
  if (subjects.length > 1) return { asked, fault: say`Entries are asked for about one thing at a time: leave all but one of them empty.` }
  return { asked, fault: year === '' || isYear ? null : say`"${year.slice(0, 40)}" is no fiscal year: choose one of the plan.` }
}
