/** How a value that was found is shown in a problem: short, on one line, with every strange character visible. */
import { say } from '../language/say.ts'

/** A text cut to a length, by whole characters. */
export const cut = (text: string, length: number): string => {
  if (text.length <= length) return text
  const characters = Array.from(text.slice(0, length * 2))
  return `${characters.slice(0, length - 1).join('')}…`
}

const list = (items: readonly string[]): string => cut(items.slice(0, 6).join(', '), 100)

export const foundText = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) {
    if (value.length === 0) return say`an empty list`
    return value.length === 1 ? say`a list of 1 item` : say`a list of ${value.length} items`
  }
  switch (typeof value) {
    case 'undefined':
      return say`nothing`
    case 'string':
      return JSON.stringify(cut(value, 60))
    case 'number':
    case 'boolean':
      return String(value)
    case 'object': {
      const kind = Object.prototype.toString.call(value).slice(8, -1)
      if (kind !== 'Object') return say`an object of the kind ${kind}`
      const keys = Object.keys(value as object)
      return keys.length === 0 ? say`a record without keys` : say`a record with ${list(keys)}${keys.length > 6 ? ', …' : ''}`
    }
    case 'function':
      return say`a function`
    case 'bigint':
      return say`the big integer ${cut(String(value), 60)}`
    default:
      return say`a symbol`
  }
}
