/** /receivables: what is owed and what is taken off it; /receivables/invoices: a run that invoices the members. */

import { type Context, Hono } from 'hono'
import { openReceivables, say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { AsOfChoice } from '../layout/as-of-choice.tsx'
import { ConflictPage, conflictTitle } from '../layout/conflict.tsx'
import { downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { bodyOf, requestOf, STATUS_OF, textsOf } from '../ledger/asking.ts'
import { enterEntries } from '../ledger/enter.ts'
import { enterInvoices, named } from '../ledger/invoice.ts'
import type { Refused } from '../ledger/outcome.ts'
import { openStanding, type Standing } from '../ledger/standing.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { draftOf, kindOf, runAsked } from './form.ts'
import { Invoices } from './invoices-page.tsx'
import { Receivables, type Sent } from './page.tsx'
import { receivablesOf, runOf, tableOf } from './queries.ts'

const PAGE = '/receivables' as const

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

/** A conflict as its page: 409. */
const conflicted = (c: Context, desk: Desk, { opening }: Opened, { conflict, action, fields }: Parameters<typeof ConflictPage>[0]) =>
  show(c, desk, {
    ...{ opening, page: PAGE, title: conflictTitle(conflict), status: 409 },
    content: <ConflictPage conflict={conflict} action={action} fields={fields} />,
  })

const refusedStatus = ({ reason }: Refused): 422 | 503 => (STATUS_OF[reason] === 503 ? 503 : 422)

export function receivables(desk: Desk): Hono {
  const area = new Hono()

  const all = (c: Context, opened: Opened, sent?: Sent, status: 200 | 422 | 503 = 200) => {
    const { standing, opening, asOf } = opened
    const shown = receivablesOf(standing)
    const content = (
      <Receivables
        shown={shown}
        standing={standing}
        open={openReceivables(standing.view)}
        selection={opening.selection}
        asOf={asOf}
        {...(sent === undefined ? {} : { sent })}
      />
    )
    const entered = c.req.query('entered')
    const notices = [
      ...standing.asOf.leftOut.map((text) => ({ kind: 'note' as const, text })),
      ...(entered === undefined ? [] : [{ kind: 'done' as const, text: say`Entered: ${entered.slice(0, 100)}.` }]),
    ]
    const title = sent === undefined ? shown.sentence : say`Nothing was entered`
    return show(c, desk, { ...frame(desk, opened, PAGE), title, content, notices, status })
  }

  area.get(PAGE, async (c) => {
    const opened = await open(c, desk)
    return opened instanceof Response ? opened : all(c, opened)
  })

  area.get(`${PAGE}/:file{[a-z]+\\.csv}`, async (c) => {
    const opened = await open(c, desk)
    if (opened instanceof Response) return opened
    const name = c.req.param('file').replace('.csv', '')
    const table = tableOf(opened.standing, name)
    return table === undefined ? c.notFound() : downloadTable(c, table, `receivables-${name}`)
  })

  area.post(PAGE, async (c) => {
    const opened = await open(c, desk)
    if (opened instanceof Response) return opened
    const { standing, opening, asOf } = opened
    const fields = textsOf(await bodyOf(c))
    const kind = kindOf(fields['kind'])
    if (kind === undefined) return c.notFound()
    const request = requestOf(desk, opening.version.planId, fields)
    const outcome = await enterEntries(desk.database, request, [draftOf(kind, standing.books.entries, fields)])
    if (outcome.ok) return c.redirect(addressOf(PAGE, opening.selection, { ...asOf, entered: outcome.value.entries.join(', ') }), 303)
    const action = addressOf(PAGE, opening.selection, asOf)
    if (outcome.conflict !== undefined) return conflicted(c, desk, opened, { conflict: outcome.conflict, action, fields })
    return all(c, opened, { kind, fields, problems: outcome.problems }, refusedStatus(outcome))
  })
  return invoices(area, desk)
}

const RUN = `${PAGE}/invoices` as const

function invoices(area: Hono, desk: Desk): Hono {
  const looked = (c: Context, opened: Opened, fields: Readonly<Record<string, string>>, refused?: Refused) => {
    const { standing, opening, asOf } = opened
    const { plan, selection } = opening
    const { asked: sent, problems } = runAsked(fields, { plan, day: standing.asOf.day })
    const asked = named(sent)
    const outlook = opening.under([])
    const found = refused?.problems ?? (problems.length > 0 ? problems : outlook.ok ? [] : outlook.problems)
    const shown = outlook.ok && problems.length === 0 ? runOf(standing, outlook.value, asked) : null
    const content = (
      <Invoices {...{ shown, asked, selection, asOf, problems: found }} years={plan.years} registerNumber={standing.books.head.number} />
    )
    const status = refused !== undefined ? refusedStatus(refused) : found.length > 0 ? 422 : 200
    const count = c.req.query('invoiced')
    const notices =
      count === undefined ? [] : [{ kind: 'done' as const, text: say`Entered: ${count.slice(0, 4)} invoices, as one operation.` }]
    const title = found.length > 0 ? say`Nothing was entered` : (shown?.table.caption ?? say`Invoice the members`)
    return show(c, desk, { ...frame(desk, opened, RUN), title, content, notices, status })
  }

  area.get(RUN, async (c) => {
    const opened = await open(c, desk)
    return opened instanceof Response ? opened : looked(c, opened, c.req.query())
  })

  area.post(RUN, async (c) => {
    const opened = await open(c, desk)
    if (opened instanceof Response) return opened
    const { standing, opening, asOf } = opened
    const fields = textsOf(await bodyOf(c))
    const { asked, problems } = runAsked(fields, { plan: opening.plan, day: standing.asOf.day })
    const outlook = opening.under([])
    if (problems.length > 0 || !outlook.ok) return looked(c, opened, fields)
    const outcome = await enterInvoices(desk.database, requestOf(desk, opening.version.planId, fields), asked, outlook.value.assessment)
    const action = addressOf(RUN, opening.selection, { ...asOf, 'fiscal-year': String(asked.fiscalYear), on: asked.on, due: asked.due })
    if (outcome.ok)
      return c.redirect(
        addressOf(RUN, opening.selection, {
          ...asOf,
          'fiscal-year': String(asked.fiscalYear),
          invoiced: String(outcome.value.entries.length),
        }),
        303,
      )
    if (outcome.conflict !== undefined) return conflicted(c, desk, opened, { conflict: outcome.conflict, action, fields })
    return looked(c, opened, fields, outcome)
  })
  return area
}
