/** /plans: what is recorded, and handing in a plan document. */
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import type { Desk } from '../desk.ts'
import type { Notice } from '../layout/notices.tsx'
import { show } from '../layout/show.tsx'
import { handedIn, importForm } from './form.ts'
import { Plans } from './page.tsx'
import { importPlan, versionsOf } from './queries.ts'

export function plans(desk: Desk): Hono {
  const area = new Hono()

  area.get('/', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const content = <Plans versions={await versionsOf(desk)} document="" note="" problems={[]} />
    return show(c, desk, { opening, page: '/plans', title: 'Plans and their versions', content, notices: confirmation(c.req.query()) })
  })

  area.post('/', zValidator('form', importForm), async (c) => {
    const given = c.req.valid('form')
    const { text, name } = await handedIn(given)
    const imported = await importPlan(desk, { text, name, note: given.note })
    if (imported.ok) {
      const { version, isNew } = imported
      return c.redirect(
        `/plans?${new URLSearchParams({ plan: version.planId, recorded: String(version.number), ...(isNew ? {} : { known: 'yes' }) })}`,
        303,
      )
    }
    const opening = await desk.planner.open(new URL('/plans', c.req.url).href)
    if (opening === undefined) return c.notFound()
    const content = <Plans versions={await versionsOf(desk)} document={text} note={given.note} problems={imported.problems} />
    return show(c, desk, { opening, page: '/plans', title: 'Nothing was recorded', content, status: 422 })
  })
  return area
}

function confirmation({ plan, recorded, known }: Readonly<Record<string, string>>): readonly Notice[] {
  if (plan === undefined || recorded === undefined) return []
  const text =
    known === undefined
      ? `Recorded: ${plan}, version ${recorded}.`
      : `Nothing new: this document is version ${recorded} of ${plan} already.`
  return [{ kind: 'done', text }]
}
