/** /explain/<figure id>?member=TV&year=2019: the tree behind a figure, as a page or as JSON. */

import { type Context, Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { optionTitle } from '../outlook/option-titles.ts'
import { addressOf } from '../outlook/selection.ts'
import { answerCombined } from './combined.tsx'
import { Figures } from './figures-page.tsx'
import { Explain } from './page.tsx'
import { explanationIn, figureFamilies, figureOf, isOfForecast } from './queries.ts'
import { answerSeek, createSeekWorks, keyOfSeek, numbersThatMove, unitOf } from './seek.tsx'
import { SeekForm } from './seek-form.tsx'
import { answerValue } from './value.tsx'

/** The page without a figure: which there are. */
async function answerFigures(c: Context, desk: Desk) {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const { outlook, selection, year } = opening
  const content = outlook.ok ? (
    <Figures families={figureFamilies(outlook.value, year)} year={year} selection={selection} />
  ) : (
    <NotComputable problems={outlook.problems} />
  )
  return show(c, desk, {
    opening,
    page: null,
    title: say`Explain`,
    content,
    choices: { action: '/explain' },
    status: outlook.ok ? 200 : 422,
  })
}

const isJson = (c: Context): boolean => (c.req.header('Accept') ?? '').startsWith('application/json')

/** The page of one figure of one year, or the same as JSON. */
async function answerFigure(c: Context, desk: Desk) {
  const url = new URL(c.req.url)
  const measure = c.req.param('measure') ?? ''
  const wantsJson = measure.endsWith('.json') || isJson(c)
  const opening = await desk.planner.open(c.req.url)
  const name = figureOf(`${c.req.param('family') ?? ''}/${measure.replace(/\.json$/, '')}`, url.searchParams)
  if (opening === undefined || name === null) return c.notFound()
  const { selection, outlook, plan } = opening
  c.header('Vary', 'Accept')
  if (!outlook.ok) {
    if (wantsJson) return c.json({ problems: outlook.problems }, 422)
    return show(c, desk, {
      opening,
      page: null,
      title: say`No figures`,
      content: <NotComputable problems={outlook.problems} />,
      status: 422,
    })
  }
  const explained = explanationIn(outlook.value, name, plan.document)
  if (explained === undefined) return c.notFound()
  if (wantsJson)
    return c.json({ plan: plan.document.id, option: selection.options, basis: selection.basis, engine: desk.engine, ...explained })
  const json = addressOf(`/explain/${name.id}.json`, { ...selection, year: null }, { ...name.of, year: String(name.year) })
  const options = selection.options.map((id) => optionTitle(plan.document, id))
  const seekForm = isOfForecast(outlook.value, name) && (
    <SeekForm
      name={name}
      selection={selection}
      typed={{ target: '', change: '', from: String(name.year), relation: '=' }}
      numbers={numbersThatMove(outlook.value, name)}
      years={plan.years}
      unit={unitOf(outlook.value, name)}
      faults={{}}
    />
  )
  const content = (
    <Explain
      explained={explained}
      document={plan.document}
      selection={selection}
      options={options}
      years={plan.years}
      json={json}
      seekForm={seekForm || null}
    />
  )
  return show(c, desk, { opening, page: null, title: explained.title, content })
}

/** What is explained besides a figure of one year. */
const OTHERS = [
  ['/combined', answerCombined],
  ['/value', answerValue],
] as const

export function explain(desk: Desk): Hono {
  const area = new Hono()

  const works = createSeekWorks()
  area.get('/', (c) => answerFigures(c, desk))
  for (const [path, answer] of OTHERS) {
    area.get(path, (c) => answer(c, desk, isJson(c)))
    area.get(`${path}.json`, (c) => answer(c, desk, true))
  }

  area.get('/seek', (c) => answerSeek(c, desk, works))
  const leave = (of: 'stop' | 'forget') => async (c: Context) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening !== undefined) works[of](keyOfSeek(opening, c.req.url))
    return c.redirect(`/explain/seek${new URL(c.req.url).search}`, 303)
  }
  area.post('/seek/stop', leave('stop'))
  area.post('/seek/again', leave('forget'))

  area.get('/:family/:measure', (c) => answerFigure(c, desk))
  return area
}
