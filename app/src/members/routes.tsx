/** /members: fees and the small administrations; /members/TV: one member. */

import { Hono } from 'hono'
import { type SmallAdministrations, say } from 'ltsfs'
import { writeCsv } from 'ltsfs-exchange'
import type { Desk } from '../desk.ts'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { Composition } from './composition.tsx'
import { leftOutOf, optionsAsked, triedThresholds } from './form.ts'
import { Member } from './member-page.tsx'
import { Members } from './page.tsx'
import { compositionOf, courseOf, feesOf, paperOf } from './queries.ts'

const PAGE = '/members' as const

/** A threshold that is no number, or under which nobody could be charged. */
const isRefused = ({ fields, problems }: SmallAdministrations): boolean =>
  problems.length > 0 || fields.some(({ problem }) => problem !== null)

export function members(desk: Desk): Hono {
  const area = new Hono()

  area.get('/members', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { outlook, selection, plan, year } = opening
    const screen = { opening, page: PAGE, choices: { action: '/members' } } as const
    const fees = outlook.ok ? feesOf(opening, outlook.value) : undefined
    if (!outlook.ok || fees === undefined) {
      return show(c, desk, {
        ...screen,
        title: say`No figures`,
        content: <NotComputable problems={outlook.ok ? [] : outlook.problems} />,
        status: 422,
      })
    }
    const composition = compositionOf(opening, outlook.value, triedThresholds(c.req.query()))
    const status = composition !== undefined && isRefused(composition) ? 422 : 200
    const content = <Members fees={fees} composition={composition} selection={selection} currency={plan.currency} />
    const notices = leftOutOf(c.req.query(), composition).map((text) => ({ kind: 'note' as const, text }))
    return show(c, desk, { ...screen, title: say`Members and fees ${year}`, content, notices, status })
  })

  area.get('/members/composition', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined || !opening.outlook.ok) return c.notFound()
    const { outlook, selection, plan, year } = opening
    const composition = compositionOf(opening, outlook.value, triedThresholds(c.req.query()))
    if (composition === undefined) return c.notFound()
    c.status(isRefused(composition) ? 422 : 200)
    return c.html(<Composition composition={composition} selection={selection} year={year} currency={plan.currency} />)
  })

  area.get('/members.csv', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    const fees = opening?.outlook.ok ? feesOf(opening, opening.outlook.value) : undefined
    if (fees === undefined) return c.notFound()
    const rows = fees.rows.map(({ id, name, tier, before, fee, change, burden, receivable }) =>
      [id, name, tier, before, fee?.amount, change, burden?.amount, receivable?.amount].map((cell) => cell ?? ''),
    )
    const header = ['member', 'name', 'tier', 'fee as it stands', 'fee', 'change', 'burden', 'receivable']
    return download(c, { name: `members-${fees.year}.csv`, type: 'text/csv; charset=utf-8', content: writeCsv(header, rows) })
  })

  return oneMember(area, desk)
}

/** The page of one member, and its tables as files. */
function oneMember(area: Hono, desk: Desk): Hono {
  area.get('/members/:id', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { outlook, selection, plan, year } = opening
    const id = c.req.param('id')
    const asked = optionsAsked(opening, new URL(c.req.url).searchParams)
    const options = { field: 'with', title: say`Options beside the plan`, chosen: asked.options }
    const screen = { opening, page: PAGE, choices: { action: `/members/${id}`, options } } as const
    const paper = paperOf(opening, asked.options, id)
    if (!outlook.ok || !paper.ok) {
      const problems = [outlook, paper].flatMap((one) => (one.ok ? [] : one.problems))
      return show(c, desk, { ...screen, title: say`No figures`, content: <NotComputable problems={problems} />, status: 422 })
    }
    const course = courseOf(outlook.value, id)
    if (course === undefined || paper.value === undefined) return c.notFound()
    const content = (
      <Member
        course={course}
        paper={paper.value}
        options={asked.options}
        selection={selection}
        year={year}
        currency={plan.currency}
        sources={new Map(plan.document.sources.map((source) => [source.id, source.title]))}
      />
    )
    const notices = asked.leftOut.map((text) => ({ kind: 'note' as const, text }))
    return show(c, desk, { ...screen, title: course.member.name, content, notices })
  })

  area.get('/members/:id/:file{[a-z-]+\\.csv}', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { id, file } = c.req.param()
    const paper = paperOf(opening, optionsAsked(opening, new URL(c.req.url).searchParams).options, id)
    const name = file.replace('.csv', '')
    const table = paper.ok ? paper.value?.tables.find((one) => one.id === name) : undefined
    return table === undefined ? c.notFound() : downloadTable(c, table, `${name}-${id}`)
  })
  return area
}
