/**
 * What a JSON reader keeps to itself: a key that stands twice in a record, of which it keeps the last, and how deep the text goes.
 *
 * Reads a text that is known to be JSON once from end to end, without recursion.
 */

export interface JsonFaults {
  /** Keys that stand a second time, each with the keys and positions that lead to it and where in the text it stands. */
  readonly twice: readonly { readonly keys: readonly (string | number)[]; readonly at: number }[]
  /** Where in the text it goes deeper than allowed; null where it does not. */
  readonly tooDeepAt: number | null
}

/** A record or list that is open, and the key or position read last in it. */
interface Level {
  readonly seen: Set<string> | null
  expectsKey: boolean
  key: string | number
}

const MOST_TOLD = 20

export const jsonFaults = (text: string, deepest: number): JsonFaults => {
  const open: Level[] = []
  const twice: { readonly keys: readonly (string | number)[]; readonly at: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const level = open[open.length - 1]
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at)
        if (level?.expectsKey === true) {
          level.key = keyOf(text.slice(at, end + 1))
          level.expectsKey = false
          if (level.seen?.has(level.key) === true && twice.length < MOST_TOLD) twice.push({ keys: open.map(({ key }) => key), at })
          level.seen?.add(level.key)
        }
        at = end
        break
      }
      case '{':
      case '[':
        if (open.length > deepest) return { twice, tooDeepAt: at }
        open.push(text[at] === '{' ? { seen: new Set(), expectsKey: true, key: '' } : { seen: null, expectsKey: false, key: 0 })
        break
      case '}':
      case ']':
        open.pop()
        break
      case ',':
        if (typeof level?.key === 'number') level.key += 1
        else if (level !== undefined) level.expectsKey = true
        break
      default:
    }
  }
  return { twice, tooDeepAt: null }
}

/** The position of the quotation mark that closes the string; one after an odd number of backslashes belongs to it. */
const endOfString = (text: string, start: number): number => {
  for (let at = text.indexOf('"', start + 1); ; at = text.indexOf('"', at + 1)) {
    let backslashes = 0
    while (text[at - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return at
  }
}

const keyOf = (quoted: string): string => (quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1))
