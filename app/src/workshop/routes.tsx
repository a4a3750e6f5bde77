/** /workshop: levers for a meeting. The address holds where they stand; whoever opens it sees the same. */

import { Hono } from 'hono'
import { gapSentence, type Result, say, type Workshop, type WorkshopStand, workshop as workshopOf, workshopStand } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'
import { fromYear, typedIn, workshopAddress } from './form.ts'
import { Standing } from './levers.tsx'
import { WorkshopPage } from './page.tsx'

/** The side without the levers stays while a meeting turns them, and so do the places the levers were in last. */
const KEPT = 8
const PLACES_KEPT = 32

export function workshop(desk: Desk): Hono {
  const area = new Hono()
  const stands = recent<Result<WorkshopStand>>(KEPT)
  const turned = recent<Result<Workshop>>(PLACES_KEPT)

  const standOf = ({ plan, version, selection: { basis, options } }: Opening, from: number): Result<WorkshopStand> =>
    stands([version.sha256, basis, from, ...options].join(' '), () => workshopStand(plan.document, { options, from, basis }))

  area.get('/workshop', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const query = new URL(c.req.url).searchParams
    const from = fromYear(opening, query)
    const stand = standOf(opening, from)
    const screen = { opening, page: '/workshop', choices: { action: '/workshop' } } as const
    if (!stand.ok)
      return show(c, desk, { ...screen, title: say`No workshop`, content: <NotComputable problems={stand.problems} />, status: 422 })
    const typed = typedIn(stand.value, query)
    const address = workshopAddress('/workshop', from, typed.settings, opening.selection)
    if (typed.isForm && typed.wrong.size === 0) {
      // The address that can be kept and sent: htmx puts it in the place of the long one, everyone else is sent there.
      if (c.req.header('HX-Request') !== 'true') return c.redirect(address, 303)
      c.header('HX-Push-Url', address)
    }
    const standing = <Standing from={from} settings={typed.settings} />
    const frame = { ...screen, choices: { action: '/workshop', more: standing } }
    const place = [opening.version.sha256, opening.selection.basis, from, ...opening.selection.options, JSON.stringify(typed.settings)]
    const found = turned(place.join(' '), () => workshopOf(stand.value, typed.settings))
    if (!found.ok)
      return show(c, desk, { ...frame, title: say`No outlook`, content: <NotComputable problems={found.problems} />, status: 422 })
    const content = <WorkshopPage found={found.value} levers={stand.value.levers} typed={typed} opening={opening} from={from} />
    return show(c, desk, { ...frame, title: gapSentence(found.value), content, status: typed.wrong.size > 0 ? 422 : 200 })
  })
  return area
}
