/**
 * Answers with a file, or at once with how far its figures are, because they may take minutes.
 *
 * A browser is then led to the page that shows it; anything else is told in a sentence, and when to ask again.
 */
import type { Context } from 'hono'
import { say } from 'ltsfs'
import { unfinishedTitle } from './page.tsx'
import type { Standing } from './works.ts'

export interface FileAsked<A> {
  readonly standing: Standing<A>
  /** What is being made: "The simulation". */
  readonly what: string
  /** The path of its page, which goes by the same query as the file. */
  readonly page: string
  /** Sends what is there. */
  readonly send: (answer: A) => Response | Promise<Response>
}

const ASK_AGAIN_SECONDS = 5
/** Where too many wait already. */
const ASK_LATER_SECONDS = 60

export function answerFile<A>(c: Context, { standing, what, page, send }: FileAsked<A>): Response | Promise<Response> {
  if (standing.kind === 'failed') throw standing.error
  const problems = standing.kind === 'done' && !standing.answer.ok ? standing.answer.problems : []
  if (standing.kind === 'done' && standing.answer.ok) return send(standing.answer.value)
  const address = `${page}${new URL(c.req.url).search}`
  if (c.req.header('Accept')?.includes('text/html')) return c.redirect(address, 303)
  if (standing.kind === 'done') return c.text(problems.map(({ message }) => `${message}\n`).join(''), 422)
  const title = `${unfinishedTitle({ standing, what })}.`
  if (standing.kind === 'stopped') return c.text(`${title} ${say`Its page can have it made after all: ${address}`}\n`, 409)
  const seconds = standing.kind === 'refused' ? ASK_LATER_SECONDS : ASK_AGAIN_SECONDS
  c.header('Retry-After', String(seconds))
  return c.text(`${title} ${say`Ask for the file again in ${seconds} seconds; its page shows how far it is: ${address}`}\n`, 503)
}
