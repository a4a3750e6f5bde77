/** /programme: the work programme with its cover; /programme/ID: one activity; /mid-term-review: how the indicators stand. */

import { type Context, Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { type Covered, openCovered } from '../outlook/covered.ts'
import { addressOf } from '../outlook/selection.ts'
import { ActivityPage } from './activity-page.tsx'
import { besidesOf, shownAsked } from './form.ts'
import { Filter, Programme } from './page.tsx'
import { activityOf, programmeOf } from './queries.ts'
import { addReview } from './review-routes.tsx'

const PAGE = '/programme' as const

export function programme(desk: Desk): Hono {
  const area = new Hono()

  /** The plan, its books and what covers it, or the answer that says why there is nothing to show. */
  const open = async (c: Context): Promise<Covered | Response> => {
    const opened = await openCovered(desk, c.req.url)
    if (opened === undefined) return c.notFound()
    const { opening, covered } = opened
    if (covered.ok) return covered.value
    const screen = { opening, page: PAGE, choices: { action: PAGE }, title: say`No figures`, status: 422 } as const
    return show(c, desk, { ...screen, content: <NotComputable problems={covered.problems} /> })
  }
  const asOfIn = ({ standing: { asOf } }: Covered): Readonly<Record<string, string>> => (asOf.asked ? { 'as-of': asOf.day } : {})
  const noticesOf = ({ standing: { asOf } }: Covered) => asOf.leftOut.map((text) => ({ kind: 'note' as const, text }))

  area.get(PAGE, async (c) => {
    const covered = await open(c)
    if (covered instanceof Response) return covered
    const { opening, standing, plan } = covered
    const { selection, year } = opening
    const [shown, { day }] = [shownAsked(c.req.query()), standing.asOf]
    const found = programmeOf(covered, shown)
    const csv = addressOf(`${PAGE}/programme.csv`, { ...selection, year }, { ...asOfIn(covered), ...besidesOf(shown) })
    const content = <Programme shown={found} selection={selection} asOf={asOfIn(covered)} day={day} csv={csv} />
    const choices = { action: PAGE, more: <Filter plan={plan} shown={shown} year={year} day={day} /> }
    return show(c, desk, { opening, page: PAGE, choices, title: found.table.caption, content, notices: noticesOf(covered) })
  })

  area.get(`${PAGE}/programme.csv`, async (c) => {
    const covered = await open(c)
    return covered instanceof Response ? covered : downloadTable(c, programmeOf(covered, shownAsked(c.req.query())).table, 'programme')
  })

  area.get(`${PAGE}/:id`, async (c) => {
    const covered = await open(c)
    if (covered instanceof Response) return covered
    const { opening, standing } = covered
    const found = activityOf(covered, c.req.param('id'))
    if (found === undefined) return c.notFound()
    const { selection } = opening
    const content = <ActivityPage shown={found} selection={selection} asOf={asOfIn(covered)} day={standing.asOf.day} />
    const choices = { action: `${PAGE}/${found.activity.id}` }
    return show(c, desk, { opening, page: PAGE, choices, title: found.activity.title, content, notices: noticesOf(covered) })
  })
  addReview(area, desk, { open, asOfIn, noticesOf })
  return area
}
