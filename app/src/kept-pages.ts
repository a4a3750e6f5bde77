/**
 * Finished pages, kept as the bytes that are sent, until anything they were made from changes.
 *
 * A page is a function of what the database holds, its address, what htmx asked for, the language of its reader, the hour (days begin somewhere at each) and the engine,
 * which is another only in another process. As soon as the database says it holds anything else, or an hour begins, every page is made again.
 * Nothing in a page is of one reader: what was just done stands in its address, and the keys of its forms are put in on the way out. What
 * shows how far some work is (`passing`) is not kept, nor anything that is no page or went wrong. Browsers keep nothing of it all.
 */

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { contentState } from './database/content-state.ts'
import type { Database } from './database/open.ts'
import { betweenKeys, withFreshKeys } from './fresh-key.ts'

/** Every header of a request that a page goes by; a test holds them against those the app reads. */
export const PAGES_GO_BY = ['HX-Request', 'HX-Request-Type', 'HX-Boosted', 'HX-History-Restore-Request', 'Accept'] as const

declare module 'hono' {
  interface ContextVariableMap {
    /** The answer goes by more than the database and the address: how far some work is. */
    readonly passing: true
  }
}

type Bytes = Uint8Array<ArrayBuffer>
type Coding = 'br' | 'gzip' | 'identity'

interface Page {
  /** What stands between the places for keys: all of it where there are none. */
  readonly pieces: readonly Bytes[]
  readonly status: number
  /** Whoever asks for it next may have it. */
  readonly isKept: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly tag: string
  readonly sent: Map<Coding, Bytes>
}

export interface KeptPagesProps {
  readonly database: Database
  readonly clock: () => string
  /** What all pages together may take, in bytes. */
  readonly most?: number
}

const MOST_BYTES = 64_000_000
/** "2026-11-24T08". */
const HOUR = 13
/** Nearly as small as it gets, in a fifth of the time. */
const BROTLI_QUALITY = 5

const packed: Readonly<Record<Coding, (html: Bytes) => Promise<Bytes>>> = {
  br: async (html) =>
    new Uint8Array(await promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })),
  gzip: async (html) => new Uint8Array(await promisify(gzip)(html)),
  identity: async (html) => html,
}

/** Of those we have, the first that is accepted at all. */
function codingOf(accepted: string | undefined): Coding {
  const offers = (accepted ?? '').split(',').map((offer) => offer.split(';').map((part) => part.trim().toLowerCase()))
  const takes = (coding: Coding) => offers.some(([name, q = 'q=1']) => name === coding && Number(q.slice(2)) > 0)
  return (['br', 'gzip'] as const).find(takes) ?? 'identity'
}

/** What was made, if it is a page. */
async function pageOf(c: Context): Promise<Page | undefined> {
  const { status, headers } = c.res
  if (headers.get('Content-Type')?.startsWith('text/html') !== true) return undefined
  const isKept = c.req.method === 'GET' && status === 200 && c.get('passing') === undefined
  const html = await c.res.text()
  const vary = [headers.get('Vary'), 'Accept-Encoding'].filter((names) => names !== null).join(', ')
  const tag = `W/"${createHash('sha256').update(html).digest('base64url')}"`
  return { pieces: betweenKeys(html), status, isKept, tag, headers: { ...Object.fromEntries(headers), vary }, sent: new Map() }
}

async function answer({ req }: Context, page: Page): Promise<Response> {
  const { status } = page
  const hasKeys = page.pieces.length > 1
  const coding = codingOf(req.header('Accept-Encoding'))
  const headers = {
    ...page.headers,
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    ...(page.isKept && !hasKeys ? { etag: page.tag } : {}),
  }
  if (hasKeys) return new Response(await packed[coding](withFreshKeys(page.pieces)), { status, headers })
  if (page.isKept && req.header('If-None-Match') === page.tag) return new Response(null, { status: 304, headers })
  const bytes = page.sent.get(coding) ?? (await packed[coding](withFreshKeys(page.pieces)))
  page.sent.set(coding, bytes)
  return new Response(bytes, { status, headers })
}

/** Itself, and what was sent of it: the very same where it is sent as it is. */
const sizeOf = ({ pieces, sent }: Page): number =>
  [...new Set([...pieces, ...sent.values()])].reduce((size, bytes) => size + bytes.length, 0)

/** The pages of one state of everything they go by, the last asked for last; the first go when there are too many. */
function createShelf(most: number) {
  const pages = new Map<string, { readonly page: Page; size: number }>()
  let [state, size] = ['', 0]
  const drop = (key: string) => {
    size -= pages.get(key)?.size ?? 0
    pages.delete(key)
  }
  return {
    turnTo: (now: string) => {
      if (now === state) return
      pages.clear()
      ;[state, size] = [now, 0]
    },
    find: (key: string) => pages.get(key)?.page,
    /** Once more after it was sent, because what was sent is kept with it. */
    keep: (key: string, page: Page, made: string) => {
      if (made !== state) return
      drop(key)
      pages.set(key, { page, size: sizeOf(page) })
      size += sizeOf(page)
      for (const [oldest] of pages) if (size > most) drop(oldest)
    },
  }
}

export function keptPages({ database, clock, most = MOST_BYTES }: KeptPagesProps): MiddlewareHandler {
  const shelf = createShelf(most)
  const compressed = compress()
  const making = new Map<string, Promise<Page | undefined>>()

  const make = async (c: Context, next: () => Promise<void>): Promise<Page | undefined> => {
    await next()
    const page = await pageOf(c)
    if (page === undefined) await compressed(c, async () => undefined)
    return page
  }
  const send = async (c: Context, page: Page | undefined): Promise<void> => {
    if (page === undefined) return
    const response = await answer(c, page)
    // Otherwise its headers would be those of both.
    c.res = undefined
    c.res = response
  }
  return async (c, next) => {
    if (c.req.method !== 'GET') return send(c, await make(c, next))
    const state = `${await contentState(database)} ${clock().slice(0, HOUR)}`
    shelf.turnTo(state)
    const key = [state, c.get('language'), c.req.url, ...PAGES_GO_BY.map((name) => c.req.header(name) ?? '')].join('\n')
    const keep = (page: Page | undefined) => {
      if (page?.isKept) shelf.keep(key, page, state)
    }
    /** Whoever asks for the same meanwhile waits for it. */
    const makeOnce = (): Promise<Page | undefined> => {
      const begun = make(c, next).then((page) => {
        keep(page)
        return page
      })
      making.set(key, begun)
      return begun.finally(() => making.delete(key))
    }
    const known = shelf.find(key) ?? (await making.get(key))
    const page = known?.isKept ? known : await makeOnce()
    await send(c, page)
    keep(page)
  }
}
