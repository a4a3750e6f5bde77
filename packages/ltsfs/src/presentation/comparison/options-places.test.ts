import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { findPlaces, placeAt } from './options-places.ts'

const plan = basePlan()
const pathsFor = (search: string) => findPlaces(plan, search).map(({ path }) => path)

test('a value is found by the words of its place, in any order and without knowing its path', () => {
  expect(pathsFor('small fee')).toContain('membershipFees.schedules.current.tiers.small.fee')
  expect(pathsFor('Fees as they are small threshold')).toEqual(['membershipFees.schedules.current.tiers.small.entry.threshold'])
  expect(pathsFor('office')).toEqual(['spending.lines.office.amount'])
})

test('the value whose own name matches stands before those that only stand under a name that does', () => {
  // "small" is the step before "fee" in the first, and in the title of the schedule, two steps further up, in the others.
  const titled = basePlan()
  const [schedule] = titled.membershipFees.schedules.filter(({ id }) => id === 'current')
  const renamed = {
    ...titled,
    membershipFees: {
      ...titled.membershipFees,
      schedules: schedule === undefined ? [] : [{ ...schedule, title: 'Small administrations by population' }],
    },
  }
  const found = findPlaces(renamed, 'small fee').map(({ path }) => path)
  expect(found[0]).toBe('membershipFees.schedules.current.tiers.small.fee')
  expect(found.length).toBeGreaterThan(1)
})

test('the state of an agreement is offered, its name and the data of members are not', () => {
  expect(pathsFor('training grant state')).toEqual(['donorCoFunding.agreements.aid-training.state'])
  expect(pathsFor('population')).not.toContain('members.AA.indicators.population.value')
  expect(pathsFor('Aldport')).toEqual([])
})

test('accents are searched for with and without them', () => {
  const [office] = plan.spending.lines.filter(({ id }) => id === 'office')
  const renamed = { ...plan, spending: { ...plan.spending, lines: office === undefined ? [] : [{ ...office, title: 'Siège à Nouméa' }] } }
  const found = ['siège nouméa', 'siege noumea', 'SIÈGE'].map((search) => findPlaces(renamed, search).map(({ path }) => path))
  expect(found).toEqual([['spending.lines.office.amount'], ['spending.lines.office.amount'], ['spending.lines.office.amount']])
})

test('nothing is found for nothing', () => {
  expect([pathsFor(''), pathsFor(' ?! ')]).toEqual([[], []])
})

test('a place says its words, its unit and what is in force in each year', () => {
  expect(placeAt(plan, 'spending.lines.computers.amount')).toMatchObject({
    words: 'Spending › Computers › amount',
    unit: 'FJD',
    values: [
      { year: 2017, value: null },
      { year: 2018, value: '1800.00' },
      { year: 2019, value: null },
      { year: 2020, value: null },
    ],
  })
  expect(placeAt(plan, 'membershipFees.scheduleInForce')?.choices).toEqual(['current', 'revised'])
  expect(placeAt(plan, 'spending.lines.nothing')).toBeUndefined()
})
