/**
 * What every request passes and every answer carries: only this machine by its own names, no writing from other sites,
 * no script or style but our own, nothing kept by caches between.
 */
import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

const LOCAL_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A picture that leaves as a file carries its style inside, and nothing else. */
export const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** A page of another site could reach this machine under a name of its own choice; only the names of this machine are answered. */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('Host') ?? new URL(c.req.url).host
  if (LOCAL_NAMES.test(host)) return next()
  return c.text('This planner answers only on this machine, as localhost.\n', 421)
}

/** Writing is accepted from our own pages only, whatever the type of the content. A request without either header is no browser's. */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  if (!SAFE_METHODS.has(c.req.method)) {
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    const host = c.req.header('Host') ?? new URL(c.req.url).host
    const isForeign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && origin !== `http://${host}`)
    if (isForeign) return c.text('This request came from another site and was refused.\n', 403)
  }
  return next()
}

/** What a form sends is read here once, for whoever asks for its fields; what no browser sends is told as that, and is no fault inside. */
export const readableForm: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('Content-Type')?.toLowerCase() ?? ''
  if (type.startsWith('multipart/form-data') || type.startsWith('application/x-www-form-urlencoded')) {
    try {
      await c.req.formData()
    } catch (cause) {
      throw new HTTPException(400, { message: 'a form that cannot be read', cause })
    }
  }
  return next()
}

/** Set before there is an answer: one that says otherwise itself, as a picture file does about style, goes over it. */
export const protectiveHeaders: MiddlewareHandler = (c, next) => {
  c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  c.header('Cache-Control', 'no-store')
  return next()
}
