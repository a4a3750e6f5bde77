import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { phaseInTroubles } from './phase-in-troubles.ts'

type More = Pick<FeeScheduleRecord, 'limits' | 'phaseIn' | 'indexation'>
const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2010-01-01': value } })
const head = (id: string) => ({ id, title: id, source: 'invented' })

/** 1,000 for everyone, or 2,000 for BB. */
const tiers = (id: string, more: More = {}, apart = false, fee = '1000'): FeeScheduleRecord => ({
  ...head(id),
  method: 'tiers',
  tiers: [
    {
      id: 'all',
      title: 'All',
      fee: dated('FJD', fee),
      entry: { everyone: true },
      ...(apart ? { takenOut: [{ member: 'BB', reason: 'Rich' }] } : {}),
    },
    { id: 'twice', title: 'Twice', fee: dated('FJD', '2000'), entry: { everyone: true } },
  ],
  ...more,
})

/** The same by units of 1,000 each. */
const classes = (id: string, more: More = {}, apart = false): FeeScheduleRecord => ({
  ...head(id),
  method: 'classes',
  unitValue: dated('FJD', '1000'),
  classes: [
    {
      id: 'all',
      title: 'All',
      units: dated('1', '1'),
      entry: { everyone: true },
      ...(apart ? { takenOut: [{ member: 'BB', reason: 'Rich' }] } : {}),
    },
    { id: 'twice', title: 'Twice', units: dated('1', '2'), entry: { everyone: true } },
  ],
  ...more,
})

/** What is told of the last schedule in the plan of 2017 to 2020, after "the plan ends in 2020: ". */
const told = (inForce: Readonly<Record<string, FeeScheduleRecord>>, year = 2020): readonly string[] => {
  const plan = planWith((document) => {
    document.membershipFees.schedules = Object.values(inForce)
    document.membershipFees.scheduleInForce.values = Object.fromEntries(Object.entries(inForce).map(([day, { id }]) => [day, id]))
    delete document.userPaysMissions.memberShare.tiers
  })
  const schedule = plan.document.membershipFees.schedules.find(
    ({ id }) => id === plan.choice(plan.document.membershipFees.scheduleInForce, year),
  )
  return schedule === undefined
    ? []
    : phaseInTroubles(plan, schedule, year).map(({ what }) => what.split('the plan ends in 2020: ')[1] ?? what)
}

const phaseIn = { years: 2 }
const late = (schedule: FeeScheduleRecord) => told({ '2010-01-01': tiers('old'), '2020-01-01': schedule })
const money = (value: string) => dated('FJD', value)

describe('a phase-in that ends after the plan keeps from the whole fee whoever was charged another one before', () => {
  test('and nobody else, by tiers as by classes', () => {
    expect(late(tiers('new', { phaseIn }, true))).toEqual(['BB never pays the whole fee in it'])
    expect(late(classes('new', { phaseIn }, true))).toEqual(['BB never pays the whole fee in it'])
    expect(late(tiers('new', { phaseIn }))).toEqual([])
    expect(late(classes('new', { phaseIn }))).toEqual([])
  })

  test('an index counts from the year after its base year', () => {
    const indexed = (baseYear: number) => late(tiers('new', { phaseIn, indexation: { index: 'prices', baseYear } }))
    expect(indexed(2020)).toEqual([])
    expect(indexed(2019)).toEqual(['AA, BB and CC never pay the whole fee in it'])
  })

  test('a floor and a ceiling count where they hold somebody', () => {
    const limited = (limits: FeeScheduleRecord['limits']) => late(tiers('new', { phaseIn, limits: { ...limits, shortfall: 'reserves' } }))
    expect(limited({ ceiling: money('1000') })).toEqual([])
    expect(limited({ floor: money('1000') })).toEqual([])
    expect(limited({ ceiling: money('999.99') })).toEqual(['AA, BB and CC may never pay the whole fee in it'])
    expect(limited({ floor: money('1000.01') })).toEqual(['AA, BB and CC may never pay the whole fee in it'])
    expect(limited({ maximumRise: dated('1', '0.1') })).toEqual([])
  })

  test('a shortfall that others carry moves their fees too', () => {
    const limits = { maximumRise: dated('1', '0.1'), shortfall: 'other-members' as const }
    expect(late(tiers('new', { phaseIn, limits }))).toEqual(['AA, BB and CC may never pay the whole fee in it'])
  })

  test('what was charged before is the fee that a phase-in had come to', () => {
    const before = (first: string) => ({
      '2010-01-01': tiers('first', {}, false, first),
      '2017-01-01': tiers('old', { phaseIn: { years: 4 } }),
    })
    // Equal all along; and from 900 to 1,000 over 2017 to 2020, of which 2019 is the third year.
    expect(told({ ...before('1000'), '2020-01-01': tiers('new', { phaseIn }) })).toEqual([])
    expect(told({ ...before('900'), '2020-01-01': tiers('new', { phaseIn }) })).toEqual(['AA, BB and CC may never pay the whole fee in it'])
    const ended = { '2010-01-01': tiers('first', {}, false, '900'), '2017-01-01': tiers('old', { phaseIn: { years: 3 } }) }
    expect(told({ ...ended, '2020-01-01': tiers('new', { phaseIn }) })).toEqual([])
  })
})

test('a phase-in that another schedule ends within the plan is not too long for it, however long it is', () => {
  const over = (years: number) => ({ '2010-01-01': tiers('old'), '2018-01-01': tiers('new', { phaseIn: { years } }, true) })
  expect([3, 5].map((years) => told({ ...over(years), '2019-01-01': tiers('last', {}, false, '3000') }, 2018))).toEqual([[], []])
  expect([3, 4].map((years) => told(over(years), 2018))).toEqual([[], ['BB never pays the whole fee in it']])
})
