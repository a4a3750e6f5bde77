/** /options: the options of the plan and what each changes. */
import { Hono } from 'hono'
import type { Desk } from '../desk.ts'
import { show } from '../layout/show.tsx'
import { Options } from './page.tsx'
import { optionsOf } from './queries.ts'

export function options(desk: Desk): Hono {
  const area = new Hono()
  area.get('/options', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const content = <Options options={optionsOf(opening)} selection={opening.selection} />
    return show(c, desk, { opening, page: '/options', choices: { action: '/options' }, title: 'Options', content })
  })
  return area
}
