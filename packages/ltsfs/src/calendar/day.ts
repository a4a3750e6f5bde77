/** A calendar day as ISO text, "2019-07-01": no time, no zone, so that it means the same in Tuvalu and in Hawaii. */
import { utc } from '@date-fns/utc'
// One function at a time: the index of the package opens more than two hundred files, the slowest part of a short command.
import { addDays } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { formatISO } from 'date-fns/formatISO'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'

export type Day = string

/** Whether a text is a day that exists: "2019-02-29" is not. */
export const isDay = (text: string): text is Day => /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text, { in: utc }))

/** The day a number of days later (earlier when negative). */
export const shiftDay = (day: Day, days: number): Day => formatISO(addDays(parseISO(day, { in: utc }), days), { representation: 'date' })

/** How many days lie from one day to another, the last not counted; negative when it is earlier. */
export const daysBetween = (from: Day, until: Day): number =>
  differenceInCalendarDays(parseISO(until, { in: utc }), parseISO(from, { in: utc }))
