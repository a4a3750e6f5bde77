/** Which value of a dated parameter is in force on a day: that of the latest effective day not after it. */
import type { Day } from '../calendar/day.ts'

export interface InForce<T> {
  readonly from: Day
  readonly value: T
}

/** Null when nothing is in force: before the first effective day, or where a null ends the parameter. */
export const inForce = <T>(values: Readonly<Record<Day, T | null>>, day: Day): InForce<T> | null => {
  let found: Day | undefined
  for (const from of Object.keys(values)) if (from <= day && (found === undefined || from > found)) found = from
  const value = found === undefined ? undefined : values[found]
  return found === undefined || value === undefined || value === null ? null : { from: found, value }
}
