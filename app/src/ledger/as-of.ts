/** The day a page about the register asks about, as it stands in the address: ?as-of=2018-06-30. Without one, that to which the register has come. */
import { isDay, lastDay, say } from 'ltsfs'
import type { Books } from './books.ts'

export interface AsOf {
  readonly day: string
  /** The day stands in the address; otherwise it is that of the last entry. */
  readonly asked: boolean
  /** What was not taken as asked, in sentences. */
  readonly leftOut: readonly string[]
}

const LONGEST = 40

export function asOfAsked(query: Readonly<Record<string, string>>, { entries, plan }: Books): AsOf {
  const asked = query['as-of'] ?? ''
  const shown = asked.slice(0, LONGEST)
  if (isDay(asked)) return { day: asked, asked: true, leftOut: [] }
  const last = lastDay(plan, entries)
  const leftOut = shown === '' ? [] : [say`"${shown}" is not a day; this page shows ${last}, the day of the last entry.`]
  return { day: last, asked: false, leftOut }
}
