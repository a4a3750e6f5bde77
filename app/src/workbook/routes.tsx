/** /workbook.xlsx: the plan as a live workbook, on the basis of the address, opened with the options of the address. */
import { Hono } from 'hono'
import { type Result, workbook } from 'ltsfs'
import { writeXlsx } from 'ltsfs-exchange'
import type { Desk } from '../desk.ts'
import { download } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A workbook takes a second or more to make, so the last ones are kept. */
const KEPT = 4

export function workbooks(desk: Desk): Hono {
  const area = new Hono()
  const files = recent<Promise<Result<Uint8Array>>>(KEPT)

  const fileOf = async ({ plan, version, selection: { basis, options } }: Opening): Promise<Result<Uint8Array>> => {
    const made = workbook(plan.document, { basis, options, planHash: version.sha256, engine: `ltsfs ${desk.engine}` })
    return made.ok ? { ok: true, value: await writeXlsx(made.value) } : made
  }

  area.get('/workbook.xlsx', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { version, selection, plan } = opening
    const file = await files([version.sha256, selection.basis, ...selection.options].join(' '), () => fileOf(opening))
    if (file.ok) return download(c, { name: `${plan.document.id}-${selection.basis}.xlsx`, type: TYPE, content: file.value })
    const content = <NotComputable problems={file.problems} />
    return show(c, desk, { opening, page: '/', title: 'No workbook', content, status: 422 })
  })
  return area
}
