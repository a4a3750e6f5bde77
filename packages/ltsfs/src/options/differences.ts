/**
 * Every place in which two documents say something else: values by their path, items of a list by their name, whatever their order.
 *
 * Values are compared by what they mean ("0.070" is "0.07"), dated ones by what is in force: a day on which nothing changes is no difference,
 * and neither is who set a value. A record that only one of them has is told as a whole.
 */
import { itemName } from '../inputs/item-name.ts'
import { type Dated, isDated, valueOn } from './dated-value.ts'
import { isSameValue } from './same-value.ts'

export interface Difference {
  readonly path: string
  /** Undefined where there is none. */
  readonly before: unknown
  readonly after: unknown
}

type Named = ReadonlyMap<string, unknown>

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Items by name; null where two share one, so that they can only be compared as a whole. */
const named = (value: object): Named | null => {
  const entries = Array.isArray(value)
    ? value.map((item, at) => [itemName(item, at), item] as const)
    : Object.entries(value).filter(([, item]) => item !== undefined)
  const byName = new Map(entries)
  return byName.size === entries.length ? byName : null
}

const within = (left: Named, right: Named, path: string): readonly Difference[] =>
  [...new Set([...left.keys(), ...right.keys()])].flatMap((name) =>
    differences(left.get(name), right.get(name), path === '' ? name : `${path}.${name}`),
  )

/** On every day on which one of them changes: what was in force then, and what is. */
const inForce = (before: Dated, after: Dated, path: string): readonly Difference[] =>
  [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])].toSorted().flatMap((day) => {
    const [was, is] = [valueOn(before.values, day), valueOn(after.values, day)]
    return isSameValue(was, is) ? [] : [{ path: `${path}.values.${day}`, before: was, after: is }]
  })

/** What is said of a dated value besides. */
const aboutDated = ({ values: _, changedBy: __, ...about }: Dated): object => about

export const differences = (before: unknown, after: unknown, path = ''): readonly Difference[] => {
  if (isDated(before) && isDated(after))
    return [...inForce(before, after, path), ...differences(aboutDated(before), aboutDated(after), path)]
  if (isRecord(before) && isRecord(after) && Array.isArray(before) === Array.isArray(after)) {
    const [left, right] = [named(before), named(after)]
    if (left !== null && right !== null) return within(left, right, path)
  }
  return isSameValue(before, after) ? [] : [{ path, before, after }]
}
