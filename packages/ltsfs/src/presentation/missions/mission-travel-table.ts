/** How a mission travels, leg by leg on the clocks of the places: over the date line an arrival may bear an earlier day than the departure. */

import { minutesBetween } from '../../calendar/instant.ts'
import type { Assessment } from '../../checks/check.ts'
import type { LegRecord } from '../../inputs/mission-itinerary.ts'
import { say } from '../../language/say.ts'
import { spell } from '../../money/spell.ts'
import { calendarDays, minutesOnTheWay, nightsOf } from '../../plan/itinerary.ts'
import { textCell, textColumn } from '../cell.ts'
import type { Table } from '../table.ts'

const HOUR = 60
const MINUS = '\u2212'

/** "4 h 05 min". */
const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
  return rest === 0 ? `${hours} h` : say`${hours} h ${String(rest).padStart(2, '0')} min`
}

/** "2019-05-02 09:00 UTC+12:00": the clock of the place. */
const clock = (instant: string): string =>
  say`${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC${instant.slice(16).replace('Z', '+00:00').replace('-', MINUS)}`

/** What the calendar says between departure and arrival. */
const passed = (leg: LegRecord): string => {
  const days = calendarDays(leg)
  if (days === 0) return say`the same day`
  if (days < 0) return say`${-days} day earlier, over the date line`
  return days === 1 ? say`1 day later` : say`${days} days later`
}

const nights = (count: number): string => (count === 1 ? say`1 night` : say`${spell(String(count), 0)} nights`)

/** Null for a mission without an itinerary. */
export const missionTravelTable = ({ forecast: { plan } }: Assessment, id: string): Table | null => {
  const mission = plan.document.userPaysMissions.missions.find((each) => each.id === id)
  const minutes = mission === undefined ? null : minutesOnTheWay(mission)
  if (mission?.itinerary === undefined || minutes === null) return null
  const count = nightsOf(mission)
  return {
    id: `mission-travel-${id}`,
    caption: say`${nights(count)} at places of work; ${duration(minutes)} from the first departure to the last arrival`,
    unit: null,
    columns: [
      textColumn('departs', say`Departs`),
      textColumn('arrives', say`Arrives`),
      textColumn('takes', say`Takes`),
      textColumn('calendar', say`On the calendar, arrives`),
    ],
    rows: mission.itinerary.map((leg, at) => ({
      id: `leg-${at + 1}`,
      label: say`${leg.from} to ${leg.to}`,
      kind: 'line',
      cells: [
        textCell(clock(leg.departs)),
        textCell(clock(leg.arrives)),
        textCell(duration(minutesBetween(leg.departs, leg.arrives))),
        textCell(passed(leg)),
      ],
    })),
    reconciliation: null,
    notes: [
      say`A night counts where it is spent: from the local day of an arrival to that of the next departure. A night in the air is none.`,
    ],
  }
}
