/** Plain pages for what no page is there for: an address of nothing, a request that cannot be read, a damaged plan, a fault inside. */

import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { say } from 'ltsfs'
import { DamagedVersion } from './database/damaged-version.ts'
import { PlainPage } from './layout/plain-page.tsx'

const NOT_THERE = {
  title: 'There is no such page',
  sentence: 'The address may be mistyped, or the plan, member or figure it names is not there.',
} as const
const UNREADABLE = {
  title: 'The request cannot be read',
  sentence: 'What was sent is not what a form of the planner sends. Nothing was changed.',
} as const
const FAULT = {
  title: 'Something went wrong here',
  sentence: 'This is a fault of the planner, not of your plan. Nothing was changed. It has been written to the log.',
} as const
/** What one request may carry at most; what a form takes may be less. */
export const LARGEST_REQUEST = 6_000_000
const TOO_LARGE = { title: 'That is too much at once', sentence: 'A request may carry 6 MB at most. Nothing was changed.' } as const

export const answerNothing = (c: Context) => plain(c, NOT_THERE, 404)
export const answerTooLarge = (c: Context) => plain(c, TOO_LARGE, 413)

/** A reader never sees what stands in the log. */
export const answerFault =
  (log: (line: string) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException && error.status < 500) return plain(c, UNREADABLE, error.status)
    log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return plain(
      c,
      error instanceof DamagedVersion ? { title: say`This version of the plan is damaged`, sentence: error.message } : FAULT,
      500,
    )
  }

const plain = (c: Context, page: { readonly title: string; readonly sentence: string }, status: HTTPException['status']) => {
  c.status(status)
  return c.html(c.get('document')(<PlainPage {...page} />, page.title))
}
