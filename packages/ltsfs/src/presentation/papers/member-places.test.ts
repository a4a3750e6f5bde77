import { expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../../test/base-plan.ts'
import { memberPlaces, withoutMemberPlaces } from './member-places.ts'

const plan = planWith((document) => {
  document.membershipFees.waivers = [
    {
      id: 'cyclone',
      member: 'AA',
      amount: { unit: 'FJD', values: { '2019-01-01': '500.00' }, source: 'invented' },
      from: 2019,
      until: 2020,
      reason: 'Cyclone',
      source: 'invented',
    },
  ]
})

test.each([
  ['members.AA.indicators.population.value', true],
  ['membershipFees.waivers.cyclone.amount.amount', true],
  // Coralquay alone is small, and two are not: who pays the fee of either is known.
  ['membershipFees.schedules.current.tiers.small.fee.values.2019-01-01', true],
  ['membershipFees.schedules.current.tiers.others.fee', true],
  ['membershipFees.schedules.current.tiers.small.entry.threshold', false],
  ['membershipFees.schedules.current.tiers', false],
  ['members', false],
  ['nothing.there', false],
])('%s is about a single member: %s', (path, expected) => {
  expect(memberPlaces(plan)(path)).toBe(expected)
})

test('the fee of a tier of three is about none of them', () => {
  const inOneTier = planWith(({ membershipFees }) => {
    for (const tier of tiersIn(membershipFees.schedules[0])) tier.entry = { everyone: true }
  })
  expect(memberPlaces(inOneTier)('membershipFees.schedules.current.tiers.small.fee')).toBe(false)
})

test('rows about single members are left out of a table of places, and counted', () => {
  const row = (id: string) => ({ id, label: id, kind: 'line' as const, cells: [] })
  const paths = ['membershipFees.waivers.cyclone.amount.amount', 'spending.lines.rent.amount']
  const table = { id: 'changes', caption: 'Changes', unit: null, columns: [], rows: paths.map(row), reconciliation: null, notes: [] }
  const found = withoutMemberPlaces(table, [plan], ({ id }) => id)
  expect(found.rows.map(({ id }) => id)).toEqual(['spending.lines.rent.amount'])
  expect(found.notes).toEqual(['Left out, because they are about one or two members: 1.'])
})
