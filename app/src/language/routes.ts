/** /language: chooses in which language the pages are from now on, and goes back to the one it was chosen on. */
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { CHOSEN, LANGUAGES } from './languages.ts'

const A_YEAR = 31_536_000

const HERE = 'http://planner.invalid'

/** A page of the planner, whoever asks: read as a browser reads an address, so that none leads to another site. */
const pageOf = (address: unknown): string => {
  if (typeof address !== 'string' || !URL.canParse(address, HERE)) return '/'
  const { origin, pathname, search } = new URL(address, HERE)
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
}

export function languages(): Hono {
  const area = new Hono()
  area.post('/language', async (c) => {
    const { to, back } = await c.req.parseBody()
    const chosen = LANGUAGES.find(({ language }) => language.code === to)
    if (chosen === undefined) return c.notFound()
    setCookie(c, CHOSEN, chosen.language.code, { path: '/', maxAge: A_YEAR, sameSite: 'Lax', httpOnly: true })
    return c.redirect(pageOf(back), 303)
  })
  return area
}
