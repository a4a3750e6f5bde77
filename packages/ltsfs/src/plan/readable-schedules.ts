/**
 * Fee schedules as far as they read: what a broken fee or title leaves of a schedule is still checked, so that all problems come at once.
 *
 * Of a schedule that reads as a whole, the whole. Of any other its categories, each at its place with its name and whatever of its rule
 * and its exceptions reads.
 */
import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { itemName } from '../inputs/item-name.ts'
import { type Keys, valueAt } from '../inputs/path-text.ts'
import { type Reading, soundPart } from './reading.ts'

export interface ReadableSchedule {
  readonly keys: Keys
  readonly value: FeeScheduleRecord
  readonly isWhole: boolean
  /** Everything that says who stands in which category reads. */
  readonly places: boolean
}

const SCHEDULES = ['membershipFees', 'schedules']
const OF_CATEGORY = ['entry', 'added', 'takenOut'] as const
const OF_PLACING = ['id', 'method', 'hysteresis', 'review', 'fixedFees'] as const

const hasCategories = (method: unknown): method is 'tiers' | 'classes' => method === 'tiers' || method === 'classes'

const some = (reading: Reading, keys: Keys, names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    names.flatMap((name) => [[name, soundPart(reading, [...keys, name])] as const].filter(([, value]) => value !== undefined)),
  )

const partOf = (reading: Reading, keys: Keys): ReadableSchedule | null => {
  const method = soundPart<unknown>(reading, [...keys, 'method'])
  if (!hasCategories(method)) return null
  const list = valueAt(reading.document, [...keys, method])
  if (!Array.isArray(list) || reading.broken.isMarked([...keys, method])) return null
  const categories = list.map((item: unknown, at): Partial<CategoryRecord> => {
    const place = [...keys, method, at]
    return { id: itemName(item, at), ...some(reading, place, OF_CATEGORY) }
  })
  const isBroken = (place: Keys): boolean => reading.broken.touches(place)
  const places =
    OF_PLACING.every((name) => !isBroken([...keys, name])) &&
    list.every((_, at) => !reading.broken.isMarked([...keys, method, at])) &&
    list.every((_, at) => [...OF_CATEGORY, 'id'].every((name) => !isBroken([...keys, method, at, name])))
  const value = { ...some(reading, keys, OF_PLACING), method, [method]: categories } as unknown as FeeScheduleRecord
  return { keys, value, isWhole: false, places }
}

export const readableSchedules = (reading: Reading): readonly ReadableSchedule[] => {
  const list = valueAt(reading.document, SCHEDULES)
  if (!Array.isArray(list) || reading.broken.isMarked(SCHEDULES)) return []
  return list.flatMap((value: unknown, at): readonly ReadableSchedule[] => {
    const keys = [...SCHEDULES, at]
    if (!reading.broken.touches(keys)) return [{ keys, value: value as FeeScheduleRecord, isWhole: true, places: true }]
    const part = reading.broken.isMarked(keys) ? null : partOf(reading, keys)
    return part === null ? [] : [part]
  })
}
