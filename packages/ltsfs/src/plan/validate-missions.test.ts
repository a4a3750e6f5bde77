import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { calendarDays, nightsOnTheWay } from './itinerary.ts'
import { validate } from './validate.ts'

const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })

const told = (change: (missions: PlanDocument['userPaysMissions']) => void): readonly string[] => {
  const document = structuredClone(basePlan())
  change(document.userPaysMissions)
  const result = validate(document)
  return (result.ok ? result.value.warnings : result.problems).map(({ code, path, message }) => `${code} ${path}: ${message}`)
}

test('nights below zero are told', () => {
  expect(told(({ missions }) => Object.assign(missions[1] ?? {}, { nights: -1 }))).toEqual([
    'out-of-range userPaysMissions.missions.audit-aa.nights: -1 is not at least 0.',
  ])
})

test('neither nights nor an itinerary is told', () => {
  expect(told(({ missions }) => delete missions[1]?.nights)).toEqual([
    'missing-key userPaysMissions.missions.audit-aa.nights: The mission has neither "nights" nor an "itinerary" from which they could be counted.',
  ])
})

test('free days for a tier that no schedule has are told', () => {
  const tiers = [{ tier: 'tiny', days: dated('day', '5') }]
  expect(told((missions) => Object.assign(missions, { freeDays: { default: dated('day', '2'), tiers } }))).toEqual([
    'unknown-tier userPaysMissions.freeDays.tiers.tiny.tier: There is no tier "tiny".',
  ])
})

test('an elasticity below zero is told: a dearer mission is not asked for more', () => {
  const elasticity = { value: { default: dated('1', '-0.5') }, reference: { default: dated('1', '0.5') } }
  expect(told((missions) => Object.assign(missions, { elasticity }))).toEqual([
    'negative userPaysMissions.elasticity.value.default.values.2016-01-01: "-0.5" is below zero.',
  ])
})

test('bands of hours in the wrong order are told', () => {
  const bands = ['12', '6'].map((hours, at) => ({ id: `band-${at}`, from: dated('hour', hours), share: dated('1', '0.5') }))
  const regime = { id: 'hourly', title: 'Hourly', source: 'invented', countedBy: 'hours', hourBands: { edge: '>=', bands } }
  expect(told((missions) => Object.assign(missions, { perDiemRegimes: [regime] }))).toEqual([
    'bands-out-of-order userPaysMissions.perDiemRegimes.hourly.hourBands.bands.band-1.from: Band "band-1" begins at 6 hours, which is not above the beginning of band "band-0" at 12.',
  ])
})

test('a quote at a rate for the currency of the plan itself is doubtful', () => {
  const quote = { issued: '2018-11-01', validUntil: '2019-01-31', price: { amount: '1800.00', currency: 'FJD' }, rate: '1.60' }
  expect(told(({ missions }) => Object.assign(missions[1] ?? {}, { state: 'quoted', quote }))).toEqual([
    'needless-exchange-rate userPaysMissions.missions.audit-aa.quote.rate: The price stands in FJD, the currency of the plan: a rate of exchange for it changes nothing.',
  ])
})

const east = { from: 'Suva', to: 'Rarotonga', departs: '2019-05-02T09:00+12:00', arrives: '2019-05-01T14:30-10:00' }
const west = { from: 'Rarotonga', to: 'Suva', departs: '2019-05-05T23:00-10:00', arrives: '2019-05-07T01:00+12:00' }

test('over the date line a leg takes a day less by the calendar one way, and two days the other', () => {
  expect([calendarDays(east), calendarDays(west)]).toEqual([-1, 2])
  expect([nightsOnTheWay([east, west]), nightsOnTheWay([west, { ...east, departs: '2019-05-09T09:00+12:00' }])]).toEqual([4, 2])
})
