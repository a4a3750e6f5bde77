/** /plans: what is recorded, and handing in a plan document. One of a plan that is there is looked at before it is recorded: 409 if that moved on. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Problem, say } from 'ltsfs'
import { LARGEST_DOCUMENT, tooLarge } from 'ltsfs-exchange'
import type { Desk } from '../desk.ts'
import { readableForm } from '../guards.ts'
import type { Notice } from '../layout/notices.tsx'
import { show } from '../layout/show.tsx'
import type { Revised } from '../ledger/revise-plan.ts'
import { confirmed, type HandedIn, handedIn, shownAgain } from './form.ts'
import { Plans, refusedTitle } from './page.tsx'
import { doubtsOf, type ReadIn, readIn, recordIn, versionsOf } from './queries.ts'
import { createReader } from './reader.ts'
import { reviewOf } from './review.ts'
import { ReviewPage, reviewTitle } from './review-page.tsx'

/** A document with the other fields of its form around it. */
const LARGEST_FORM = LARGEST_DOCUMENT + 100_000
/** What cannot be made smaller is a third longer when it is packed. */
const LARGEST_PACKED = LARGEST_DOCUMENT * 1.5

export function plans(desk: Desk): Hono {
  const area = new Hono()
  const reader = createReader()
  const atMost = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => refused(c, desk, { problems: [tooLarge(say`the document`)] }, 413) })

  area.get('/', async (c) => {
    const opening = await desk.planner.open(c.req.url)
    if (opening === undefined) return c.notFound()
    const isNew = c.req.query('recorded') === String(opening.version.number)
    const doubts = isNew ? await doubtsOf(desk, reader, opening.version) : []
    const content = <Plans versions={await versionsOf(desk)} of={opening.version} doubts={doubts} document="" note="" problems={[]} />
    return show(c, desk, { opening, page: '/plans', title: say`Plans and their versions`, content, notices: confirmation(c.req.query()) })
  })
  area.get('/record', (c) => c.redirect('/plans', 303))

  area.post('/', atMost(LARGEST_FORM), readableForm, async (c) => {
    const given = await handedIn(await c.req.parseBody())
    const read = await readIn(desk, reader, given)
    if (!read.ok) return refused(c, desk, { problems: read.problems, given })
    const { newest, isKnown } = read.value
    if (newest !== undefined && !isKnown) return review(c, desk, { given, read: read.value, refused: [] })
    return answer(c, desk, { given, read: read.value, revised: await recordIn(desk, read.value, newest?.number ?? 0) })
  })

  area.post('/record', atMost(LARGEST_PACKED), readableForm, async (c) => {
    const given = confirmed(await c.req.parseBody())
    const read = await readIn(desk, reader, given)
    if (!read.ok) return refused(c, desk, { problems: read.problems, given })
    return answer(c, desk, { given, read: read.value, revised: await recordIn(desk, read.value, given.expected) })
  })
  return area
}

interface Answered {
  readonly given: HandedIn
  readonly read: ReadIn
  readonly revised: Revised
}

function answer(c: Context, desk: Desk, { given, read, revised }: Answered): Response | Promise<Response> {
  if (!revised.ok) {
    const status = revised.reason === 'conflict' ? 409 : revised.reason === 'unavailable' ? 503 : 422
    const isReviewed = read.newest !== undefined || revised.reason === 'conflict'
    if (!isReviewed) return refused(c, desk, { problems: revised.problems, given }, status === 503 ? 503 : 422)
    return review(c, desk, { given, read, refused: revised.problems }, status)
  }
  const { version, isNew } = revised
  const told = { plan: version.planId, recorded: String(version.number), ...(isNew ? {} : { known: 'yes' }) }
  return c.redirect(`/plans?${new URLSearchParams(told)}`, 303)
}

interface Reviewed {
  readonly given: HandedIn
  readonly read: ReadIn
  readonly refused: readonly Problem[]
}

async function review(c: Context, desk: Desk, { given, read, refused: why }: Reviewed, status: 200 | 409 | 422 | 503 = 200) {
  const planId = read.plan.document.id
  const opening = await desk.planner.open(new URL(`/plans?${new URLSearchParams({ plan: planId })}`, c.req.url).href)
  if (opening === undefined) return c.notFound()
  const found = await reviewOf(desk, opening, read)
  const { version, selection } = opening
  const content = <ReviewPage review={found} given={given} version={version} selection={selection} refused={why} />
  const isRefused = status === 200 && found.problems.length > 0
  return show(c, desk, { opening, page: '/plans', title: reviewTitle(found), content, status: isRefused ? 422 : status })
}

interface Refused {
  readonly problems: readonly Problem[]
  /** What stands in the form again; nothing of a request that was too large to be read. */
  readonly given?: HandedIn
}

async function refused(c: Context, desk: Desk, { problems, given }: Refused, status: 413 | 422 | 503 = 422): Promise<Response> {
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
