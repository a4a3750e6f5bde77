/** /fees: a fee schedule, its shares, steps and fees. */

import { Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY } from '../guards.ts'
import { Bars, barsHeight } from '../layout/charts/bars.tsx'
import { PictureFile } from '../layout/charts/picture-file.tsx'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { decimalsFor } from '../layout/table.tsx'
import { schedulesAsked } from './form.ts'
import { Fees, NotInForce, ScheduleChoice } from './page.tsx'
import { type FeesShown, feesOf, schedulesOf, tableOf } from './queries.ts'

const PAGE = '/fees' as const

export function fees(desk: Desk): Hono {
  const area = new Hono()

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { outlook, selection, year } = opening
    const asked = schedulesAsked(c.req.query())
    const more = outlook.ok ? <ScheduleChoice schedules={schedulesOf(outlook.value)} asked={asked} /> : undefined
    const screen = { opening, page: PAGE, choices: { action: PAGE, ...(more === undefined ? {} : { more }) } } as const
    const impossible = { ...screen, title: say`No figures`, status: 422 } as const
    if (!outlook.ok) return show(c, desk, { ...impossible, content: <NotComputable problems={outlook.problems} /> })
    const answer = feesOf(opening, outlook.value, asked)
    switch (answer.is) {
      case 'impossible':
        return show(c, desk, { ...impossible, content: <NotComputable problems={answer.problems} /> })
      case 'not-in-force':
        return show(c, desk, { ...screen, title: say`No fee schedule in force in ${year}`, content: <NotInForce year={year} /> })
      case 'shown': {
        const content = <Fees shown={answer.shown} selection={selection} year={year} />
        const notices = answer.leftOut.map((text) => ({ kind: 'note' as const, text }))
        return show(c, desk, { ...screen, title: answer.shown.table.caption, content, notices })
      }
      default:
        return answer satisfies never
    }
  })

  const shownAt = async (url: string, query: Readonly<Record<string, string>>): Promise<FeesShown | undefined> => {
    const opening = await desk.planner.open(url)
    const answer = opening?.outlook.ok ? feesOf(opening, opening.outlook.value, schedulesAsked(query)) : undefined
    return answer?.is === 'shown' ? answer.shown : undefined
  }

  area.get('/fees/:file{[a-z]+\\.csv}', async (c) => {
    const shown = await shownAt(c.req.url, c.req.query())
    const name = c.req.param('file').replace('.csv', '')
    const table = shown === undefined ? undefined : tableOf(shown, name)
    return shown === undefined || table === undefined ? c.notFound() : downloadTable(c, table, `${name}-${shown.schedule.id}`)
  })

  area.get('/fees/fees.svg', async (c) => {
    const shown = await shownAt(c.req.url, c.req.query())
    if (shown === undefined) return c.notFound()
    const { chart, schedule } = shown
    const amounts = chart.series[0]?.points.map(({ amount }) => amount) ?? []
    const picture = (
      <PictureFile title={chart.title} unit={chart.unit} height={barsHeight(chart)} style={desk.style} legend={[]}>
        <Bars chart={chart} decimals={decimalsFor(amounts, chart.unit)} />
      </PictureFile>
    )
    return download(c, {
      name: `fees-${schedule.id}.svg`,
      type: 'image/svg+xml',
      content: String(await picture),
      policy: PICTURE_POLICY,
    })
  })
  return area
}
