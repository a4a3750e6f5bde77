/** A paper as one file that opens from a disk: its style and its pictures inside, no script, nothing fetched from anywhere. */
import { html, raw } from 'hono/html'
import { speaking } from 'ltsfs'
import { PICTURE_POLICY } from '../guards.ts'
import type { Html } from '../htmx.ts'
import { Patterns } from '../layout/charts/patterns.tsx'
import { Article, type ArticleProps } from './article.tsx'

export const PaperFile = ({ style, ...article }: ArticleProps & { readonly style: string }): Html =>
  html`<!doctype html>${(
    <html lang={speaking().code}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={PICTURE_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{article.paper.title}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <Patterns />
        <main class="wrap" id="main">
          <Article {...article} />
        </main>
      </body>
    </html>
  )}`
