/** /risk: how sure the figures are, under the options and on the basis of the address, by so many trials of a seed; how far they are; stop. */

import { type Context, Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY } from '../guards.ts'
import { rich } from '../language/rich.ts'
import { FAN_HEIGHT, FanPicture, fanLegend } from '../layout/charts/fan.tsx'
import { PictureFile } from '../layout/charts/picture-file.tsx'
import { TornadoBars, tornadoHeight } from '../layout/charts/tornado-bars.tsx'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { Problems } from '../layout/problems.tsx'
import { show } from '../layout/show.tsx'
import { answerFile } from '../work/file.ts'
import { showUnfinished } from '../work/show-unfinished.tsx'
import { isPicture, isTable, type RiskShown, tableOf } from './figures.ts'
import { type Asked, askedOf } from './form.ts'
import { Risk, TrialsChoice } from './page.tsx'
import { createRiskFigures } from './queries.ts'

const PAGE = '/risk' as const

export function risk(desk: Desk): Hono {
  const area = new Hono()
  const figures = createRiskFigures()

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { selection, plan, year, outlook } = opening
    const asked = askedOf(new URL(c.req.url).searchParams)
    const screen = { opening, page: PAGE, choices: { action: PAGE, more: <TrialsChoice {...asked} /> } } as const
    if (plan.document.uncertainty === undefined) return show(c, desk, { ...screen, ...nothingSaid() })
    if (asked.problem !== null) return show(c, desk, { ...screen, ...notRun(asked.problem), status: 422 })
    const standing = outlook.ok ? await figures.look(opening, outlook.value, asked.value) : { kind: 'done' as const, answer: outlook }
    if (standing.kind !== 'done') return showUnfinished(c, desk, { screen, standing, what: say`The simulation`, page: PAGE })
    const { answer } = standing
    if (!answer.ok)
      return show(c, desk, { ...screen, title: say`No figures`, content: <NotComputable problems={answer.problems} />, status: 422 })
    const options = selection.options.map((id) => plan.document.options.find((option) => option.id === id)?.title ?? id)
    const content = <Risk shown={answer.value} selection={selection} year={year} asked={asked} options={options} />
    return show(c, desk, { ...screen, title: answer.value.headline, content })
  })

  const leave = (of: 'stop' | 'forget') => async (c: Context) => {
    const opening = await desk.planner.open(c.req.url)
    const { search, searchParams } = new URL(c.req.url)
    if (opening !== undefined) figures[of](opening, askedOf(searchParams).value)
    return c.redirect(`${PAGE}${search}`, 303)
  }
  area.post('/risk/stop', leave('stop'))
  area.post('/risk/again', leave('forget'))

  const file = async (c: Context, send: (shown: RiskShown) => Response | Promise<Response>) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening?.outlook.ok !== true || opening.plan.document.uncertainty === undefined) return c.notFound()
    const standing = await figures.look(opening, opening.outlook.value, askedOf(new URL(c.req.url).searchParams).value)
    return answerFile(c, { standing, what: say`The simulation`, page: PAGE, send })
  }

  area.get('/risk/:file{[a-z]+.csv}', (c) => {
    const name = c.req.param('file').replace('.csv', '')
    if (!isTable(name)) return c.notFound()
    return file(c, (shown) => {
      const table = tableOf(shown, name)
      return table === undefined ? c.notFound() : downloadTable(c, table, `risk-${name}`)
    })
  })

  area.get('/risk/:file{[a-z-]+.svg}', (c) => {
    const name = c.req.param('file').replace('.svg', '')
    if (!isPicture(name)) return c.notFound()
    return file(c, async (shown) => {
      const picture = pictureOf(shown, name, desk.style)
      if (picture === undefined) return c.notFound()
      return download(c, { name: `risk-${name}.svg`, type: 'image/svg+xml', content: String(await picture), policy: PICTURE_POLICY })
    })
  })
  return area
}

const nothingSaid = () => ({
  title: say`This plan says of no number that it is uncertain`,
  content: (
    <>
      <h1>{say`This plan says of no number that it is uncertain`}</h1>
      <p class="deck">{say`So there is nothing to draw, no stress to try and no range to go through: every figure is taken as it is planned.`}</p>
      <p>{rich`What is not known (rates of exchange, prices, what donors decide) goes into the section ${<code>uncertainty</code>} of the plan, with named stresses beside it.`}</p>
    </>
  ),
})

const notRun = (problem: NonNullable<Asked['problem']>) => ({
  title: say`This simulation is not run`,
  content: (
    <>
      <h1>{say`This simulation is not run`}</h1>
      <Problems problems={[problem]} title={say`What stands in the way`} />
    </>
  ),
})

const pictureOf = (shown: RiskShown, name: string, style: string) => {
  const fan = shown.tried?.fans.find(({ id }) => id === name)
  if (fan !== undefined)
    return (
      <PictureFile title={fan.title} unit={fan.unit} height={FAN_HEIGHT} hasAxis style={style} legend={fanLegend()}>
        <FanPicture chart={fan} />
      </PictureFile>
    )
  const chart = name === 'tornado' ? shown.tornado?.chart : undefined
  return chart === undefined ? undefined : (
    <PictureFile title={chart.title} unit={chart.unit} height={tornadoHeight(chart)} style={style} legend={[]}>
      <TornadoBars chart={chart} decimals={0} />
    </PictureFile>
  )
}
