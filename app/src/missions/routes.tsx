/** /missions: the missions of a year and the curve of their price; /missions/ID: the costing sheet of one. */

import { Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY } from '../guards.ts'
import { LINES_HEIGHT, LinesPicture, linesLegend } from '../layout/charts/lines.tsx'
import { PictureFile } from '../layout/charts/picture-file.tsx'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { spanAsked } from './form.ts'
import { Missions, SpanChoice } from './page.tsx'
import { type MissionsShown, missionsOf, sheetOf, tableOf } from './queries.ts'
import { Sheet } from './sheet.tsx'

const PAGE = '/missions' as const

export function missions(desk: Desk): Hono {
  const area = new Hono()
  const today = (): string => desk.clock().slice(0, 10)

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { outlook, selection, year } = opening
    const span = spanAsked(c.req.query())
    const screen = { opening, page: PAGE, choices: { action: PAGE, more: <SpanChoice span={span} year={year} /> } } as const
    if (!outlook.ok)
      return show(c, desk, { ...screen, title: say`No figures`, content: <NotComputable problems={outlook.problems} />, status: 422 })
    const shown = missionsOf(opening, outlook.value, span, today())
    const content = <Missions shown={shown} selection={selection} year={year} span={span} />
    return show(c, desk, { ...screen, title: shown.ofYear?.payersSentence ?? say`There are no missions in ${year}`, content })
  })

  const shownAt = async (url: string, query: Readonly<Record<string, string>>): Promise<MissionsShown | undefined> => {
    const opening = await desk.planner.open(url)
    return opening?.outlook.ok ? missionsOf(opening, opening.outlook.value, spanAsked(query), today()) : undefined
  }

  area.get('/missions/:file{[a-z]+\\.csv}', async (c) => {
    const shown = await shownAt(c.req.url, c.req.query())
    const name = c.req.param('file').replace('.csv', '')
    const table = shown === undefined ? undefined : tableOf(shown, name)
    return table === undefined ? c.notFound() : downloadTable(c, table, `missions-${name}`)
  })

  area.get('/missions/:file{[a-z]+\\.svg}', async (c) => {
    const name = c.req.param('file').replace('.svg', '')
    const curve = (await shownAt(c.req.url, c.req.query()))?.curve
    const chart = name === 'income' ? curve?.revenue : name === 'lost' ? curve?.lost : undefined
    if (chart === undefined) return c.notFound()
    const picture = (
      <PictureFile title={chart.title} unit={chart.unit} height={LINES_HEIGHT} hasAxis style={desk.style} legend={linesLegend(chart)}>
        <LinesPicture chart={chart} />
      </PictureFile>
    )
    return download(c, { name: `missions-${name}.svg`, type: 'image/svg+xml', content: String(await picture), policy: PICTURE_POLICY })
  })

  return oneMission(area, desk, today)
}

/** The page of one mission. */
function oneMission(area: Hono, desk: Desk, today: () => string): Hono {
  area.get('/missions/:id', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const id = c.req.param('id')
    const { outlook, selection } = opening
    const screen = { opening, page: PAGE, choices: { action: `/missions/${id}` } } as const
    if (!outlook.ok)
      return show(c, desk, { ...screen, title: say`No figures`, content: <NotComputable problems={outlook.problems} />, status: 422 })
    const { assessment } = outlook.value
    const mission = assessment.forecast.plan.document.userPaysMissions.missions.find((one) => one.id === id)
    const shown = mission === undefined ? undefined : sheetOf(outlook.value, mission, today())
    if (mission === undefined || shown === undefined) return c.notFound()
    const content = <Sheet {...shown} selection={selection} year={mission.fiscalYear} member={mission.member} />
    return show(c, desk, { ...screen, title: shown.table.caption, content })
  })
  return area
}
