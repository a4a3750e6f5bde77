/** Trips can be travelled: each leg arrives after it leaves, legs follow each other, and nights are those of the itinerary. */
import { minutesBetween } from '../calendar/instant.ts'
import { foundText } from '../inputs/found-text.ts'
import type { LegRecord } from '../inputs/mission-itinerary.ts'
import type { PerDiemRegimeRecord } from '../inputs/mission-per-diem.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import { say } from '../language/say.ts'
import { nightsOnTheWay } from './itinerary.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'

const validateLegs = (reading: Reading, keys: Keys, legs: readonly LegRecord[]): boolean => {
  let sound = true
  const tell = (...problem: Parameters<Reading['problems']['add']>): void => {
    sound = false
    reading.problems.add(...problem)
  }
  for (const [at, { departs, arrives, to }] of legs.entries()) {
    if (minutesBetween(departs, arrives) <= 0) {
      tell(() => ({
        code: 'arrival-before-departure',
        path: pathOf(reading, [...keys, at, 'arrives']),
        found: foundText(arrives),
        expected: say`an instant after "${departs}"`,
        message: say`The leg to ${to} arrives at ${arrives}, which is not after its departure at ${departs}: both are compared as instants, with their offsets.`,
        remedy: say`Write both times as on the clock of their own place, each with the offset of that place; over the date line only the day may go back.`,
      }))
    }
    const before = legs[at - 1]
    if (before === undefined || minutesBetween(before.arrives, departs) >= 0) continue
    tell(() => ({
      code: 'legs-out-of-order',
      path: pathOf(reading, [...keys, at, 'departs']),
      found: foundText(departs),
      expected: say`an instant that is not before "${before.arrives}"`,
      message: say`The leg to ${to} leaves at ${departs}, before the leg that comes first has arrived, at ${before.arrives}.`,
      remedy: say`List the legs in the order of travel, and check their days and offsets.`,
    }))
  }
  return sound
}

const needsItinerary = ({ itinerary, nights }: MissionRecord, regime: PerDiemRegimeRecord | undefined): boolean =>
  itinerary === undefined && (regime?.countedBy === 'hours' || (regime?.hourBands !== undefined && nights === 0))

const validateNights = (reading: Reading, keys: Keys, mission: MissionRecord, regime: PerDiemRegimeRecord | undefined): void => {
  const { itinerary, nights } = mission
  if (itinerary === undefined && nights === undefined) {
    reading.problems.add(() => ({
      code: 'missing-key',
      path: pathOf(reading, [...keys, 'nights']),
      found: foundText(undefined),
      expected: say`nights, or an itinerary`,
      message: say`The mission has neither "nights" nor an "itinerary" from which they could be counted.`,
      remedy: say`Add "nights" as a whole number, or the legs of the trip as "itinerary".`,
    }))
  }
  if (needsItinerary(mission, regime)) {
    reading.problems.add(() => ({
      code: 'missing-key',
      path: pathOf(reading, [...keys, 'itinerary']),
      found: foundText(undefined),
      expected: say`a list of legs`,
      message: say`Its per diem is paid by the hour under ${foundText(regime?.id)}, and without an "itinerary" the hours are not known.`,
      remedy: say`Add the legs of the trip as "itinerary", or name a regime that counts nights.`,
    }))
  }
  const counted = itinerary === undefined ? nights : nightsOnTheWay(itinerary)
  if (nights === undefined || counted === nights) return
  reading.problems.add(() => ({
    code: 'nights-differ',
    path: pathOf(reading, [...keys, 'nights']),
    found: String(nights),
    expected: String(counted),
    message: say`The mission gives ${nights} nights, its itinerary has ${counted}, counted by the day of arrival at each place.`,
    remedy: say`Leave "nights" out, or correct the itinerary.`,
  }))
}

export const validateItineraries = (reading: Reading): void => {
  const regimes = soundItems<PerDiemRegimeRecord>(reading, ['userPaysMissions', 'perDiemRegimes'])
  for (const { keys, value: mission } of soundItems<MissionRecord>(reading, ['userPaysMissions', 'missions'])) {
    const regime = regimes.find(({ value }) => value.id === mission.perDiemRegime)?.value
    if (validateLegs(reading, [...keys, 'itinerary'], mission.itinerary ?? [])) validateNights(reading, keys, mission, regime)
  }
}
