/** /explain/combined?figure=indicators/gap&option=crop&against=: a figure over years or over kinds, or its difference, as a page or as JSON. */

import type { Context } from 'hono'
import {
  type CombinedCell,
  type CombinedWay,
  combinedNameFrom,
  combinedRefusal,
  type ExplainedCombined,
  explainedCombined,
  type Problem,
  type Result,
  say,
} from 'ltsfs'
import type { Desk } from '../desk.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { combinationOf } from '../layout/table-cell.tsx'
import type { Opening } from '../outlook/opening.ts'
import { optionTitle } from '../outlook/option-titles.ts'
import { CombinedPage } from './combined-page.tsx'
import { NotAddedUp } from './not-added-up.tsx'
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
    leftOut: known || asked === '' ? [] : [say`This plan has no option "${asked}"; the difference is that from the plan as it stands.`],
  }
}

interface Found {
  /** Undefined where the plan has no such figure under either of the two, or where it is refused. */
  readonly explained: ExplainedCombined | undefined
  /** Why the figures are not added up, in a sentence. */
  readonly refused: string | null
}

function explainedIn({ plan, selection, under }: Opening, { name, against }: CombinedAsked): Result<Found> {
  const wayOf = (options: readonly string[]): Result<CombinedWay> => {
    const found = under(options)
    const titles = options.map((id) => optionTitle(plan.document, id))
    return found.ok ? { ok: true, value: { titles, assessment: found.value.assessment } } : found
  }
  const own = wayOf(selection.options)
  const base = against === undefined ? null : wayOf(against)
  if (!own.ok) return own
  if (base !== null && !base.ok) return base
  const ways = { own: own.value, against: base === null ? null : base.value }
  return { ok: true, value: { explained: explainedCombined(name, ways), refused: combinedRefusal(name, ways) } }
}

const refusalOf = ({ name }: CombinedAsked, sentence: string): Problem => ({
  ...{ code: 'not-added-up', path: '', found: name.figures.join('+'), expected: say`figures that may be added up` },
  ...{ message: sentence, remedy: say`Ask for one figure by itself: of one year, or with over=last, over=lowest or over=highest.` },
})

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
    return show(c, desk, { opening, page: null, title: say`No figures`, content, status: 422 })
  }
  const { explained, refused } = found.value
  const { plan, selection } = opening
  if (refused !== null) {
    if (wantsJson) return c.json({ problems: [refusalOf(asked, refused)] }, 422)
    const content = <NotAddedUp sentence={refused} name={asked.name} selection={selection} />
    return show(c, desk, { opening, page: null, title: say`Not added up`, content, status: 422 })
  }
  if (explained === undefined) return c.notFound()
  if (wantsJson)
    return c.json({
      ...{ plan: plan.document.id, option: selection.options, basis: selection.basis, engine: desk.engine },
      ...explained,
    })
  const json = combinationOf(asked.name, selection, '/explain/combined.json')
  const content = <CombinedPage explained={explained} selection={selection} against={asked.against} json={json} />
  const notices = asked.leftOut.map((text) => ({ kind: 'note' as const, text }))
  return show(c, desk, { opening, page: null, title: explained.title, content, notices })
}
