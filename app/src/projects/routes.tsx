/** /projects: management fees, their terms, and who carries what they do not bring back. */

import { Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY } from '../guards.ts'
import { LINES_HEIGHT, LinesPicture, linesLegend } from '../layout/charts/lines.tsx'
import { PictureFile } from '../layout/charts/picture-file.tsx'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { NoProjects, Projects } from './page.tsx'
import { type ProjectsShown, projectsOf, tableOf } from './queries.ts'

const PAGE = '/projects' as const

export function projects(desk: Desk): Hono {
  const area = new Hono()

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { outlook, selection, year } = opening
    const screen = { opening, page: PAGE, choices: { action: PAGE } } as const
    if (!outlook.ok)
      return show(c, desk, { ...screen, title: say`No figures`, content: <NotComputable problems={outlook.problems} />, status: 422 })
    const shown = projectsOf(opening, outlook.value)
    if (shown.isEmpty) return show(c, desk, { ...screen, title: say`No projects`, content: <NoProjects /> })
    return show(c, desk, { ...screen, title: shown.sentence, content: <Projects shown={shown} selection={selection} year={year} /> })
  })

  const shownAt = async (url: string): Promise<ProjectsShown | undefined> => {
    const opening = await desk.planner.open(url)
    return opening?.outlook.ok ? projectsOf(opening, opening.outlook.value) : undefined
  }

  area.get('/projects/:file{[a-z]+\\.csv}', async (c) => {
    const shown = await shownAt(c.req.url)
    const name = c.req.param('file').replace('.csv', '')
    const table = shown === undefined ? undefined : tableOf(shown, name)
    return table === undefined ? c.notFound() : downloadTable(c, table, `projects-${name}`)
  })

  area.get('/projects/recovery.svg', async (c) => {
    const chart = (await shownAt(c.req.url))?.chart
    if (chart === undefined) return c.notFound()
    const picture = (
      <PictureFile title={chart.title} unit={chart.unit} height={LINES_HEIGHT} hasAxis style={desk.style} legend={linesLegend(chart)}>
        <LinesPicture chart={chart} />
      </PictureFile>
    )
    return download(c, { name: 'projects-recovery.svg', type: 'image/svg+xml', content: String(await picture), policy: PICTURE_POLICY })
  })
  return area
}
