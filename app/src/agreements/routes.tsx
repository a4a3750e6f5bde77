/** /agreements: all of them; /agreements/all/instalments: what their sums are made of; /agreements/ID: one, and what happens to it. */

import { type Context, Hono } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { AsOfChoice } from '../layout/as-of-choice.tsx'
import { ConflictPage, conflictTitle } from '../layout/conflict.tsx'
import { downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { bodyOf, requestOf, STATUS_OF, textsOf } from '../ledger/asking.ts'
import { enterEntries } from '../ledger/enter.ts'
import { openStanding, type Standing } from '../ledger/standing.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { AgreementPage, type AgreementPageProps, type Sent } from './agreement-page.tsx'
import { draftOf, kindOf } from './form.ts'
import { INSTALMENTS, Instalments } from './instalments-page.tsx'
import { Agreements } from './page.tsx'
import { agreementsOf, instalmentsOf, paperOf, tableOf } from './queries.ts'

const PAGE = '/agreements' as const

interface Opened {
  readonly opening: Opening
  readonly standing: Standing
  readonly asOf: Readonly<Record<string, string>>
}

/** The plan and its books, or the answer that says why there are none. */
async function open(c: Context, desk: Desk): Promise<Opened | Response> {
  const opened = await openStanding(desk, c.req.url)
  if (opened === undefined) return c.notFound()
  const { opening, standing } = opened
  if (standing.ok) {
    const { asOf } = standing.value
    return { opening, standing: standing.value, asOf: asOf.asked ? { 'as-of': asOf.day } : {} }
  }
  return show(c, desk, {
    opening,
    page: PAGE,
    title: say`No position`,
    content: <NotComputable problems={standing.problems} />,
    status: 422,
  })
}

const frame = (desk: Desk, { opening, standing: { asOf } }: Opened, action: string) => ({
  opening,
  page: PAGE,
  asks: <AsOfChoice opening={opening} action={action} day={asOf.day} isAsked={asOf.asked} today={desk.clock().slice(0, 10)} />,
})

export function agreements(desk: Desk): Hono {
  const area = new Hono()

  area.get(PAGE, async (c) => {
    const opened = await open(c, desk)
    if (opened instanceof Response) return opened
    const { standing, opening, asOf } = opened
    const shown = agreementsOf(standing)
    const content = <Agreements shown={shown} selection={opening.selection} asOf={asOf} day={standing.asOf.day} />
    const notices = standing.asOf.leftOut.map((text) => ({ kind: 'note' as const, text }))
    return show(c, desk, { ...frame(desk, opened, PAGE), title: shown.sentence, content, notices })
  })

  area.get(`${PAGE}/:file{[a-z]+\\.csv}`, async (c) => {
    const opened = await open(c, desk)
    if (opened instanceof Response) return opened
    const name = c.req.param('file').replace('.csv', '')
    const table = tableOf(opened.standing, name)
    return table === undefined ? c.notFound() : downloadTable(c, table, `agreements-${name}`)
  })

  area.get(INSTALMENTS, async (c) => {
    const opened = await open(c, desk)
    if (opened instanceof Response) return opened
    const { standing, opening, asOf } = opened
    const table = instalmentsOf(standing, c.req.query())
    if (table === undefined) return c.notFound()
    const content = <Instalments table={table} selection={opening.selection} asOf={asOf} day={standing.asOf.day} />
    return show(c, desk, { opening, page: PAGE, title: table.caption, content })
  })
  return oneAgreement(area, desk)
}

/** The page of one agreement, and what is entered on it. */
function oneAgreement(area: Hono, desk: Desk): Hono {
  const one = (c: Context, opened: Opened, sent?: Sent, status: 200 | 422 | 503 = 200) => {
    const { standing, opening, asOf } = opened
    const id = c.req.param('id') ?? ''
    const paper = paperOf(standing, id)
    if (paper === undefined) return c.notFound()
    const props: AgreementPageProps = {
      ...{ paper, selection: opening.selection, asOf, day: standing.asOf.day, planCurrency: standing.view.plan.currency },
      ...{ registerNumber: standing.books.head.number, ...(sent === undefined ? {} : { sent }) },
    }
    const entered = c.req.query('entered')
    const notices = entered === undefined ? [] : [{ kind: 'done' as const, text: say`Entered: ${entered.slice(0, 100)}.` }]
    const title = sent === undefined ? paper.known.agreement.title : say`Nothing was entered`
    return show(c, desk, { ...frame(desk, opened, `${PAGE}/${id}`), title, content: <AgreementPage {...props} />, notices, status })
  }

  area.get(`${PAGE}/:id`, async (c) => {
    const opened = await open(c, desk)
    return opened instanceof Response ? opened : one(c, opened)
  })

  area.post(`${PAGE}/:id`, async (c) => {
    const opened = await open(c, desk)
    if (opened instanceof Response) return opened
    const { standing, opening, asOf } = opened
    const id = c.req.param('id')
    const fields = textsOf(await bodyOf(c))
    const [kind, paper] = [kindOf(fields['kind']), paperOf(standing, id)]
    if (kind === undefined || paper === undefined) return c.notFound()
    const draft = draftOf(kind, paper.known, standing.view.plan.currency, fields)
    const outcome = await enterEntries(desk.database, requestOf(desk, opening.version.planId, fields), [draft])
    const address = (besides: Readonly<Record<string, string>> = {}) =>
      addressOf(`${PAGE}/${id}`, opening.selection, { ...asOf, ...besides })
    if (outcome.ok) return c.redirect(address({ entered: outcome.value.entries.join(', ') }), 303)
    if (outcome.conflict !== undefined) {
      const content = <ConflictPage conflict={outcome.conflict} action={address()} fields={fields} />
      return show(c, desk, { opening, page: PAGE, title: conflictTitle(outcome.conflict), content, status: 409 })
    }
    const status = STATUS_OF[outcome.reason]
    return one(c, opened, { kind, fields, problems: outcome.problems }, status === 503 ? 503 : 422)
  })
  return area
}
