/** /compare: options side by side against a baseline. */

import { Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { addressOf } from '../outlook/selection.ts'
import { Baseline } from './baseline.tsx'
import { bridgeAsked, bridgeShown, bridgeTableNamed, openBridges } from './bridge.ts'
import { bridgeAddress } from './bridge-address.ts'
import { Bridge, Choice } from './bridge-page.tsx'
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

function addBridge(area: Hono, desk: Desk): void {
  const bridgesOf = openBridges()

  area.get('/compare/bridge', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { plan, selection } = opening
    const asked = bridgeAsked(opening, new URL(c.req.url).searchParams)
    const found = bridgesOf(opening, asked)
    const figures = found.ok ? found.value.bridges.map(({ measure }) => ({ id: measure.id, title: measure.label })) : []
    const more = (
      <>
        <Choice label={say`Of`} name="of" choices={plan.document.options} chosen={asked.of} />
        <Baseline options={plan.document.options} baseline={asked.baseline} />
        <Choice label={say`Figure`} name="figure" choices={figures} chosen={asked.figure} />
      </>
    )
    const options = { field: 'option', title: say`Options applied elsewhere`, chosen: selection.options }
    const notices = asked.leftOut.map((text) => ({ kind: 'note' as const, text }))
    const screen = { opening, page: '/compare', choices: { action: '/compare/bridge', options, more }, notices } as const
    const shown = found.ok ? bridgeShown(found.value, asked.figure) : found
    if (!shown.ok)
      return show(c, desk, { ...screen, title: say`No bridge`, content: <NotComputable problems={shown.problems} />, status: 422 })
    const csv = (table: string) => bridgeAddress(`/compare/bridge/${table}.csv`, asked, selection)
    const content = <Bridge shown={shown.value} selection={selection} csv={csv} compare={addressOf('/compare', selection)} />
    return show(c, desk, { ...screen, title: shown.value.chart.title, content })
  })

  area.get('/compare/bridge/:file{[a-z-]+\\.csv}', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const asked = bridgeAsked(opening, new URL(c.req.url).searchParams)
    const found = bridgesOf(opening, asked)
    const shown = found.ok ? bridgeShown(found.value, asked.figure) : found
    const name = c.req.param('file').replace('.csv', '')
    const table = shown.ok ? bridgeTableNamed(shown.value, name) : undefined
    return table === undefined ? c.notFound() : downloadTable(c, table, name)
  })
}
