/** /compare/versions: why the figures of the plan are not what they were in an earlier version: data, parameters and engine apart. */

import type { Context } from 'hono'
import {
  type ChangedVersions,
  changedPlacesTable,
  changedVersions,
  changedVersionsTable,
  isRecordInDoubt,
  type PlanDocument,
  type Problem,
  type Result,
  say,
  type Table,
} from 'ltsfs'
import { type PlanVersion, planVersions } from '../database/plan-versions.ts'
import { RECORDED_BASIS, totalsOf } from '../database/version-totals.ts'
import type { Desk } from '../desk.ts'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { FigureTable } from '../layout/table.tsx'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'
import { addressOf } from '../outlook/selection.ts'
import { Choice } from './bridge-page.tsx'

const KEPT = 12
const kept = recent<Result<ChangedVersions>>(KEPT)

export async function versionsPage(c: Context, desk: Desk): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const { version, selection, plan } = opening
  const all = (await planVersions(desk.database)).filter(({ planId }) => planId === version.planId)
  const since = sinceOf(all, version.number, c.req.query('since'))
  const before = await openingOf(desk, c.req.url, since)
  const recorded = await totalsOf(desk.database, version.planId, since, selection.basis)
  const found =
    before === undefined
      ? missing(since)
      : kept([before.version.sha256, version.sha256, selection.basis].join(' '), () =>
          changedVersions(before.plan.document, plan.document, selection.basis),
        )
  const choices = all.map(({ number, recordedAt }) => ({ id: String(number), title: say`Version ${number} of ${recordedAt.slice(0, 10)}` }))
  const more = <Choice label={say`Since`} name="since" choices={choices} chosen={String(since)} />
  const screen = { opening, page: '/compare', choices: { action: '/compare/versions', more } } as const
  if (!found.ok)
    return show(c, desk, { ...screen, title: say`No answer`, content: <NotComputable problems={found.problems} />, status: 422 })
  const computed = { engine: desk.engine, recorded: recorded ?? (selection.basis === RECORDED_BASIS ? 'none' : 'other basis') } as const
  const table = changedVersionsTable(found.value, computed)
  const content = <Versions found={found.value} table={table} opening={opening} since={since} />
  const check = <a href={addressOf('/log', selection, { verify: 'yes' })}>{say`Check the seals`}</a>
  const doubt = rich`Version ${since} was recorded with totals that the same engine does not make of it. ${check} before these figures are relied on.`
  const notices = isRecordInDoubt(found.value, computed) ? [{ kind: 'fail' as const, text: <>{doubt}</> }] : []
  return show(c, desk, { ...screen, title: table.caption, content, notices })
}

/** The version asked for; without a word the one before. */
function sinceOf(all: readonly PlanVersion[], number: number, asked: string | undefined): number {
  const earlier = all.filter((one) => one.number < number)
  return all.find((one) => String(one.number) === asked)?.number ?? earlier[0]?.number ?? number
}

function openingOf({ planner }: Desk, address: string, number: number): Promise<Opening | undefined> {
  const url = new URL(address)
  url.searchParams.set('version', String(number))
  return planner.open(url.href)
}

const missing = (number: number): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [
    {
      ...{ code: 'unknown-version', path: '', found: String(number), expected: say`a version of the plan` },
      message: say`The plan has no version ${number}.`,
      remedy: say`Choose one of the versions of this plan.`,
    },
  ],
})

interface VersionsProps {
  readonly found: ChangedVersions
  readonly opening: Opening
  readonly since: number
  readonly table: Table
}

const Versions = ({ found, table, opening: { version, selection, plan }, since }: VersionsProps): Html => {
  const document: PlanDocument = plan.document
  const places = [
    changedPlacesTable('changed-data', say`Data`, document, found.data),
    changedPlacesTable('changed-parameters', say`Parameters`, document, found.parameters),
    changedPlacesTable('changed-options', say`Options`, document, found.options),
  ].filter(({ rows }) => rows.length > 0)
  // The versions are compared as they stand, under no option.
  const own = { ...selection, options: [] }
  /** What data and parameters made of a total is told by the values of them that changed. */
  const shown = new Set(places.map(({ id }) => id))
  return (
    <>
      <h1 class="long">{table.caption}</h1>
      <p class="deck">{rich`From version ${since} to version ${version.number}. ${<a href={addressOf('/options', selection)}>{say`All versions`}</a>}.`}</p>
      <section aria-labelledby="why-heading">
        <h2 id="why-heading">{say`Why the figures changed`}</h2>
        <FigureTable
          table={table}
          selection={own}
          selectionOf={(_, { id }) => (id === 'before' ? { ...own, version: since } : own)}
          elsewhereOf={(_, { id }) => (shown.has(`changed-${id}`) ? `#changed-${id}-heading` : undefined)}
          of={say`Over the whole plan`}
          captioned
        />
        <p class="quiet">{table.notes.join(' ')}</p>
      </section>
      {places.map((one) => (
        <section aria-labelledby={`${one.id}-heading`}>
          <h2 id={`${one.id}-heading`}>{one.caption}</h2>
          <FigureTable table={one} selection={selection} of={say`Value of the plan`} captioned />
          {one.notes.length > 0 && <p class="quiet">{one.notes.join(' ')}</p>}
        </section>
      ))}
    </>
  )
}
