/** /cover: may we commit? /cover/reserve, commit, release, override, expense, pay, re-estimate, carry-forward: what may
 * be entered about an activity. */

import { type Context, Hono } from 'hono'
import { latestDay, say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY } from '../guards.ts'
import { PictureFile } from '../layout/charts/picture-file.tsx'
import { Sankey, sankeyHeight } from '../layout/charts/sankey.tsx'
import { ConflictPage, conflictTitle } from '../layout/conflict.tsx'
import { download, downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import type { Notice } from '../layout/notices.tsx'
import { Problems } from '../layout/problems.tsx'
import { show } from '../layout/show.tsx'
import { decimalsFor } from '../layout/table.tsx'
import { bodyOf, requestOf, STATUS_OF, textsOf } from '../ledger/asking.ts'
import { enterEntries } from '../ledger/enter.ts'
import { type Covered, openCovered } from '../outlook/covered.ts'
import { addressOf } from '../outlook/selection.ts'
import { actionOf, draftOf, formProblems, questionOf } from './form.ts'
import { AnswerPage, type Sent } from './page.tsx'
import { type Answered, answerTo, tableOf } from './queries.ts'
import { ProposalForm, QuestionForm } from './question.tsx'

const PAGE = '/cover' as const

export function cover(desk: Desk): Hono {
  const area = new Hono()

  const open = async (c: Context): Promise<Covered | Response> => {
    const opened = await openCovered(desk, c.req.url)
    if (opened === undefined) return c.notFound()
    const { opening, covered } = opened
    if (covered.ok) return covered.value
    const content = <NotComputable problems={covered.problems} />
    return show(c, desk, { opening, page: PAGE, title: say`No answer`, content, status: 422 })
  }

  area.get(PAGE, async (c) => {
    const covered = await open(c)
    return covered instanceof Response ? covered : page(c, desk, covered)
  })
  files(area, desk, open)

  area.get(`${PAGE}/:action`, (c) =>
    actionOf(c.req.param('action')) === undefined ? c.notFound() : c.redirect(`${PAGE}${new URL(c.req.url).search}`, 303),
  )

  area.post(`${PAGE}/:action`, async (c) => {
    const [covered, action] = [await open(c), actionOf(c.req.param('action'))]
    if (covered instanceof Response) return covered
    const activity = covered.plan.document.spending.activities.find(({ id }) => id === c.req.query('activity'))
    if (action === undefined || activity === undefined) return c.notFound()
    const { opening, plan, standing } = covered
    const fields = textsOf(await bodyOf(c))
    const wrong = formProblems(action, activity.id, standing.books.entries, fields)
    if (wrong.length > 0) return page(c, desk, covered, { sent: { action, fields, problems: wrong }, status: 422 })
    const request = { ...requestOf(desk, opening.version.planId, fields), asOf: notAfterToday(desk, covered) }
    const outcome = await enterEntries(desk.database, request, [draftOf(action, activity.id, plan.currency, fields)])
    const besides = { ...daysOf(covered), activity: activity.id }
    if (outcome.ok) {
      const { entries, operation } = outcome.value
      const done = { entered: entries.join(', '), operation: String(operation ?? '') }
      return c.redirect(addressOf(PAGE, opening.selection, { ...besides, ...done }), 303)
    }
    if (outcome.conflict !== undefined) {
      const to = addressOf(`${PAGE}/${action}`, opening.selection, besides)
      const content = <ConflictPage conflict={outcome.conflict} action={to} fields={fields} />
      return show(c, desk, { opening, page: PAGE, title: conflictTitle(outcome.conflict), content, status: 409 })
    }
    const status = STATUS_OF[outcome.reason] === 503 ? 503 : 422
    return page(c, desk, covered, { sent: { action, fields, problems: outcome.problems }, status })
  })
  return area
}

/** Today, for whatever is entered: the day asked about, and never one that has not come. */
const notAfterToday = ({ clock }: Desk, { standing: { asOf } }: Covered): string => {
  const today = latestDay(clock())
  return asOf.day < today ? asOf.day : today
}

/** The days, where they stand in the address. */
const daysOf = ({ standing: { asOf }, knownOn }: Covered): Readonly<Record<string, string>> => ({
  ...(asOf.asked ? { 'as-of': asOf.day } : {}),
  ...(knownOn === null ? {} : { 'known-on': knownOn }),
})

interface Refusal {
  readonly sent: Sent
  readonly status: 422 | 503
}

function page(c: Context, desk: Desk, covered: Covered, refusal?: Refusal) {
  const { opening, standing, plan, knownOn } = covered
  const question = questionOf(c.req.query(), plan)
  const asking = { opening, plan, question, day: standing.asOf.day, knownOn }
  const frame = { opening, page: PAGE, asks: <QuestionForm {...asking} />, notices: noticesOf(c, covered) }
  const found = answerTo(covered, question)
  if (!found.ok) {
    const content = (
      <>
        <h1>{say`The question cannot be answered yet`}</h1>
        <Problems problems={found.problems} title={say`What to mend`} />
        <ProposalForm {...asking} problems={found.problems} />
      </>
    )
    return show(c, desk, { ...frame, title: say`The question cannot be answered yet`, content, status: 422 })
  }
  const file = (name: string): string => `${PAGE}/${name}${new URL(c.req.url).search}`
  const answer = { answered: found.value, selection: opening.selection, days: daysOf(covered), day: standing.asOf.day, file }
  const content = (
    <>
      <AnswerPage {...answer} registerNumber={standing.books.head.number} sent={refusal?.sent} />
      <ProposalForm {...asking} problems={[]} />
    </>
  )
  const title = refusal === undefined ? found.value.sentence : say`Nothing was entered`
  return show(c, desk, { ...frame, title, content, status: refusal?.status ?? 200 })
}

function noticesOf(c: Context, { standing, leftOut, opening }: Covered): readonly Notice[] {
  const [entered, operation] = [c.req.query('entered') ?? '', c.req.query('operation') ?? '']
  const notes = [...standing.asOf.leftOut, ...leftOut].map((text): Notice => ({ kind: 'note', text }))
  if (entered === '') return notes
  const text = (
    <>
      {say`Entered: ${entered.slice(0, 100)}.`}{' '}
      {/^\d{1,9}$/.test(operation) && <a href={addressOf(`/log/${operation}`, opening.selection)}>{say`Undo it in the log`}</a>}
    </>
  )
  return [{ kind: 'done', text }, ...notes]
}

/** The tables as CSV and the bands as SVG. */
function files(area: Hono, { style }: Desk, open: (c: Context) => Promise<Covered | Response>): void {
  const answered = async (c: Context): Promise<Answered | Response> => {
    const covered = await open(c)
    if (covered instanceof Response) return covered
    const found = answerTo(covered, questionOf(c.req.query(), covered.plan))
    return found.ok ? found.value : c.notFound()
  }

  area.get(`${PAGE}/:file{[a-z]+\\.csv}`, async (c) => {
    const found = await answered(c)
    if (found instanceof Response) return found
    const name = c.req.param('file').replace('.csv', '')
    const table = tableOf(found, name)
    return table === null ? c.notFound() : downloadTable(c, table, `cover-${name}`)
  })

  area.get(`${PAGE}/funds.svg`, async (c) => {
    const found = await answered(c)
    if (found instanceof Response) return found
    if (found.sankey === null) return c.notFound()
    const { chart } = found.sankey
    const decimals = decimalsFor(
      chart.links.map(({ amount }) => amount),
      chart.unit,
    )
    const picture = (
      <PictureFile title={chart.title} unit={chart.unit} height={sankeyHeight(chart, decimals)} style={style} legend={[]}>
        <Sankey chart={chart} decimals={decimals} />
      </PictureFile>
    )
    return download(c, { name: 'cover-funds.svg', type: 'image/svg+xml', content: String(await picture), policy: PICTURE_POLICY })
  })
}
