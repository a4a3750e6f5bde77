/** /compare/payable: which activities become payable under the options, and which no longer are, on a day of the register. */

import { setImmediate } from 'node:timers/promises'
import type { Context } from 'hono'
import {
  type CoverResult,
  cover,
  type PayableSide,
  type Plan,
  type Problem,
  payableTable,
  planWithRegister,
  type Result,
  say,
  type Table,
} from 'ltsfs'
import type { Desk } from '../desk.ts'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { downloadTable } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { FigureTable } from '../layout/table.tsx'
import { openStanding, type Standing } from '../ledger/standing.ts'
import type { Works } from '../outlook/assessed.ts'
import { optionTitle } from '../outlook/option-titles.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { Baseline } from './baseline.tsx'
import { type Asked, askedOf, compareAddress } from './form.ts'

/** By the plan under an option, which is the same for as long as nothing of it changes: an edit of another option leaves it as it is. */
const known = new WeakMap<Plan, Map<string, CoverResult>>()

/** How the activities of a plan stand: money that would do, and ways, belong to the pages of the activities themselves. */
function coverOf(plan: Plan, { books, asOf }: Standing): CoverResult {
  const ofPlan = known.get(plan) ?? new Map<string, CoverResult>()
  known.set(plan, ofPlan)
  const key = `${books.head.sha256} ${asOf.day}`
  const found = ofPlan.get(key) ?? cover(planWithRegister(plan, books.entries), { asOf: asOf.day, statesOnly: true })
  if (ofPlan.size >= DAYS_KEPT) ofPlan.clear()
  ofPlan.set(key, found)
  return found
}
const DAYS_KEPT = 8

/** Each alternative asked about every activity that any of them has asked for. Other pages are answered between one and the next. */
async function sidesOf(works: Works, { document }: Plan, asked: Asked, standing: Standing): Promise<Result<readonly PayableSide[]>> {
  const [sides, problems]: [PayableSide[], Problem[]] = [[], []]
  for (const option of new Set([asked.baseline, ...asked.options])) {
    const title = option === null ? say`The plan as it stands` : optionTitle(document, option)
    const laid = works.laid(document, option === null ? [] : [option])
    const found = laid.ok ? coverOf(laid.value.plan, standing) : laid
    if (found.ok) sides.push({ id: option ?? 'plan', title, cover: found.value })
    else problems.push(...found.problems)
    await setImmediate()
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sides }
}

async function tableFor(c: Context, desk: Desk) {
  const opened = await openStanding(desk, c.req.url)
  if (opened === undefined) return undefined
  const { opening, standing } = opened
  const asked = askedOf(opening, new URL(c.req.url).searchParams)
  const sides = standing.ok ? await sidesOf(desk.planner.works, opening.plan, asked, standing.value) : standing
  const table: Result<Table> = sides.ok ? { ok: true, value: payableTable(sides.value) } : sides
  return { opening, asked, table, day: standing.ok ? standing.value.asOf.day : '' }
}

export async function payablePage(c: Context, desk: Desk): Promise<Response> {
  const found = await tableFor(c, desk)
  if (found === undefined) return c.notFound()
  const { opening, asked, table, day } = found
  const more = (
    <>
      <Baseline options={opening.plan.document.options} baseline={asked.baseline} />
      <label>
        <span class="name">{say`As of`}</span>
        <input type="date" name="as-of" id="as-of" value={day} />
      </label>
    </>
  )
  const options = { field: 'with', title: say`Options compared`, chosen: asked.options }
  const notices = asked.leftOut.map((text) => ({ kind: 'note' as const, text }))
  const screen = { opening, page: '/compare', choices: { action: '/compare/payable', options, more }, notices } as const
  if (!table.ok)
    return show(c, desk, { ...screen, title: say`No answer`, content: <NotComputable problems={table.problems} />, status: 422 })
  const content = <Payable table={table.value} asked={asked} selection={opening.selection} day={day} />
  return show(c, desk, { ...screen, title: table.value.caption, content })
}

export async function payableFile(c: Context, desk: Desk): Promise<Response> {
  const found = await tableFor(c, desk)
  return found?.table.ok === true ? downloadTable(c, found.table.value, 'payable') : c.notFound()
}

interface PayableProps {
  readonly table: Table
  readonly asked: Asked
  readonly selection: Selection
  readonly day: string
}

const LONG = 120

const Payable = ({ table, asked, selection, day }: PayableProps): Html => (
  <>
    <h1 class={table.caption.length > LONG ? 'long' : ''}>{table.caption}</h1>
    <p class="deck">{rich`May we commit, as of ${day}, on confirmed money? Activities that stand differently come first. ${<a href={compareAddress('/compare', asked, selection)}>{say`All of the comparison`}</a>}.`}</p>
    <FigureTable
      table={table}
      selection={selection}
      of={say`Activity`}
      captioned
      csv={compareAddress('/compare/payable.csv', asked, selection)}
      linkOf={({ of }) => (of?.['activity'] === undefined ? undefined : addressOf('/cover', selection, { activity: of['activity'] }))}
    />
  </>
)
