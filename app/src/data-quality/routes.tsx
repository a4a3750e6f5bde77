/** /data-quality: what is odd in the data of the plan. */

import { Hono } from 'hono'
import { say, unnamedSources } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { show } from '../layout/show.tsx'
import { DataQuality } from './page.tsx'
import { anomaliesOf } from './queries.ts'

const DAY_LENGTH = 10

export function dataQuality(desk: Desk): Hono {
  const area = new Hono()
  area.get('/data-quality', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const rules = anomaliesOf(opening, desk.clock().slice(0, DAY_LENGTH))
    const { document } = opening.plan
    const content = (
      <DataQuality rules={rules} members={document.members} unnamed={unnamedSources(document)} selection={opening.selection} />
    )
    return show(c, desk, { opening, page: '/data-quality', title: say`Data quality`, content })
  })
  return area
}
