/** /compare/bridge: how a difference comes about, figure by figure; while it is made, how far it is; its tables as files. */

import type { Context, Hono } from 'hono'
import { MEASURES, say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { answerFile } from '../work/file.ts'
import { showUnfinished } from '../work/show-unfinished.tsx'
import type { Standing } from '../work/works.ts'
import { Baseline } from './baseline.tsx'
import { type BridgeAsked, bridgeAsked, bridgeShown, bridgeTableNamed, createBridges, isBridgeTable } from './bridge.ts'
import { bridgeAddress } from './bridge-address.ts'
import { Bridge, type BridgeShown, Choice } from './bridge-page.tsx'
import type { BridgesShown } from './bridge-work.ts'

const PAGE = '/compare/bridge' as const

export function addBridge(area: Hono, desk: Desk): void {
  const made = createBridges()

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { selection } = opening
    const asked = bridgeAsked(opening, new URL(c.req.url).searchParams)
    const standing = await made.look(opening, asked)
    const screen = screenOf(opening, asked, standing)
    const shown = bridgeShown(standing, asked.figure)
    if (shown.kind !== 'done') return showUnfinished(c, desk, { screen, standing: shown, what: say`The bridge`, page: PAGE })
    const { answer } = shown
    if (!answer.ok)
      return show(c, desk, { ...screen, title: say`No bridge`, content: <NotComputable problems={answer.problems} />, status: 422 })
    const csv = (table: string) => bridgeAddress(`${PAGE}/${table}.csv`, asked, selection)
    const content = <Bridge shown={answer.value} selection={selection} csv={csv} compare={addressOf('/compare', selection)} />
    return show(c, desk, { ...screen, title: answer.value.chart.title, content })
  })

  const leave = (of: 'stop' | 'forget') => async (c: Context) => {
    const opening = await desk.planner.open(c.req.url)
    const { search, searchParams } = new URL(c.req.url)
    if (opening !== undefined) made[of](opening, bridgeAsked(opening, searchParams))
    return c.redirect(`${PAGE}${search}`, 303)
  }
  area.post('/compare/bridge/stop', leave('stop'))
  area.post('/compare/bridge/again', leave('forget'))

  area.get('/compare/bridge/:file{[a-z-]+\\.csv}', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    const name = c.req.param('file').replace('.csv', '')
    if (opening === undefined || !isBridgeTable(name)) return c.notFound()
    const asked = bridgeAsked(opening, new URL(c.req.url).searchParams)
    const standing = bridgeShown(await made.look(opening, asked), asked.figure)
    const send = (shown: BridgeShown) => {
      const table = bridgeTableNamed(shown, name)
      return table === undefined ? c.notFound() : downloadTable(c, table, name)
    }
    return answerFile(c, { standing, what: say`The bridge`, page: PAGE, send })
  })
}

/** The figures to choose from: those of the forecasts, or while these are made, all that there may be. */
function figuresOf(standing: Standing<BridgesShown>): readonly { readonly id: string; readonly title: string }[] {
  if (standing.kind !== 'done') return MEASURES.map(({ id, label }) => ({ id, title: label }))
  return standing.answer.ok ? standing.answer.value.figures : []
}

function screenOf(opening: Opening, asked: BridgeAsked, standing: Standing<BridgesShown>) {
  const { document } = opening.plan
  const more = (
    <>
      <Choice label={say`Of`} name="of" choices={document.options} chosen={asked.of} />
      <Baseline options={document.options} baseline={asked.baseline} />
      <Choice label={say`Figure`} name="figure" choices={figuresOf(standing)} chosen={asked.figure} />
    </>
  )
  const options = { field: 'option', title: say`Options applied elsewhere`, chosen: opening.selection.options }
  const notices = asked.leftOut.map((text) => ({ kind: 'note' as const, text }))
  return { opening, page: '/compare', choices: { action: PAGE, options, more }, notices } as const
}
