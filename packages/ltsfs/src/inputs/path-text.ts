/** A place in a document: by keys and positions inside, by names outside ("members.TV", not "members.3"). */

import { cut } from './found-text.ts'
import { itemName } from './item-name.ts'

export type Key = string | number
export type Keys = readonly Key[]

/** The value at a place; undefined where there is none. */
export const valueAt = (document: unknown, keys: Keys): unknown => {
  let value = document
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<Key, unknown>>)[key]
  }
  return value
}

/** The place as a person reads it: list items by their names. */
export const pathText = (document: unknown, keys: Keys): string => {
  let value = document
  const names: string[] = []
  for (const key of keys) {
    const list = Array.isArray(value)
    value = valueAt(value, [key])
    names.push(list ? itemName(value, Number(key)) : cut(String(key), 80))
  }
  return names.join('.')
}
