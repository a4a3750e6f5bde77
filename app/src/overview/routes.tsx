/** /: the overview of the plan on the basis, under the options and in the year of the address. */

import { Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY } from '../guards.ts'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { Overview } from './page.tsx'
import { pictureOf } from './pictures.tsx'
import { overviewOf, tableOf } from './queries.ts'

export function overview(desk: Desk): Hono {
  const area = new Hono()
  area.get('/', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { outlook, selection, plan, year } = opening
    const screen = { opening, page: '/', choices: { action: '/' } } as const
    if (!outlook.ok)
      return show(c, desk, { ...screen, title: say`No figures`, content: <NotComputable problems={outlook.problems} />, status: 422 })
    const shown = overviewOf(opening, outlook.value)
    const options = selection.options.map((id) => plan.document.options.find((option) => option.id === id)?.title ?? id)
    const content = <Overview shown={shown} selection={selection} year={year} options={options} />
    return show(c, desk, { ...screen, title: shown.headline, content })
  })

  area.get('/tables/:file{[a-z]+\\.csv}', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    const name = c.req.param('file').replace('.csv', '')
    const table = opening?.outlook.ok ? tableOf(opening, opening.outlook.value, name) : undefined
    if (table === undefined) return c.notFound()
    return downloadTable(c, table, name)
  })

  area.get('/charts/:file{[a-z]+\\.svg}', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    const name = c.req.param('file').replace('.svg', '')
    const picture = opening?.outlook.ok ? pictureOf(overviewOf(opening, opening.outlook.value), name, desk.style) : undefined
    return picture === undefined
      ? c.notFound()
      : download(c, { name: `${name}.svg`, type: 'image/svg+xml', content: String(await picture), policy: PICTURE_POLICY })
  })
  return area
}
