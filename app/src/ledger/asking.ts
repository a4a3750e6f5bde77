/** What a form sends with whatever it asks for: the key of its one answer and the register it was written against. And the status of an answer. */
import type { Context } from 'hono'
import { THIS_MACHINE } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import type { Request } from './operate.ts'
import type { Reason } from './outcome.ts'

/** Plain characters only: a key has to come back from any database as it went in. */
const KEY = /^[\w.:-]{1,100}$/
const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined

type Fields = Readonly<Record<string, string>>

/** Until there are accounts, this machine writes. */
export function requestOf({ clock, engine }: Desk, planId: string, fields: Fields): Request {
  const key = fields['key'] ?? ''
  const expected = wholeNumber(fields['expected'])
  return {
    planId,
    who: THIS_MACHINE,
    now: clock(),
    engine,
    ...(KEY.test(key) ? { key } : {}),
    ...(expected === undefined ? {} : { expected }),
  }
}

/** What a form sent; nothing when it does not read as one. */
export const bodyOf = async (c: Context): Promise<Readonly<Record<string, unknown>>> => c.req.parseBody({ all: true }).catch(() => ({}))

/** The fields of a form that are texts; of a field sent more than once, the last. */
export const textsOf = (body: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const last = Array.isArray(value) ? (value.at(-1) as unknown) : value
      return typeof last === 'string' ? [[name, last.trim()]] : []
    }),
  )

const spaceless = (text: string): string => text.replace(/[\s\u00a0\u2009\u202f]/g, '')

/**
 * An amount as people type it, in whatever language they read: "1 200.50", "1,200.50" and "1 200,50" are 1200.50. A comma before three digits
 * stands between thousands, any other before the decimals; anything else is for the register to judge.
 */
export const typedAmount = (text: string): string =>
  spaceless(text)
    .replace(/,(?=\d{3}(?:[,.]|$))/g, '')
    .replace(/^(\d+),(\d+)$/, '$1.$2')

/** "1.385" and "1,3825"; but "1,385" may be thirteen hundred to some, and is left for the register to refuse. */
export const typedRate = (text: string): string => (/^\d+,\d{3}$/.test(spaceless(text)) ? text : typedAmount(text))

export const STATUS_OF = {
  refused: 422,
  'not-covered': 409,
  conflict: 409,
  'key-reused': 422,
  'unknown-plan': 404,
  unavailable: 503,
} as const satisfies Readonly<Record<Reason, number>>
