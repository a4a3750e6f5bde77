/**
 * Per diem of a trip: the day's rate for each day that the regime counts, less lodging and meals that are provided, never below nothing.
 *
 * Without a regime it is the rate times the nights. By hours, each 24 hours are a day and the hours left a part of one by their band;
 * by nights, each night is a day and the bands are for a trip without a night. Not rounded.
 */

import type { Formula } from '../formula/formula.ts'
import { choose, constant, nothing, one, sum } from '../formula/write.ts'
import type { PerDiemRegimeRecord } from '../inputs/mission-per-diem.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import { say } from '../language/say.ts'
import { minutesOnTheWay, nightsOf } from '../plan/itinerary.ts'
import type { Plan } from '../plan/plan.ts'

const DAY = 24 * 60

const nights = (plan: Plan, mission: MissionRecord): Formula =>
  mission.itinerary === undefined
    ? plan.number(mission, 'nights', nightsOf(mission), one.unit)
    : constant(nightsOf(mission), one.unit, say`nights of the itinerary, by the day of arrival at each place`)

/** The part of a day that so many minutes are worth: the last band that they reach. */
const partOfDay = (plan: Plan, { hourBands }: PerDiemRegimeRecord, minutes: number, year: number): Formula => {
  const hours = constant(minutes, 'minute', say`of the itinerary, that make no whole day`).over(
    constant(60, 'minute/hour', say`minutes in an hour`),
  )
  const bands = hourBands?.bands ?? []
  return bands.reduce<Formula>(
    (below, band) => choose(hours, hourBands?.edge ?? '>=', plan.at(band.from, year), plan.at(band.share, year), below),
    constant(0, one.unit, say`below the first band of hours`),
  )
}

const days = (plan: Plan, mission: MissionRecord, regime: PerDiemRegimeRecord): Formula => {
  const [minutes, year] = [minutesOnTheWay(mission) ?? 0, mission.fiscalYear]
  switch (regime.countedBy) {
    case 'nights':
      return nightsOf(mission) > 0 ? nights(plan, mission) : partOfDay(plan, regime, minutes, year)
    case 'hours': {
      const whole = constant(Math.floor(minutes / DAY), one.unit, say`whole days of 24 hours of the itinerary`)
      return minutes % DAY === 0 ? whole : whole.plus(partOfDay(plan, regime, minutes % DAY, year))
    }
    default:
      return regime.countedBy satisfies never
  }
}

const PROVIDED = ['lodging', 'breakfast', 'lunch', 'dinner'] as const

/** What is provided, in days' rates. */
const provided = (plan: Plan, { provided: given = {}, fiscalYear }: MissionRecord, { deductions = {} }: PerDiemRegimeRecord): Formula =>
  sum(
    PROVIDED.flatMap((kind) => {
      const [count, share] = [given[kind], deductions[kind]]
      return count === undefined || share === undefined ? [] : [plan.at(share, fiscalYear).times(plan.number(given, kind, count, one.unit))]
    }),
    one.unit,
  )

export const perDiemCost = (plan: Plan, mission: MissionRecord): Formula => {
  const rate = plan.money(mission.perDiem, mission.fiscalYear)
  const regime = plan.document.userPaysMissions.perDiemRegimes?.find(({ id }) => id === mission.perDiemRegime)
  if (regime === undefined) return rate.times(nights(plan, mission))
  return rate.times(
    days(plan, mission, regime)
      .minus(provided(plan, mission, regime))
      .atLeast(nothing(one.unit)),
  )
}
