/** /mid-term-review: how the indicators of the programme stand, and the money of what is behind. */
import type { Context, Hono } from 'hono'
import type { Desk } from '../desk.ts'
import { downloadTable } from '../layout/download.ts'
import type { Notice } from '../layout/notices.tsx'
import { show } from '../layout/show.tsx'
import type { Covered } from '../outlook/covered.ts'
import { reviewOf } from './queries.ts'
import { REVIEW, Review } from './review-page.tsx'

interface Ways {
  readonly open: (c: Context) => Promise<Covered | Response>
  readonly asOfIn: (covered: Covered) => Readonly<Record<string, string>>
  readonly noticesOf: (covered: Covered) => readonly Notice[]
}

export function addReview(area: Hono, desk: Desk, { open, asOfIn, noticesOf }: Ways): void {
  area.get(REVIEW, async (c) => {
    const covered = await open(c)
    if (covered instanceof Response) return covered
    const { opening, standing } = covered
    const review = reviewOf(covered)
    const content = <Review review={review} selection={opening.selection} asOf={asOfIn(covered)} day={standing.asOf.day} />
    const screen = { opening, page: '/programme', choices: { action: REVIEW } } as const
    return show(c, desk, { ...screen, title: review.title, content, notices: noticesOf(covered) })
  })
  for (const name of ['indicators', 'money'] as const)
    area.get(`${REVIEW}/${name}.csv`, async (c) => {
      const covered = await open(c)
      return covered instanceof Response ? covered : downloadTable(c, reviewOf(covered)[name], `mid-term-review-${name}`)
    })
}
