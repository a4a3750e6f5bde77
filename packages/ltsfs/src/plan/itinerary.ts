/** What an itinerary says of a trip: nights at places of work by the calendar of each place, and hours from first departure to last arrival. */
import { daysBetween } from '../calendar/day.ts'
import { localDay, minutesBetween } from '../calendar/instant.ts'
import type { LegRecord } from '../inputs/mission-itinerary.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'

/** Nights between the local day of an arrival and that of the next departure. A night in the air, or at home after the last leg, is none. */
export const nightsOnTheWay = (legs: readonly LegRecord[]): number =>
  legs.slice(1).reduce((all, next, at) => {
    const before = legs[at]
    return before === undefined ? all : all + Math.max(0, daysBetween(localDay(before.arrives), localDay(next.departs)))
  }, 0)

/** From the day of departure to that of arrival, each on the calendar of its place: 1 over night, -1 over the date line to the east. */
export const calendarDays = ({ departs, arrives }: LegRecord): number => daysBetween(localDay(departs), localDay(arrives))

/** Null where the trip has no itinerary. */
export const minutesOnTheWay = ({ itinerary }: MissionRecord): number | null => {
  const [first, last] = [itinerary?.[0], itinerary?.at(-1)]
  return first === undefined || last === undefined ? null : minutesBetween(first.departs, last.arrives)
}

/** Validation asks for nights or an itinerary. */
export const nightsOf = ({ itinerary, nights }: MissionRecord): number =>
  itinerary === undefined ? (nights ?? 0) : nightsOnTheWay(itinerary)
