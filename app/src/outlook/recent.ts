import { speaking } from 'ltsfs'

/** Keeps the results asked for most recently, up to a limit, and makes the others again when they are asked for: in each language by itself. */
export function recent<T>(limit: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (asked, make) => {
    const key = `${speaking().code} ${asked}`
    const value = kept.has(key) ? (kept.get(key) as T) : make()
    kept.delete(key)
    kept.set(key, value)
    const oldest = kept.keys().next()
    if (kept.size > limit && oldest.done !== true) kept.delete(oldest.value)
    return value
  }
}
