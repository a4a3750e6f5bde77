/** Whether two values of a document mean the same: records in any order of keys, decimals in any form ("0.070" is "0.07"). */
import { parseDecimal } from '../money/decimal-text.ts'

const written = (value: unknown): unknown => {
  if (typeof value === 'string') return parseDecimal(value)?.toFixed() ?? value
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, written(item)] as const)
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** The one way to write a value: equal texts mean the same. */
export const canonical = (value: unknown): string => JSON.stringify(written(value)) ?? 'nothing'

export const isSameValue = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)
