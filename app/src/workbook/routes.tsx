/** /workbook: the plan as a live workbook, on the basis of the address, opened with the options of the address; how far it is; stop. */

import { type Context, Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { download } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { answerFile } from '../work/file.ts'
import { showUnfinished } from '../work/show-unfinished.tsx'
import { Ready } from './page.tsx'
import { createWorkbookFiles } from './queries.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PAGE = '/workbook'

export function workbooks(desk: Desk): Hono {
  const area = new Hono()
  const files = createWorkbookFiles(desk.engine)

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const standing = await files.look(opening)
    const screen = { opening, page: null } as const
    if (standing.kind !== 'done') return showUnfinished(c, desk, { screen, standing, what: say`The workbook`, page: PAGE })
    const { answer } = standing
    if (!answer.ok)
      return show(c, desk, { ...screen, title: say`No workbook`, content: <NotComputable problems={answer.problems} />, status: 422 })
    const { selection, plan } = opening
    const options = selection.options.map((id) => plan.document.options.find((option) => option.id === id)?.title ?? id)
    const content = <Ready selection={selection} bytes={answer.value.byteLength} options={options} />
    return show(c, desk, { ...screen, title: say`The workbook is ready`, content })
  })

  area.get('/workbook.xlsx', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { plan, selection } = opening
    const send = (content: Uint8Array) => download(c, { name: `${plan.document.id}-${selection.basis}.xlsx`, type: TYPE, content })
    return answerFile(c, { standing: await files.look(opening), what: say`The workbook`, page: PAGE, send })
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
