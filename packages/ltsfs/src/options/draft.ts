/**
 * A document while changes are laid on it: the parts that change are copied once, everything else is shared with the document it began as.
 *
 * The document it began as is never touched.
 */
import { itemName } from '../inputs/item-name.ts'
import { type Key, type Keys, valueAt } from '../inputs/path-text.ts'

const NAMES: ReadonlySet<Key> = new Set(['id', 'member', 'tier', 'agreement', 'currency'])

type Container = Record<Key, unknown>

export interface Draft {
  readonly document: () => Readonly<Record<string, unknown>>
  readonly at: (keys: Keys) => unknown
  /** Where an item of a list stands, by its name. */
  readonly position: (list: readonly unknown[], name: string) => number | undefined
  readonly set: (keys: Keys, value: unknown) => void
  readonly remove: (keys: Keys) => void
  readonly append: (list: Keys, item: unknown) => void
}

export const draftOf = (document: Readonly<Record<string, unknown>>): Draft => {
  let root: unknown = document
  const owned = new WeakSet<object>()
  const indices = new WeakMap<object, Map<string, number>>()

  const own = (value: unknown): Container => {
    const container = value as Container
    if (owned.has(container)) return container
    const copy = (Array.isArray(container) ? [...container] : { ...container }) as Container
    owned.add(copy)
    return copy
  }
  /** The container a place stands in, copied along the way. */
  const ownAbove = (keys: Keys): Container => {
    let container = own(root)
    root = container
    for (const key of keys.slice(0, -1)) {
      const below = own(container[key])
      container[key] = below
      container = below
    }
    return container
  }
  /** An item replaced, or a key of an item by which it may be named: the names of its list are read again. */
  const forget = (keys: Keys): void => {
    for (const list of [valueAt(root, keys.slice(0, -1)), valueAt(root, keys.slice(0, -2))]) {
      if (Array.isArray(list) && (typeof last(keys) === 'number' || NAMES.has(last(keys)))) indices.delete(list)
    }
  }
  const last = (keys: Keys): Key => keys[keys.length - 1] ?? ''

  return {
    document: () => root as Readonly<Record<string, unknown>>,
    at: (keys) => valueAt(root, keys),
    position: (list, name) => {
      const index = indices.get(list) ?? new Map(list.map((item, at) => [itemName(item, at), at] as const).toReversed())
      indices.set(list, index)
      return index.get(name)
    },
    set: (keys, value) => {
      const container = ownAbove(keys)
      container[last(keys)] = value
      forget(keys)
    },
    remove: (keys) => {
      delete ownAbove(keys)[last(keys)]
      forget(keys)
    },
    append: (list, item) => {
      const container = ownAbove([...list, 0]) as unknown as unknown[]
      container.push(item)
      indices.get(container)?.set(itemName(item, container.length - 1), container.length - 1)
    },
  }
}
