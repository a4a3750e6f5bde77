/**
 * The key a form sends for its one answer, unlike any other.
 *
 * A page is written with this place in it; every answer gets keys of its own on the way out, so that a finished page can be kept and yet no
 * two readers hold the same key. The place itself is no key: what is sent with it counts as sent without one.
 */
export const KEY_PLACE = `{key ${crypto.randomUUID()}}`

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text)

/** A page between the places for keys: made once, because a page goes out more often than it is written. */
export const betweenKeys = (html: string): readonly Bytes[] => html.split(KEY_PLACE).map(bytesOf)

export const withFreshKeys = ([first = bytesOf(''), ...rest]: readonly Bytes[]): Bytes =>
  rest.length === 0 ? first : Buffer.concat([first, ...rest.flatMap((piece) => [bytesOf(crypto.randomUUID()), piece])])
