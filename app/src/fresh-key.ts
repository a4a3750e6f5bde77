/**
 * The key a form sends for its one answer, unlike any other.
 *
 * A page is written with this place in it; every answer gets keys of its own on the way out, so that a finished page can be kept and yet no
 * two readers hold the same key. The place itself is no key: what is sent with it counts as sent without one.
 */
export const KEY_PLACE = `{key ${crypto.randomUUID()}}`

export const withFreshKeys = (html: string): string => html.replaceAll(KEY_PLACE, () => crypto.randomUUID())
