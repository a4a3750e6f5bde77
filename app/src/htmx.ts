/** One answer for htmx and for everyone else: the fragment, or the page that contains the same fragment. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
export interface View {
  readonly title: string
  readonly fragment: Html
  readonly page: (fragment: Html) => Html
  /** Without scripts the browser asks for the page again after so many seconds. */
  readonly again?: number | undefined
  /** What is told to those who hear the page; its title where nothing else. */
  readonly tells?: string | undefined
}

declare module 'hono' {
  interface ContextVariableMap {
    /** The whole document around a page. */
    readonly document: (content: Html, title: string, again?: number) => Html
  }
}

/** htmx asked for a piece of the page: not a boosted link, not Back, not a whole body (htmx 4 says which). */
const wantsFragment = (c: Context): boolean =>
  c.req.header('HX-Request') === 'true' &&
  c.req.header('HX-Request-Type') !== 'full' &&
  c.req.header('HX-Boosted') !== 'true' &&
  c.req.header('HX-History-Restore-Request') !== 'true'

/** The finding of the changed page, for those who hear it. */
const spoken = (title: string): Html => html`<hx-partial hx-target="#live">${title}</hx-partial>`

/** Answers htmx with the fragment and everyone else with the same fragment inside its page. */
export const respond = (
  c: Context,
  { title, fragment, page, again, tells = title }: View,
  status: 200 | 404 | 409 | 413 | 422 | 503 = 200,
) => {
  c.header('Vary', 'HX-Request, HX-Request-Type, HX-Boosted, HX-History-Restore-Request', { append: true })
  c.status(status)
  return wantsFragment(c)
    ? c.html(html`<title>${title}</title>${fragment}${spoken(tells)}`)
    : c.html(c.get('document')(page(fragment), title, again))
}
