/**
 * An instant with its offset from UTC as ISO text, "2019-05-02T10:30+12:00": the day of the place stands in it as written, and
 * instants of different zones can be compared. Over the date line a later instant may bear an earlier day.
 */
import { type Day, daysBetween, isDay } from './day.ts'

export type Instant = string

const PARTS = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/

/** Whether a text is an instant: without an offset it is none, because then it happens at another moment in every place. */
export const isInstant = (text: string): text is Instant => {
  const day = PARTS.exec(text)?.[1]
  return day !== undefined && isDay(day)
}

/** The day on the calendar of the place. */
export const localDay = (instant: Instant): Day => instant.slice(0, 10)

const minutesSinceTheEpoch = (instant: Instant): number => {
  const [, day = '', hours, minutes, sign, offsetHours = '0', offsetMinutes = '0'] = PARTS.exec(instant) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes))
  return daysBetween('1970-01-01', day) * 1440 + Number(hours) * 60 + Number(minutes) - offset
}

/** The time that passes from one instant to another, in minutes; negative when it is earlier. */
export const minutesBetween = (from: Instant, until: Instant): number => minutesSinceTheEpoch(until) - minutesSinceTheEpoch(from)
