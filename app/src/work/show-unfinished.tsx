/** Answers with the page that stands in for figures still being made; a fault of the thread is a fault of the planner. */
import type { Context } from 'hono'
import type { Desk } from '../desk.ts'
import { type Screen, show } from '../layout/show.tsx'
import { ASKS_AGAIN_SECONDS, Unfinished, unfinishedTitle } from './page.tsx'
import type { Standing } from './works.ts'

export interface UnfinishedAsked {
  readonly screen: Omit<Screen, 'title' | 'content'>
  readonly standing: Exclude<Standing<unknown>, { readonly kind: 'done' }>
  readonly what: string
  /** Its path; the forms go to `/stop` and `/again` below it, with the address of the page. */
  readonly page: string
}

export function showUnfinished(c: Context, desk: Desk, { screen, standing, what, page }: UnfinishedAsked) {
  if (standing.kind === 'failed') throw standing.error
  c.set('passing', true)
  const { search } = new URL(c.req.url)
  const at = (below: string) => `${page}${below}${search}`
  const isOn = standing.kind === 'waiting' || standing.kind === 'running'
  const content = <Unfinished standing={standing} what={what} here={at('')} stop={at('/stop')} again={at('/again')} />
  return show(c, desk, {
    ...screen,
    title: unfinishedTitle({ standing, what }),
    content,
    ...(isOn ? { again: ASKS_AGAIN_SECONDS } : {}),
    ...(standing.kind === 'refused' ? { status: 503 as const } : {}),
  })
}
