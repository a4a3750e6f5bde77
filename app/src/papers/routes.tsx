/** /papers: the paper for the Steering Committee, to read and to print. */
import { Hono } from 'hono'
import type { Desk } from '../desk.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { PaperChoices } from './choices.tsx'
import { askedOf } from './form.ts'
import { PaperPage } from './page.tsx'
import { openPapers } from './queries.ts'

export function papers(desk: Desk): Hono {
  const area = new Hono()
  const paperOf = openPapers()

  area.get('/papers', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const asked = askedOf(opening, new URL(c.req.url).searchParams)
    const options = { field: 'with', title: 'Options beside it', chosen: asked.options.filter((id) => id !== asked.of) }
    const more = <PaperChoices options={opening.plan.document.options} asked={asked} />
    const screen = { opening, page: '/papers', choices: { action: '/papers', options, more } } as const
    const notices = asked.leftOut.map((text) => ({ kind: 'note' as const, text }))
    const paper = paperOf(opening, asked)
    if (!paper.ok)
      return show(c, desk, { ...screen, title: 'No paper', content: <NotComputable problems={paper.problems} />, notices, status: 422 })
    const content = <PaperPage paper={paper.value} opening={opening} engine={desk.engine} text={asked.text} />
    return show(c, desk, { ...screen, title: paper.value.title, content, notices })
  })
  return area
}
