/**
 * When something was recorded: a day, or an instant in Coordinated Universal Time with or without fractions of a second,
 * "2018-06-30T08:00:00.25Z". A day stands for its beginning.
 */
import { type Day, shiftDay } from './day.ts'

/** Without the mark of the zone, and without zeros that say nothing: as texts, moments are then in the order of time. */
const orderOf = (moment: string): string => {
  if (moment.length === 10) return `${moment}T00:00:00.`
  const bare = moment.replace(/Z$/, '')
  return bare.includes('.') ? bare.replace(/0+$/, '') : `${bare}.`
}

/** Below zero when the first is earlier, above when it is later. "08:00:00Z" is before "08:00:00.5Z", which is "08:00:00.500Z". */
export const compareMoments = (one: string, other: string): number => {
  const [a, b] = [orderOf(one), orderOf(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Clocks run up to 14 hours ahead of Coordinated Universal Time: from 10:00 on it is tomorrow somewhere. */
const TOMORROW_SOMEWHERE = 10

/** The last day that had begun anywhere at a moment: in the morning of Fiji, the day of Fiji and not that of Greenwich. */
export const latestDay = (moment: string): Day => {
  const day = moment.slice(0, 10)
  return moment.length > 10 && Number(moment.slice(11, 13)) >= TOMORROW_SOMEWHERE ? shiftDay(day, 1) : day
}
