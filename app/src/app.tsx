/** The web app as one function of its database and clock: areas, what guards them, and the plain pages for what goes wrong. */

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { html } from 'hono/html'
import { agreements } from './agreements/routes.tsx'
import { readAssets } from './assets.ts'
import { compare } from './compare/routes.tsx'
import { cover } from './cover/routes.tsx'
import { dataQuality } from './data-quality/routes.tsx'
import type { Database } from './database/open.ts'
import type { Desk } from './desk.ts'
import { explain } from './explain/routes.tsx'
import { answerFault, answerNothing, answerTooLarge, LARGEST_REQUEST } from './faults.tsx'
import { fees } from './fees/routes.tsx'
import { localOnly, protectiveHeaders, readableForm, sameOriginOnly } from './guards.ts'
import { keptPages } from './kept-pages.ts'
import { answeredInIt, detected, speakTheReadersLanguage } from './language/languages.ts'
import { languages } from './language/routes.ts'
import { Document } from './layout/shell.tsx'
import { members } from './members/routes.tsx'
import { missions } from './missions/routes.tsx'
import { options } from './options/routes.tsx'
import { createPlanner } from './outlook/opening.ts'
import { overview } from './overview/routes.tsx'
import { papers } from './papers/routes.tsx'
import { plans } from './plans/routes.tsx'
import { programme } from './programme/routes.tsx'
import { projects } from './projects/routes.tsx'
import { receivables } from './receivables/routes.tsx'
import { registerEntries } from './register-log/entries-routes.tsx'
import { registerLog } from './register-log/routes.tsx'
import { risk } from './risk/routes.tsx'
import { workbooks } from './workbook/routes.tsx'
import { workshop } from './workshop/routes.tsx'

export interface AppProps {
  readonly database: Database
  /** The present moment, ISO 8601 in UTC. */
  readonly clock: () => string
  /** The version of the engine, printed on every page. */
  readonly engine: string
  /** Where what went wrong inside is written; a reader never sees it. */
  readonly log: (line: string) => void
}

export function createApp({ database, clock, engine, log }: AppProps): Hono {
  const { style, script } = readAssets()
  const desk: Desk = { planner: createPlanner({ database, clock }), database, clock, engine, style: style.content }
  const app = new Hono()
  speakTheReadersLanguage()

  app.use(protectiveHeaders, localOnly, sameOriginOnly)
  // Before whatever asks the database: they are there also when that is not.
  app.get('/health', (c) => c.text('ok\n'))
  for (const { path, type, content } of [style, script]) {
    app.get(path, compress(), (c) => c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }))
  }
  app.use(detected, answeredInIt)
  app.use(async (c, next) => {
    c.set(
      'document',
      (content, title, again) =>
        html`<!doctype html>${(
          <Document title={title} style={style.path} script={script.path} again={again}>
            {content}
          </Document>
        )}`,
    )
    await next()
  })
  // After what draws pages: a fault of the database itself is a page too.
  app.use(keptPages({ database, clock }))
  // Before the limit of all others: it has its own, and answers it with its form.
  app.route('/plans', plans(desk))
  app.use(bodyLimit({ maxSize: LARGEST_REQUEST, onError: answerTooLarge }), readableForm)
  for (const area of [
    overview,
    members,
    fees,
    missions,
    projects,
    options,
    compare,
    workshop,
    papers,
    dataQuality,
    agreements,
    receivables,
    programme,
    cover,
    registerEntries,
    registerLog,
    risk,
    workbooks,
  ])
    app.route('/', area(desk))
  app.route('/explain', explain(desk))
  app.route('/', languages())

  app.notFound(answerNothing)
  app.onError(answerFault(log))
  return app
}
