/** Plain pages for what no page is there for: an address of nothing, a request that cannot be read, a damaged plan, a fault inside. */

import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { later } from 'ltsfs'
import { DamagedVersion } from './database/damaged-version.ts'
import { PlainPage } from './layout/plain-page.tsx'

/** What one request may carry at most; what a form takes may be less. */
export const LARGEST_REQUEST = 6_000_000

const NOT_THERE = {
  title: later`There is no such page`,
  sentence: later`The address may be mistyped, or the plan, member or figure it names is not there.`,
}
const UNREADABLE = {
  title: later`The request cannot be read`,
  sentence: later`What was sent is not what a form of the planner sends. Nothing was changed.`,
}
const FAULT = {
  title: later`Something went wrong here`,
  sentence: later`This is a fault of the planner, not of your plan. Nothing was changed. It has been written to the log.`,
}
const TOO_LARGE = {
  title: later`That is too much at once`,
  sentence: later`A request may carry 6 MB at most. Nothing was changed.`,
}
const damaged = ({ message }: DamagedVersion): Fault => ({
  title: later`This version of the plan is damaged`,
  sentence: () => message,
})

interface Fault {
  readonly title: () => string
  readonly sentence: () => string
}

export const answerNothing = (c: Context) => plain(c, NOT_THERE, 404)
export const answerTooLarge = (c: Context) => plain(c, TOO_LARGE, 413)

/** A reader never sees what stands in the log. */
export const answerFault =
  (log: (line: string) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException && error.status < 500) return plain(c, UNREADABLE, error.status)
    log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return plain(c, error instanceof DamagedVersion ? damaged(error) : FAULT, 500)
  }

const plain = (c: Context, fault: Fault, status: HTTPException['status']) => {
  const [title, sentence] = [fault.title(), fault.sentence()]
  c.status(status)
  return c.html(c.get('document')(<PlainPage title={title} sentence={sentence} />, title))
}
