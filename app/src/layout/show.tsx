/** Answers with a page of the planner: its frame around its content, whole or as the piece that htmx asked for. */
import type { Context } from 'hono'
import type { Desk } from '../desk.ts'
import { type Html, respond } from '../htmx.ts'
import type { Opening } from '../outlook/opening.ts'
import type { ChoicesAsked } from './choices.tsx'
import type { Notice } from './notices.tsx'
import { type PagePath, Shell } from './shell.tsx'

/**
 * As it stands in the browser. What is sent to change the page is no page of its own, so whoever chooses another language there goes back to
 * the page that its form stood on: what the form held is not sent again, since that would record it.
 */
function addressAsked(c: Context): string {
  const asked = new URL(c.req.url)
  const from = c.req.header('Referer') ?? ''
  const { host, pathname, search } = c.req.method !== 'GET' && URL.canParse(from) ? new URL(from) : asked
  return host === asked.host ? `${pathname}${search}` : '/'
}

export interface Screen {
  readonly opening: Opening
  /** The page of the navigation it is; null for one that stands in none. */
  readonly page: PagePath | null
  readonly title: string
  readonly content: Html
  /** None are shown without. */
  readonly choices?: ChoicesAsked
  readonly asks?: Html
  readonly notices?: readonly Notice[]
  readonly again?: number
  /** To those who hear a changed piece of it; its title where nothing else. */
  readonly tells?: string | undefined
  readonly status?: 200 | 404 | 409 | 413 | 422 | 503
}

export async function show(c: Context, { engine }: Desk, { content, title, again, tells, status = 200, ...frame }: Screen) {
  const arrived = c.req.header('HX-Boosted') === 'true'
  const fragment = (
    <Shell {...frame} content={await (await content).toString()} address={addressAsked(c)} engine={engine} arrived={arrived} />
  )
  return respond(c, { title, fragment, page: (whole) => whole, again, tells }, status)
}
