import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { isAboutMember, withoutMemberPlaces } from './member-places.ts'

const document = basePlan((plan) => {
  plan.membershipFees.waivers = [
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
  ['membershipFees.schedules.current.tiers.small.fee', false],
  ['members', false],
  ['nothing.there', false],
])('%s is about a single member: %s', (path, expected) => {
  expect(isAboutMember(document, path)).toBe(expected)
})

test('rows about single members are left out of a table of places, and counted', () => {
  const row = (id: string) => ({ id, label: id, kind: 'line' as const, cells: [] })
  const paths = ['membershipFees.waivers.cyclone.amount.amount', 'spending.lines.rent.amount']
  const table = { id: 'changes', caption: 'Changes', unit: null, columns: [], rows: paths.map(row), reconciliation: null, notes: [] }
  const found = withoutMemberPlaces(table, [document], ({ id }) => id)
  expect(found.rows.map(({ id }) => id)).toEqual(['spending.lines.rent.amount'])
  expect(found.notes).toEqual(['Left out, because they are about single members: 1.'])
})
