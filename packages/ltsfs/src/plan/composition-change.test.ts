import { describe, expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../test/base-plan.ts'
import type { EntryRule } from '../inputs/entry-rule.ts'
import { compareComposition } from './composition-change.ts'
import { composition } from './tiers.ts'

const people = (limit: string): EntryRule => ({
  indicator: 'population',
  is: '<',
  threshold: { unit: 'people', source: 'invented', values: { '2016-01-01': limit } },
})
const area = (limit: string): EntryRule => ({
  indicator: 'land-area',
  is: '<',
  threshold: { unit: 'km2', source: 'invented', values: { '2016-01-01': limit } },
})

const coast = (limit: string): EntryRule => ({
  indicator: 'coast',
  is: '<',
  threshold: { unit: 'km', source: 'invented', values: { '2016-01-01': limit } },
})
const twoOf = (...of: readonly EntryRule[]): EntryRule => ({ atLeast: 2, of })

interface Tier {
  readonly entry: EntryRule
  readonly added?: readonly { readonly member: string; readonly reason: string }[]
  readonly takenOut?: readonly { readonly member: string; readonly reason: string }[]
}

/** The moves between two definitions of the small administrations. CC has 9,000 people and 10 km2, BB 50,000 and 900, AA 500,000 and 90; all have 5 km of coast. */
const moves = (before: Tier, after: Tier) => {
  const plan = planWith((document) => {
    for (const [at, value] of ['90', '900', '10'].entries())
      Object.assign(document.members[at]?.indicators ?? {}, {
        'land-area': { value, unit: 'km2', quality: [], source: 'invented' },
        coast: { value: '5', unit: 'km', quality: [], source: 'invented' },
      })
    const [old, now] = document.membershipFees.schedules
    Object.assign(tiersIn(old)[0] ?? {}, before)
    Object.assign(tiersIn(now)[0] ?? {}, after)
  })
  const [old, now] = plan.document.membershipFees.schedules
  if (old === undefined || now === undefined) throw new Error('the base plan has two schedules')
  return compareComposition(composition(plan, old, 2018), composition(plan, now, 2018))
}

test('a member that enters is named with the one indicator that kept it out', () => {
  expect(moves({ entry: { all: [people('9001'), area('1000')] } }, { entry: { all: [people('50001'), area('1000')] } })).toMatchObject([
    { member: 'BB', from: 'others', to: 'small', indicator: 'population', reason: null, before: [{ holds: false }] },
  ])
})

test('a member that leaves is named with the one indicator that puts it out', () => {
  expect(moves({ entry: { all: [people('50001'), area('1000')] } }, { entry: { all: [people('50001'), area('900')] } })).toMatchObject([
    { member: 'BB', from: 'small', to: 'others', indicator: 'land-area', after: [{ indicator: 'land-area', holds: false }] },
  ])
})

test('where two indicators decide together none is named', () => {
  expect(moves({ entry: { all: [people('9001'), area('11')] } }, { entry: { all: [people('50001'), area('901')] } })).toMatchObject([
    { member: 'BB', indicator: null, before: [{ indicator: 'population' }, { indicator: 'land-area' }] },
  ])
})

describe('two of three', () => {
  const ofBayhaven = (before: EntryRule, after: EntryRule) =>
    moves({ entry: before }, { entry: after }).filter(({ member }) => member === 'BB')

  test('one that was not met before either decides nothing when another puts a member out', () => {
    // BB meets population and coast, then coast alone; its 900 km2 are never below 900.
    const [before, after] = [twoOf(people('50001'), area('900'), coast('6')), twoOf(people('50000'), area('900'), coast('6'))]
    expect(ofBayhaven(before, after)).toMatchObject([
      {
        member: 'BB',
        from: 'small',
        to: 'others',
        indicator: 'population',
        after: [{ indicator: 'population' }, { indicator: 'land-area' }],
      },
    ])
    // And the way back in.
    expect(ofBayhaven(after, before)).toMatchObject([{ member: 'BB', to: 'small', indicator: 'population' }])
  })

  test('two that turn together decide together', () => {
    const [before, after] = [twoOf(people('50001'), area('901'), coast('5')), twoOf(people('50000'), area('900'), coast('5'))]
    expect(ofBayhaven(before, after)).toMatchObject([{ member: 'BB', from: 'small', to: 'others', indicator: null }])
    expect(ofBayhaven(after, before)).toMatchObject([{ member: 'BB', to: 'small', indicator: null }])
  })

  test('where nothing turns and more is asked for, what is not met decides', () => {
    const parts = [people('50001'), area('900'), coast('6')]
    expect(ofBayhaven(twoOf(...parts), { all: parts })).toMatchObject([{ member: 'BB', to: 'others', indicator: 'land-area' }])
  })

  test('one that was not asked for before decides with one that turns', () => {
    const [before, after] = [people('50001'), twoOf(people('50000'), area('900'), coast('6'))]
    expect(ofBayhaven(before, after)).toMatchObject([{ member: 'BB', to: 'others', indicator: null }])
  })
})

test('a member that moves by name carries the reason and no indicator', () => {
  const entry = people('9001')
  const reason = 'Recovering from a cyclone'
  expect(moves({ entry }, { entry, added: [{ member: 'AA', reason }] })).toMatchObject([
    { member: 'AA', to: 'small', indicator: null, reason },
  ])
  expect(moves({ entry }, { entry, takenOut: [{ member: 'CC', reason }] })).toMatchObject([
    { member: 'CC', from: 'small', to: 'others', indicator: null, reason },
  ])
  expect(moves({ entry, added: [{ member: 'AA', reason }] }, { entry })).toMatchObject([{ member: 'AA', from: 'small', to: 'others' }])
})

test('who is no member in one of the two years comes from nowhere or goes nowhere', () => {
  const plan = planWith((document) => {
    Object.assign(document.members[1] ?? {}, { joined: '2018-01-01' })
  })
  const [schedule] = plan.document.membershipFees.schedules
  if (schedule === undefined) throw new Error('the base plan has schedules')
  const [without, having] = [composition(plan, schedule, 2017), composition(plan, schedule, 2018)]
  expect(compareComposition(without, having)).toMatchObject([{ member: 'BB', from: null, to: 'others', indicator: null }])
  expect(compareComposition(having, without)).toMatchObject([{ member: 'BB', from: 'others', to: null, indicator: null }])
  expect(compareComposition(having, having)).toEqual([])
})
