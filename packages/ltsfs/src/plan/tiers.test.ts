import { expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../test/base-plan.ts'
import { scheduleInForce, scheduleSince } from './schedule.ts'
import { composition, unplaced } from './tiers.ts'

type Change = Parameters<typeof planWith>[0]

const composed = (change?: Change) => {
  const plan = planWith(change)
  const schedule = scheduleInForce(plan, 2018)
  if (schedule === null) throw new Error('the base plan has a schedule')
  return { placed: composition(plan, schedule, 2018), unplaced: unplaced(plan, schedule, 2018), plan, schedule }
}

test('a placement says by which comparisons a member came there, and why no tier before took it', () => {
  const { placed } = composed()
  expect(placed.get('CC')).toMatchObject({
    tier: { id: 'small' },
    because: { by: 'rule' },
    deciding: [{ indicator: 'population', holds: true }],
  })
  expect(placed.get('BB')).toMatchObject({
    tier: { id: 'others' },
    deciding: [],
    passedOver: [{ tier: { id: 'small' }, because: { by: 'rule' }, deciding: [{ indicator: 'population', holds: false }] }],
  })
})

test('who is added or taken out by name carries the reason', () => {
  const { placed } = composed((document) => {
    Object.assign(tiersIn(document.membershipFees.schedules[0])[0] ?? {}, {
      added: [{ member: 'AA', reason: 'Recovering from a cyclone' }],
      takenOut: [{ member: 'CC', reason: 'It asked to pay in full' }],
    })
  })
  expect(placed.get('AA')).toMatchObject({
    tier: { id: 'small' },
    because: { by: 'added', reason: 'Recovering from a cyclone' },
    passedOver: [],
  })
  expect(placed.get('CC')).toMatchObject({
    tier: { id: 'others' },
    passedOver: [{ tier: { id: 'small' }, because: { by: 'taken-out', reason: 'It asked to pay in full' } }],
  })
})

test('a member that cannot be placed is not placed by a later tier that takes everyone', () => {
  const found = composed((document) => {
    document.members[2]?.indicators && Reflect.deleteProperty(document.members[2].indicators, 'population')
  })
  expect([...found.placed.keys()]).toEqual(['AA', 'BB'])
  expect(found.unplaced).toMatchObject([
    { member: { id: 'CC' }, tier: { id: 'small' }, open: [{ indicator: 'population', missing: true }] },
  ])
})

test('a member no tier takes is unplaced without a tier', () => {
  const found = composed((document) => {
    tiersIn(document.membershipFees.schedules[0]).pop()
  })
  expect(found.unplaced.map(({ member, tier }) => [member.id, tier])).toEqual([
    ['AA', null],
    ['BB', null],
  ])
})

test('a composition is made once a plan, schedule and year', () => {
  const { plan, schedule, placed } = composed()
  expect(composition(plan, schedule, 2018)).toBe(placed)
  expect(composition(plan, schedule, 2019)).not.toBe(placed)
})

test('a schedule is in force from its year on, and since when is known also before the plan', () => {
  const plan = planWith((document) => {
    Object.assign(document.membershipFees.scheduleInForce, { values: { '2015-01-01': 'current', '2019-01-01': 'revised' } })
  })
  expect([2014, 2015, 2018, 2019].map((year) => scheduleInForce(plan, year)?.id)).toEqual([undefined, 'current', 'current', 'revised'])
  expect([2018, 2020].map((year) => scheduleSince(plan, year))).toEqual([2015, 2019])
})
