/** The web app as one function of its database and clock: areas, what guards them, and the plain pages for what goes wrong. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { readAssets } from './assets.ts'
import { compare } from './compare/routes.tsx'
import { dataQuality } from './data-quality/routes.tsx'
import type { Database } from './database/open.ts'
import type { Desk } from './desk.ts'
import { explain } from './explain/routes.tsx'
import { fees } from './fees/routes.tsx'
import { localOnly, protectiveHeaders, sameOriginOnly } from './guards.ts'
import { PlainPage } from './layout/plain-page.tsx'
import { Document } from './layout/shell.tsx'
import { members } from './members/routes.tsx'
import { missions } from './missions/routes.tsx'
import { options } from './options/routes.tsx'
import { createPlanner } from './outlook/opening.ts'
import { overview } from './overview/routes.tsx'
import { plans } from './plans/routes.tsx'

export interface AppProps {
  readonly database: Database
  /** The present moment, ISO 8601 in UTC. */
  readonly clock: () => string
  /** The version of the engine, printed on every page. */
  readonly engine: string
  /** Where what went wrong inside is written; a reader never sees it. */
  readonly log: (line: string) => void
}

const NOT_THERE = {
  title: 'There is no such page',
  sentence: 'The address may be mistyped, or the plan, member or figure it names is not there.',
} as const
const FAULT = {
  title: 'Something went wrong here',
  sentence: 'This is a fault of the planner, not of your plan. Nothing was changed. It has been written to the log.',
} as const
const LARGEST_UPLOAD = 20 * 1024 * 1024

export function createApp({ database, clock, engine, log }: AppProps): Hono {
  const { style, script } = readAssets()
  const desk: Desk = { planner: createPlanner({ database, clock }), database, clock, engine, style: style.content }
  const app = new Hono()

  app.use(protectiveHeaders, localOnly, sameOriginOnly, compress())
  app.use(async (c, next) => {
    c.set(
      'document',
      (content, title) =>
        html`<!doctype html>${(
          <Document title={title} style={style.path} script={script.path}>
            {content}
          </Document>
        )}`,
    )
    await next()
  })
  app.use(bodyLimit({ maxSize: LARGEST_UPLOAD, onError: (c) => c.text('A plan document may have 20 MB at most.\n', 413) }))
  for (const { path, type, content } of [style, script]) {
    app.get(path, (c) => c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }))
  }
  app.get('/health', (c) => c.text('ok\n'))
  for (const area of [overview, members, fees, missions, options, compare, dataQuality]) app.route('/', area(desk))
  app.route('/explain', explain(desk))
  app.route('/plans', plans(desk))

  app.notFound((c) => {
    c.status(404)
    return c.html(c.get('document')(<PlainPage {...NOT_THERE} />, NOT_THERE.title))
  })
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.text(`${error.message}\n`, error.status)
    log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    c.status(500)
    return c.html(c.get('document')(<PlainPage {...FAULT} />, FAULT.title))
  })
  return app
}
