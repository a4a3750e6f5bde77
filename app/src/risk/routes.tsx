/** /risk: how sure the figures are, under the options and on the basis of the address, by so many trials of a seed. */
import { Hono } from 'hono'
import type { Result } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY } from '../guards.ts'
import { FAN_HEIGHT, FAN_LEGEND, FanPicture } from '../layout/charts/fan.tsx'
import { PictureFile } from '../layout/charts/picture-file.tsx'
import { TornadoBars, tornadoHeight } from '../layout/charts/tornado-bars.tsx'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { Problems } from '../layout/problems.tsx'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'
import { askedOf } from './form.ts'
import { Risk, TrialsChoice } from './page.tsx'
import { type RiskShown, riskOf, tableOf } from './queries.ts'

const PAGE = '/risk' as const
const KEPT = 16

export function risk(desk: Desk): Hono {
  const area = new Hono()
  const known = recent<Promise<Result<RiskShown>>>(KEPT)

  const shownFor = async (opening: Opening, url: string): Promise<Result<RiskShown>> => {
    const { outlook, selection, version, year } = opening
    if (!outlook.ok) return outlook
    const { value } = askedOf(new URL(url).searchParams)
    const key = [version.sha256, selection.basis, year, value.trials, value.seed, ...selection.options].join(' ')
    return known(key, () => riskOf(opening, outlook.value, value))
  }

  area.get(PAGE, async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const { selection, plan, year } = opening
    const asked = askedOf(new URL(c.req.url).searchParams)
    const screen = { opening, page: PAGE, choices: { action: PAGE, more: <TrialsChoice {...asked} /> } } as const
    if (asked.problem !== null) {
      const content = (
        <>
          <h1>This simulation is not run</h1>
          <Problems problems={[asked.problem]} title="What stands in the way" />
        </>
      )
      return show(c, desk, { ...screen, title: 'This simulation is not run', content, status: 422 })
    }
    const shown = await shownFor(opening, c.req.url)
    if (!shown.ok)
      return show(c, desk, { ...screen, title: 'No figures', content: <NotComputable problems={shown.problems} />, status: 422 })
    const options = selection.options.map((id) => plan.document.options.find((option) => option.id === id)?.title ?? id)
    const content = <Risk shown={shown.value} selection={selection} year={year} asked={asked} options={options} />
    return show(c, desk, { ...screen, title: shown.value.headline, content })
  })

  const opened = async (url: string): Promise<RiskShown | undefined> => {
    const opening = await desk.planner.open(url)
    const shown = opening && (await shownFor(opening, url))
    return shown?.ok ? shown.value : undefined
  }

  area.get('/risk/:file{[a-z]+\\.csv}', async (c) => {
    const name = c.req.param('file').replace('.csv', '')
    const shown = await opened(c.req.url)
    const table = shown && tableOf(shown, name)
    return table === undefined ? c.notFound() : downloadTable(c, table, `risk-${name}`)
  })

  area.get('/risk/:file{[a-z-]+\\.svg}', async (c) => {
    const name = c.req.param('file').replace('.svg', '')
    const picture = pictureOf(await opened(c.req.url), name, desk.style)
    if (picture === undefined) return c.notFound()
    return download(c, { name: `risk-${name}.svg`, type: 'image/svg+xml', content: String(await picture), policy: PICTURE_POLICY })
  })
  return area
}

const pictureOf = (shown: RiskShown | undefined, name: string, style: string) => {
  const fan = shown?.fans.find(({ id }) => id === name)
  if (fan !== undefined)
    return (
      <PictureFile title={fan.title} unit={fan.unit} height={FAN_HEIGHT} style={style} legend={FAN_LEGEND}>
        <FanPicture chart={fan} />
      </PictureFile>
    )
  const chart = name === 'tornado' ? shown?.tornado?.chart : undefined
  return chart === undefined ? undefined : (
    <PictureFile title={chart.title} unit={chart.unit} height={tornadoHeight(chart)} style={style} legend={[]}>
      <TornadoBars chart={chart} decimals={0} />
    </PictureFile>
  )
}
