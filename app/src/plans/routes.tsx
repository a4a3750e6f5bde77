/** /plans: what is recorded, and handing in a plan document. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Problem, say } from 'ltsfs'
import { LARGEST_DOCUMENT, tooLarge } from 'ltsfs-exchange'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import type { Notice } from '../layout/notices.tsx'
import { show } from '../layout/show.tsx'
import { type HandedIn, handedIn, shownAgain } from './form.ts'
import { Plans, refusedTitle } from './page.tsx'
import { doubtsOf, importPlan, versionsOf } from './queries.ts'
import { createReader } from './reader.ts'

/** A document with the other fields of its form around it. */
const LARGEST_FORM = LARGEST_DOCUMENT + 100_000

export function plans(desk: Desk): Hono {
  const area = new Hono()
  const reader = createReader()

  area.get('/', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const isNew = c.req.query('recorded') === String(opening.version.number)
    const doubts = isNew ? await doubtsOf(desk, reader, opening.version) : []
    const content = <Plans versions={await versionsOf(desk)} of={opening.version} doubts={doubts} document="" note="" problems={[]} />
    return show(c, desk, { opening, page: '/plans', title: say`Plans and their versions`, content, notices: confirmation(c.req.query()) })
  })

  area.post(
    '/',
    bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => refused(c, desk, { problems: [tooLarge(say`the document`)] }, 413) }),
    readableForm,
    async (c) => {
      const given = await handedIn(await c.req.parseBody())
      const imported = await importPlan(desk, reader, given)
      if (!imported.ok) return refused(c, desk, { problems: imported.problems, given })
      const { version, isNew } = imported
      const told = { plan: version.planId, recorded: String(version.number), ...(isNew ? {} : { known: 'yes' }) }
      return c.redirect(`/plans?${new URLSearchParams(told)}`, 303)
    },
  )
  return area
}

interface Refused {
  readonly problems: readonly Problem[]
  /** What stands in the form again; nothing of a request that was too large to be read. */
  readonly given?: HandedIn
}

async function refused(c: Context, desk: Desk, { problems, given }: Refused, status: 413 | 422 = 422): Promise<Response> {
  const opening = await desk.planner.open(new URL('/plans', c.req.url).href)
  if (opening === undefined) return c.notFound()
  const document = given === undefined ? null : shownAgain(given)
  const content = (
    <Plans
      versions={await versionsOf(desk)}
      of={opening.version}
      doubts={[]}
      document={document}
      note={given?.note ?? ''}
      problems={problems}
    />
  )
  return show(c, desk, { opening, page: '/plans', title: refusedTitle(problems), content, status })
}

function confirmation({ plan, recorded, known }: Readonly<Record<string, string>>): readonly Notice[] {
  if (plan === undefined || recorded === undefined) return []
  const text =
    known === undefined
      ? say`Recorded: ${plan}, version ${recorded}.`
      : say`Nothing new: this document is version ${recorded} of ${plan} already.`
  return [{ kind: 'done', text }]
}
