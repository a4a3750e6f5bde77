/** /log/entries: entries of the register about an agreement, an activity, a member or a mission, and in a fiscal year. */

import { Hono } from 'hono'
import { entriesShown, say } from 'ltsfs'
import { inWords } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { openStanding } from '../ledger/standing.ts'
import { entriesQuestion } from './entries-form.ts'
import { Entries } from './entries-page.tsx'

export function registerEntries(desk: Desk): Hono {
  const area = new Hono()

  area.get('/log/entries', async (c) => {
    const opened = await openStanding(desk, c.req.url)
    if (opened === undefined) return c.notFound()
    const { opening, standing } = opened
    const page = '/log' as const
    if (!standing.ok)
      return show(c, desk, { opening, page, title: say`No position`, content: <NotComputable problems={standing.problems} />, status: 422 })
    const { books, view, asOf } = standing.value
    const { asked, fault } = entriesQuestion(c.req.query())
    const shown = fault === null ? entriesShown(view, inWords(books.entries), asked) : null
    if (shown === undefined) return c.notFound()
    const operations = new Map(books.recorded.map(({ entry, operation }) => [entry.id, operation]))
    const props = { asked, plan: books.plan, selection: opening.selection, day: asOf.day, shown, fault, operations }
    const title = shown?.title ?? say`No entries were looked up`
    const notices = asOf.leftOut.map((text) => ({ kind: 'note' as const, text }))
    return show(c, desk, { opening, page, title, content: <Entries {...props} />, notices, status: fault === null ? 200 : 422 })
  })
  return area
}
