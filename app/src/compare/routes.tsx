/** /compare: options side by side against a baseline. */

import { Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { Baseline } from './baseline.tsx'
import { addBridge } from './bridge-routes.tsx'
import { askedOf } from './form.ts'
import { Compare } from './page.tsx'
import { payableFile, payablePage } from './payable.tsx'
import { compareShown, tableOf } from './queries.ts'
import { AxesChoice, axesAsked, tradeOffOf } from './trade-off.tsx'
import { versionsPage } from './versions.tsx'

export function compare(desk: Desk): Hono {
  const area = new Hono()

  area.get('/compare', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const asked = askedOf(opening, new URL(c.req.url).searchParams)
    const { selection, plan, year } = opening
    const compared = opening.compare(asked)
    const axes = compared.ok ? axesAsked(compared.value, new URL(c.req.url).searchParams) : null
    const more = (
      <>
        <Baseline options={plan.document.options} baseline={asked.baseline} />
        {compared.ok && axes !== null && <AxesChoice comparison={compared.value} asked={axes} />}
      </>
    )
    const options = { field: 'with', title: say`Options compared`, chosen: asked.options }
    const screen = { opening, page: '/compare', choices: { action: '/compare', options, more } } as const
    if (!compared.ok)
      return show(c, desk, { ...screen, title: say`No comparison`, content: <NotComputable problems={compared.problems} />, status: 422 })
    const shown = compareShown(compared.value)
    const notices = [...asked.leftOut, ...shown.notes].map((text) => ({ kind: 'note' as const, text }))
    const chart = axes === null ? undefined : tradeOffOf(compared.value, axes)
    const content = <Compare shown={shown} selection={selection} asked={asked} document={plan.document} year={year} tradeOff={chart} />
    return show(c, desk, { ...screen, title: shown.headline, content, notices })
  })

  area.get('/compare/versions', (c) => versionsPage(c, desk))
  area.get('/compare/payable', (c) => payablePage(c, desk))
  area.get('/compare/payable.csv', (c) => payableFile(c, desk))
  area.get('/compare/:file{[a-z-]+\\.csv}', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    const compared = opening?.compare(askedOf(opening, new URL(c.req.url).searchParams))
    const name = c.req.param('file').replace('.csv', '')
    const table = compared?.ok ? tableOf(compared.value, name) : undefined
    if (table === undefined) return c.notFound()
    return downloadTable(c, table, name)
  })
  addBridge(area, desk)
  return area
}
