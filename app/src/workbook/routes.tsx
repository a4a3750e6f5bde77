/** /workbook: the plan as a live workbook, on the basis of the address, opened with the options of the address; how far it is; stop. */

import { type Context, Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { download } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { showUnfinished } from '../work/show-unfinished.tsx'
import type { Standing } from '../work/works.ts'
import { Ready } from './page.tsx'
import { createWorkbookFiles } from './queries.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PAGE = '/workbook'

export function workbooks(desk: Desk): Hono {
  const area = new Hono()
  const files = createWorkbookFiles(desk.engine)

  /** Whatever is not the file itself. */
  const without = (c: Context, opening: Opening, standing: Standing<Uint8Array>) => {
    const screen = { opening, page: null } as const
    if (standing.kind !== 'done') return showUnfinished(c, desk, { screen, standing, what: say`The workbook`, page: PAGE })
    const problems = standing.answer.ok ? [] : standing.answer.problems
    return show(c, desk, { ...screen, title: say`No workbook`, content: <NotComputable problems={problems} />, status: 422 })
  }

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const standing = await files.look(opening)
    if (standing.kind !== 'done' || !standing.answer.ok) return without(c, opening, standing)
    const { selection, plan } = opening
    const options = selection.options.map((id) => plan.document.options.find((option) => option.id === id)?.title ?? id)
    const content = <Ready selection={selection} bytes={standing.answer.value.byteLength} options={options} />
    return show(c, desk, { opening, page: null, title: say`The workbook is ready`, content })
  })

  /** For a link of its own: whoever asks for the file waits for it. */
  area.get('/workbook.xlsx', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const standing = await files.wait(opening)
    if (standing.kind !== 'done' || !standing.answer.ok) return without(c, opening, standing)
    const { plan, selection } = opening
    return download(c, { name: `${plan.document.id}-${selection.basis}.xlsx`, type: TYPE, content: standing.answer.value })
  })

  const leave = (of: 'stop' | 'forget') => async (c: Context) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening !== undefined) files[of](opening)
    return c.redirect(`${PAGE}${new URL(c.req.url).search}`, 303)
  }
  area.post('/workbook/stop', leave('stop'))
  area.post('/workbook/again', leave('forget'))
  return area
}
