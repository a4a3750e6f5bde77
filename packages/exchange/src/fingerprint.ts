/** The fingerprint of a plan document: SHA-256 over its canonical JSON, keys in order, so that equal documents have equal ones. */
import { createHash } from 'node:crypto'

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

export const fingerprint = (document: unknown): string => createHash('sha256').update(canonical(document)).digest('hex')
