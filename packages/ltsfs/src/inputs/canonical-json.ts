import { isReadPart } from './read-parts.ts'

/** Of parts that were read: they never change. */
const texts = new WeakMap<object, string>()

const textOf = (value: object): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
    .join(',')}}`
}

/** JSON with the keys of every object in code-point order and no space: the same document always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const text = texts.get(value) ?? textOf(value)
  if (isReadPart(value)) texts.set(value, text)
  return text
}
