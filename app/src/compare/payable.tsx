/** /compare/payable: which activities become payable under the options, and which no longer are, on a day of the register. */

import type { Context } from 'hono'
import {
  type Comparison,
  type CoverResult,
  cover,
  type PayableSide,
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
import { recent } from '../outlook/recent.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { Baseline } from './baseline.tsx'
import { type Asked, askedOf, compareAddress } from './form.ts'

const KEPT = 32
const kept = recent<CoverResult>(KEPT)

/** Each alternative asked about every activity that any of them has asked for. */
function sidesOf(comparison: Comparison, { books, asOf }: Standing): Result<readonly PayableSide[]> {
  const found = comparison.alternatives.map((alternative) => {
    const key = [books.version.sha256, books.head.sha256, alternative.option ?? '', asOf.day].join(' ')
    return kept(key, () => cover(planWithRegister(alternative.plan, books.entries), { asOf: asOf.day }))
  })
  const problems = found.flatMap((each): readonly Problem[] => (each.ok ? [] : each.problems))
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: comparison.alternatives.flatMap(({ option, title }, at) => {
      const one = found[at]
      return one?.ok === true ? [{ id: option ?? 'plan', title, cover: one.value }] : []
    }),
  }
}

async function tableFor(c: Context, desk: Desk) {
  const opened = await openStanding(desk, c.req.url)
  if (opened === undefined) return undefined
  const { opening, standing } = opened
  const asked = askedOf(opening, new URL(c.req.url).searchParams)
  const compared = opening.compare(asked)
  const sides = !standing.ok ? standing : compared.ok ? sidesOf(compared.value, standing.value) : compared
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
