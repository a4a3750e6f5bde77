/** /explain/combined?figure=indicators/gap&option=crop&against=: a figure over years or over kinds, or its difference, as a page or as JSON. */
import type { Context } from 'hono'
import { type CombinedCell, type CombinedWay, combinedNameFrom, type ExplainedCombined, explainedCombined, type Result } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { combinationOf } from '../layout/table-cell.tsx'
import type { Opening } from '../outlook/opening.ts'
import { CombinedPage } from './combined-page.tsx'
import { SELECTION } from './queries.ts'

interface CombinedAsked {
  readonly name: CombinedCell
  /** Options that are held against; undefined for no difference. */
  readonly against: readonly string[] | undefined
  /** What was not taken as asked, in sentences. */
  readonly leftOut: readonly string[]
}

const OWN = new Set([...SELECTION, 'figure', 'against'])

/** Null when the address names no such figure. */
function combinedAsked({ plan }: Opening, query: URLSearchParams): CombinedAsked | null {
  const name = combinedNameFrom(
    query.getAll('figure'),
    [...query].filter(([key]) => !OWN.has(key)),
  )
  if (name === null) return null
  const asked = query.get('against')
  if (asked === null) return { name, against: undefined, leftOut: [] }
  const known = plan.document.options.some(({ id }) => id === asked)
  return {
    name: { ...name, against: known ? asked : null },
    against: known ? [asked] : [],
    leftOut: known || asked === '' ? [] : [`This plan has no option "${asked}"; the difference is that from the plan as it stands.`],
  }
}

/** Undefined inside where the plan has no such figure under either of the two. */
function explainedIn({ plan, selection, under }: Opening, { name, against }: CombinedAsked): Result<ExplainedCombined | undefined> {
  const wayOf = (options: readonly string[]): Result<CombinedWay> => {
    const found = under(options)
    const titles = options.map((id) => plan.document.options.find((option) => option.id === id)?.title ?? id)
    return found.ok ? { ok: true, value: { titles, assessment: found.value.assessment } } : found
  }
  const own = wayOf(selection.options)
  const base = against === undefined ? null : wayOf(against)
  if (!own.ok) return own
  if (base !== null && !base.ok) return base
  return { ok: true, value: explainedCombined(name, { own: own.value, against: base === null ? null : base.value }) }
}

export async function answerCombined(c: Context, desk: Desk, wantsJson: boolean): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  if (opening === undefined) return c.notFound()
  const asked = combinedAsked(opening, new URL(c.req.url).searchParams)
  if (asked === null) return c.notFound()
  const found = explainedIn(opening, asked)
  c.header('Vary', 'Accept')
  if (!found.ok) {
    if (wantsJson) return c.json({ problems: found.problems }, 422)
    const content = <NotComputable problems={found.problems} />
    return show(c, desk, { opening, page: null, title: 'No figures', content, status: 422 })
  }
  if (found.value === undefined) return c.notFound()
  const { plan, selection } = opening
  if (wantsJson)
    return c.json({
      ...{ plan: plan.document.id, option: selection.options, basis: selection.basis, engine: desk.engine },
      ...found.value,
    })
  const json = combinationOf(asked.name, selection, '/explain/combined.json')
  const content = <CombinedPage explained={found.value} selection={selection} against={asked.against} json={json} />
  const notices = asked.leftOut.map((text) => ({ kind: 'note' as const, text }))
  return show(c, desk, { opening, page: null, title: found.value.title, content, notices })
}
